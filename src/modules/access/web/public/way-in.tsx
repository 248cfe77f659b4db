import './way-in.css'
import type { FormEvent, ReactNode } from 'react'
import type { Refused } from '../../../../web/api.ts'
import { Button } from '../../../../web/controls/button.tsx'
import { Field } from '../../../../web/controls/field.tsx'
import { Banner } from '../../../../web/controls/notes.tsx'
import { Frame } from '../../../../web/public/frame.tsx'
import { useFocusOnError } from './focus-error.ts'

type WayInProps = {
  readonly title: string
  readonly lead: string
  readonly refused: Refused | undefined
  readonly busy: boolean
  /** What the one button says. */
  readonly press: string
  readonly onPress: () => void
  /** Above the refusal, and below the button. */
  readonly before?: ReactNode
  readonly after?: ReactNode
  readonly children: ReactNode
  readonly more: ReactNode
}

/** A sheet with a few fields and one button, by which somebody comes in. */
export const WayIn = ({ title, lead, refused, busy, press, onPress, before, after, children, more }: WayInProps) => {
  const form = useFocusOnError(refused)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onPress()
  }
  return (
    <Frame middle>
      <div className="wi">
        <h1>{title}</h1>
        <p className="wi__sub">{lead}</p>
        <form ref={form} className="wi__sheet zd-framed" onSubmit={submit} noValidate>
          {before}
          {refused && <Banner tone="refused">{refused.says}</Banner>}
          {children}
          <Button kind="primary" type="submit" large wide busy={busy}>
            {press}
          </Button>
          {after}
        </form>
        <div className="wi__more">{more}</div>
      </div>
    </Frame>
  )
}

type TypedFieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (it: string) => void
  readonly error: string | undefined
  readonly most: number
  readonly complete: 'username' | 'one-time-code'
}

/** Typed as it stands on paper: nothing is corrected or capitalised by the device, but for codes. */
export const TypedField = ({ label, value, onChange, error, most, complete }: TypedFieldProps) => (
  <Field label={label} error={error}>
    {(it) => (
      <input
        {...it}
        autoComplete={complete}
        autoCapitalize={complete === 'username' ? 'none' : 'characters'}
        spellCheck={false}
        maxLength={most}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
)
