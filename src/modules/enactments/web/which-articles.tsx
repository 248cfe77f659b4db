import { useState } from 'react'
import { both, say } from '../../../web/say.ts'
import type { SetDraft } from './side-parts.tsx'
import { articlesOf, nameOf, type Shown, type Working } from './working-draft.ts'

/** By default every article; each that is left out says why. */
export const WhichArticles = ({ it, now, set }: { it: Shown; now: Working; set: SetDraft | null }) => {
  const all = articlesOf(it.regulation)
  const left = Object.keys(now.off)
  const [open, setOpen] = useState(left.length > 0)
  const held = it.adopted.filter(
    (id) => !it.changes.some((change) => change.kind === 'adopt' && change.article === id),
  ).length
  const toggle = (id: string) => {
    const { [id]: was, ...rest } = now.off
    set?.({ off: was === undefined ? { ...now.off, [id]: '' } : rest })
  }
  return (
    <section className="which">
      <h2>
        {say('采用哪些条', 'Which articles')}
        <small>
          {say(
            `${all.length} 条中 ${all.length - left.length - held} 条${held > 0 ? `，另有 ${held} 条已经施行` : ''}`,
            `${all.length - left.length - held} of ${all.length}${held > 0 ? `, ${held} in force already` : ''}`,
          )}
        </small>
        <button type="button" className="text-button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? say('收起', 'Fold') : say('逐条看', 'One by one')}
        </button>
      </h2>
      {open ? (
        <ul>
          {all.map((one) => {
            const on = !(one.id in now.off)
            const taken = it.changes.some((change) => change.kind === 'adopt' && change.article === one.id)
            const held = it.adopted.includes(one.id) && !taken
            return (
              <li key={one.id} className={on ? '' : 'is-off'}>
                <label title={both(one.text).slice(0, 120)}>
                  <input type="checkbox" checked={on} disabled={!set || held} onChange={() => toggle(one.id)} />
                  <span>{nameOf(one)}</span>
                  {it.adopted.includes(one.id) ? <small>{say('现行', 'in force')}</small> : null}
                </label>
                {!on && set ? (
                  <input
                    className="zd-input"
                    aria-label={say(`为什么不采用${nameOf(one)}`, `Why ${nameOf(one)} is left out`)}
                    placeholder={say('为什么不采用', 'Why it is left out')}
                    maxLength={60}
                    value={now.off[one.id]}
                    onChange={(event) => set({ off: { ...now.off, [one.id]: event.target.value } })}
                  />
                ) : !on && now.off[one.id] ? (
                  <p>{now.off[one.id]}</p>
                ) : null}
              </li>
            )
          })}
        </ul>
      ) : null}
    </section>
  )
}
