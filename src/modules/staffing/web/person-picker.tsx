import { useEffect, useState } from 'react'
import { Field } from '../../../web/controls/field.tsx'
import { PersonSeal } from '../../../web/controls/person-seal.tsx'
import { say } from '../../../web/say.ts'
import { useAsk } from '../../../web/staff/server.ts'
import { ShowChoices } from '../contract.ts'

type Props = {
  label: string
  on: string
  /** Those who are named already. */
  but: readonly string[]
  /** The name of a unit whose people come first. */
  first?: string
  onPick: (person: { id: string; name: string }) => void
}

const most = 8
const few = 4

/** Finds somebody by name, initials or number, as they stand on a day. */
export const PersonPicker = ({ label, on, but, first, onPick }: Props) => {
  const [typed, setTyped] = useState('')
  const [q, setQ] = useState('')
  useEffect(() => {
    const later = setTimeout(() => setQ(typed.trim()), 200)
    return () => clearTimeout(later)
  }, [typed])
  const found = useAsk(ShowChoices, q ? { on, q } : { on }, { keep: true })
  const here = (it: { posts: string }) => Number(first !== undefined && it.posts.includes(first))
  const people = (found.data?.people ?? []).filter((it) => !but.includes(it.id)).sort((a, b) => here(b) - here(a))
  const shown = people.slice(0, q ? most : few)
  return (
    <div className="finder">
      <Field label={label}>
        {(it) => (
          <input
            {...it}
            type="search"
            autoComplete="off"
            placeholder={say('姓名、拼音首字母或工号', 'Name, initials or number')}
            maxLength={40}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      {found.error ? <p className="zd-field__error">{found.error.message}</p> : null}
      <ul>
        {shown.map((it) => (
          <li key={it.id}>
            <button type="button" onClick={() => onPick(it)}>
              <PersonSeal name={it.name} size={24} fill="grey" />
              <span>
                {it.name}
                <span>{it.posts || it.number}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found.data && people.length === 0 ? (
        <p className="zd-quiet">{say('没有找到，换个写法再找。', 'Nobody found; try another spelling.')}</p>
      ) : null}
      {people.length > shown.length ? (
        <p className="zd-quiet">
          {q
            ? say(
                `还有${people.length - shown.length}人，多写一个字。`,
                `${people.length - shown.length} more: type on.`,
              )
            : say('别的人，写名字来找。', 'Type a name to find others.')}
        </p>
      ) : null}
    </div>
  )
}
