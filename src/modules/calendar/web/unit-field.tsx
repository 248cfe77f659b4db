import { Field } from '../../../web/controls/field.tsx'
import { say } from '../../../web/say.ts'

type Props = {
  units: readonly { id: string; name: string }[]
  value: string | null
  onChange: (id: string | null) => void
}

export const UnitField = ({ units, value, onChange }: Props) => (
  <Field label={say('为谁定', 'For whom')}>
    {(it) => (
      <select {...it} value={value ?? ''} onChange={(event) => onChange(event.target.value || null)}>
        <option value="">{say('全公司', 'The whole organisation')}</option>
        {units.map((unit) => (
          <option key={unit.id} value={unit.id}>
            {unit.name}
          </option>
        ))}
      </select>
    )}
  </Field>
)
