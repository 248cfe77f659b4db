import { useId } from 'react'
import type { ArticleId } from '../../../regulations/all.ts'
import { Field } from '../../../web/controls/field.tsx'
import { both, say } from '../../../web/say.ts'
import { DayField } from '../../../web/staff/day-field.tsx'
import { type Parameter, shareName, type Typed, unitOf } from './value-draft.ts'
import './value-field.css'

type Props = {
  spec: Pick<Parameter, 'type' | 'min' | 'max' | 'longest' | 'shares' | 'law'>
  typed: Typed
  onType: (typed: Typed) => void
  label: string
  error?: string | undefined
  cite?: ArticleId
}

/** The fields of one blank, by its type. A bound of the law stands beneath, with the law's name. */
export const ValueField = ({ spec, typed, onType, label, error, cite }: Props) => {
  const hint = spec.law ? both(spec.law) : undefined
  const id = useId()
  if (typeof typed === 'string') {
    const unit = unitOf(spec.type)
    return (
      <Field label={label} error={error} hint={hint} {...(cite ? { cite } : {})}>
        {(attributes) =>
          spec.type === 'text' ? (
            <textarea
              {...attributes}
              rows={2}
              maxLength={spec.longest ?? undefined}
              value={typed}
              onChange={(event) => onType(event.target.value)}
            />
          ) : spec.type === 'date' ? (
            <DayField attributes={attributes} value={typed} onChange={onType} />
          ) : spec.type === 'month-day' ? (
            <MonthDay attributes={attributes} value={typed} onChange={onType} />
          ) : spec.type === 'time' ? (
            <input {...attributes} type="time" value={typed} onChange={(event) => onType(event.target.value)} />
          ) : (
            <span className="value-line">
              <input
                {...attributes}
                inputMode={spec.type === 'money' ? 'decimal' : 'numeric'}
                autoComplete="off"
                value={typed}
                onChange={(event) => onType(event.target.value)}
              />
              {unit ? <span>{unit}</span> : null}
            </span>
          )
        }
      </Field>
    )
  }
  const part = (name: string, value: string, type: string, onChange: (value: string) => void, unit?: string) => (
    <label className="value-part" key={name}>
      <span>{name}</span>
      <span className="value-line">
        <input
          className="zd-input"
          type={type}
          inputMode={type === 'text' ? 'decimal' : undefined}
          autoComplete="off"
          value={value}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onChange={(event) => onChange(event.target.value)}
        />
        {unit ? <span>{unit}</span> : null}
      </span>
    </label>
  )
  return (
    <fieldset className="value-field">
      <legend>{label}</legend>
      {'from' in typed ? (
        <div className="value-parts">
          {part(say('起', 'From'), typed.from, 'time', (from) => onType({ ...typed, from }))}
          {part(say('止', 'To'), typed.to, 'time', (to) => onType({ ...typed, to }))}
        </div>
      ) : 'shares' in typed ? (
        <>
          <div className="value-parts">
            {Object.entries(typed.shares).map(([name, share]) =>
              part(
                shareName(name),
                share,
                'text',
                (next) => onType({ shares: { ...typed.shares, [name]: next } }),
                '%',
              ),
            )}
          </div>
          <p className="value-sum">
            {say('合计', 'In all')} {Object.values(typed.shares).reduce((sum, it) => sum + (Number(it) || 0), 0)}%
          </p>
        </>
      ) : (
        <Grades grades={typed.grades} onChange={(grades) => onType({ grades })} part={part} />
      )}
      {error ? (
        <p className="zd-field__error" id={`${id}-error`} role="alert">
          {error}
        </p>
      ) : null}
      {hint ? <p className="zd-field__hint">{hint}</p> : null}
    </fieldset>
  )
}

type MonthDayProps = {
  attributes: {
    id: string
    className: string
    'aria-describedby': string | undefined
    'aria-invalid': true | undefined
  }
  value: string
  onChange: (value: string) => void
}

/** A day of every year: month and day beside each other. */
const MonthDay = ({ attributes, value, onChange }: MonthDayProps) => {
  const [month = '', day = ''] = value.split('-')
  const two = (it: string) => it.padStart(2, '0')
  const options = (most: number) => Array.from({ length: most }, (_, i) => two(String(i + 1)))
  return (
    <span className="value-line">
      <select {...attributes} value={month} onChange={(event) => onChange(`${event.target.value}-${day || '01'}`)}>
        {month ? null : <option value="" />}
        {options(12).map((it) => (
          <option key={it} value={it}>
            {say(`${Number(it)}月`, it)}
          </option>
        ))}
      </select>
      <select
        className={attributes.className}
        aria-label={say('日', 'Day')}
        value={day}
        onChange={(event) => onChange(`${month || '01'}-${event.target.value}`)}
      >
        {day ? null : <option value="" />}
        {options(31).map((it) => (
          <option key={it} value={it}>
            {say(`${Number(it)}日`, it)}
          </option>
        ))}
      </select>
    </span>
  )
}

type Grade = { readonly upTo: string; readonly amount: string }
type GradesProps = {
  grades: readonly Grade[]
  onChange: (grades: readonly Grade[]) => void
  part: (name: string, value: string, type: string, onChange: (value: string) => void, unit?: string) => React.ReactNode
}

/** Grade by grade: up to how much, and the amount; the last has no upper end. */
const Grades = ({ grades, onChange, part }: GradesProps) => {
  const last = grades.length - 1
  const set = (at: number, next: Partial<Grade>) =>
    onChange(grades.map((it, i) => (i === at ? { ...it, ...next } : it)))
  return (
    <>
      <ol className="value-grades">
        {grades.map((it, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a grade is its place in the row.
          <li key={i}>
            {i === last ? (
              <span className="value-above">{grades.length > 1 ? say('以上', 'above') : say('一律', 'always')}</span>
            ) : (
              part(say('不超过', 'Up to'), it.upTo, 'text', (upTo) => set(i, { upTo }))
            )}
            {part(say('金额', 'Amount'), it.amount, 'text', (amount) => set(i, { amount }), say('元', 'yuan'))}
            {i === last ? null : (
              <button
                type="button"
                className="text-button"
                onClick={() => onChange(grades.filter((_, at) => at !== i))}
              >
                {say('去掉', 'Remove')}
                <span className="zd-hidden">{say(`第${i + 1}级`, ` grade ${i + 1}`)}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
      {grades.length < 20 ? (
        <button
          type="button"
          className="text-button"
          onClick={() =>
            onChange([...grades.slice(0, last), { upTo: '', amount: grades[last]!.amount }, grades[last]!])
          }
        >
          {say('加一级', 'Add a grade')}
        </button>
      ) : null}
    </>
  )
}
