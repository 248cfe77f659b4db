import { lazy, Suspense, useState } from 'react'
import type { FieldAttributes } from '../controls/field.tsx'

export type DayFieldProps = {
  attributes: FieldAttributes
  value: string
  min?: string
  max?: string
  onChange: (day: string) => void
}

const Picker = lazy(() => import('./antd/day-picker.tsx'))

/** A day. Phones have the better picker themselves; at desks antd's speaks the page's language whatever the browser's. */
export const DayField = (props: DayFieldProps) => {
  const [touch] = useState(() => matchMedia('(pointer: coarse)').matches || matchMedia('(max-width: 719px)').matches)
  const { attributes, value, min, max, onChange } = props
  const native = (
    <input
      {...attributes}
      type="date"
      value={value}
      min={min}
      max={max}
      onChange={(event) => onChange(event.target.value)}
    />
  )
  return touch ? native : <Suspense fallback={native}>{<Picker {...props} />}</Suspense>
}
