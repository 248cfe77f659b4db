import './code-field.css'
import { Field } from '../../../../web/controls/field.tsx'
import { say } from '../../../../web/say.ts'

type CodeFieldProps = {
  readonly value: string
  readonly onChange: (it: string) => void
  /** All six digits are there: nobody need press a button. */
  readonly onFull?: (it: string) => void
  readonly error?: string | undefined
  readonly focus?: boolean
}

const digitsOf = (it: string) => it.normalize('NFKC').replace(/\D/g, '').slice(0, 6)

/** One input for six digits, over six places: pasting, voice and the phone's own suggestion work as in any input. */
export const CodeField = ({ value, onChange, onFull, error, focus = true }: CodeFieldProps) => (
  <Field label={say('六位验证码', 'Six-digit code')} error={error}>
    {(it) => (
      <div className="cf">
        <div className="cf__places" aria-hidden="true">
          {Array.from({ length: 6 }, (_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the places are six and never move.
            <span key={i} className={`cf__place${i === Math.min(value.length, 5) ? ' cf__place--next' : ''}`}>
              {value[i] ?? ''}
            </span>
          ))}
        </div>
        <input
          {...it}
          className="cf__input"
          // biome-ignore lint/a11y/noAutofocus: the page asks for this one thing.
          autoFocus={focus}
          inputMode="numeric"
          autoComplete="one-time-code"
          value={value}
          onChange={(event) => {
            const digits = digitsOf(event.target.value)
            onChange(digits)
            if (digits.length === 6 && value.length < 6) onFull?.(digits)
          }}
        />
      </div>
    )}
  </Field>
)
