import './way-in.css'
import { useState } from 'react'
import { Field } from '../../../../web/controls/field.tsx'
import { say } from '../../../../web/say.ts'

type PasswordFieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (it: string) => void
  readonly error?: string
  /** A new password shows its criteria, each ticked as it is met. */
  readonly fresh?: boolean
}

const criteria = (it: string) => [
  { says: say('至少10个字符', 'At least 10 characters'), met: it.length >= 10 },
  { says: say('至少用到5个不同的字符', 'At least 5 different characters'), met: new Set(it).size > 4 },
]

export const goodPassword = (it: string): boolean => criteria(it).every((one) => one.met)

export const PasswordField = ({ label, value, onChange, error, fresh }: PasswordFieldProps) => {
  const [shown, setShown] = useState(false)
  const hint = fresh && (
    <ul className="wi__criteria">
      {criteria(value).map((it) => (
        <li key={it.says} className={it.met ? 'wi__met' : undefined}>
          <span className="wi__dot" aria-hidden="true" />
          {it.says}
          <span className="zd-hidden">{it.met ? say('，已满足', ', met') : say('，还没满足', ', not yet')}</span>
        </li>
      ))}
    </ul>
  )
  return (
    <Field label={label} error={error} hint={hint}>
      {(it) => (
        <div className="wi__password">
          <input
            {...it}
            type={shown ? 'text' : 'password'}
            autoComplete={fresh ? 'new-password' : 'current-password'}
            maxLength={200}
            spellCheck={false}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <button type="button" className="wi__show" aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? say('藏起', 'Hide') : say('显示', 'Show')}
            <span className="zd-hidden">{say('密码', ' password')}</span>
          </button>
        </div>
      )}
    </Field>
  )
}
