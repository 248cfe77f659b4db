import { useEffect, useState } from 'react'
import { Field } from '../../../web/controls/field.tsx'
import { PersonSeal } from '../../../web/controls/person-seal.tsx'
import { say } from '../../../web/say.ts'
import { useAsk } from '../../../web/staff/server.ts'
import { FindPeople } from '../contract.ts'

export type Someone = { id: string; name: string; number: string }

type Props = {
  label: string
  hint?: string
  error?: string | undefined
  /** Only people of this unit. */
  unitId?: string | undefined
  /** Those who stand elsewhere already. */
  without: readonly string[]
  /** One, or as many as wanted. */
  one?: boolean
  value: readonly Someone[]
  onChange: (next: Someone[]) => void
}

/** People are found by name, initials or number and stand as tiles; a press takes one off. */
export const PeopleField = ({ label, hint, error, unitId, without, one, value, onChange }: Props) => {
  const [typed, setTyped] = useState('')
  const [q, setQ] = useState('')
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const later = setTimeout(() => setQ(typed.trim()), 200)
    return () => clearTimeout(later)
  }, [typed])
  const found = useAsk(FindPeople, { q, ...(unitId && { unitId }) }, { keep: true, enabled: open }).data?.items ?? []
  const taken = new Set([...without, ...value.map((it) => it.id)])
  const offered = found.filter((it) => !taken.has(it.id)).slice(0, 8)
  const full = one && value.length > 0
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears that the focus has left its own controls.
    <div
      className="people-field"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
      }}
    >
      <span className="zd-field__label" aria-hidden="true">
        {label}
      </span>
      {value.length > 0 ? (
        <ul className="people-field-chosen" aria-label={label}>
          {value.map((it) => (
            <li key={it.id}>
              <button type="button" onClick={() => onChange(value.filter((other) => other.id !== it.id))}>
                <PersonSeal name={it.name} size={22} fill={one ? 'acted' : 'grey'} />
                {it.name}
                <span aria-hidden="true">×</span>
                <span className="zd-hidden">{say('，去掉', ', take off')}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <div hidden={full}>
        <Field label={label} labelHidden {...(hint && { hint })} {...(error && { error })}>
          {(it) => (
            <input
              {...it}
              autoComplete="off"
              maxLength={40}
              placeholder={say('姓名、拼音首字母或工号', 'Name, initials or number')}
              value={typed}
              onFocus={() => setOpen(true)}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        {open ? (
          <ul className="people-field-found">
            {offered.map(({ id, name, number, posts }) => (
              <li key={id}>
                <button
                  type="button"
                  onClick={() => {
                    onChange(one ? [{ id, name, number }] : [...value, { id, name, number }])
                    setTyped('')
                  }}
                >
                  <PersonSeal name={name} size={22} fill="grey" />
                  <span>
                    {name} <span className="zd-quiet">{number}</span>
                    <span className="people-field-posts">{posts}</span>
                  </span>
                </button>
              </li>
            ))}
            {offered.length === 0 && q !== '' ? (
              <li className="zd-quiet">{say('没有找到。', 'Nobody found.')}</li>
            ) : null}
          </ul>
        ) : null}
      </div>
    </div>
  )
}
