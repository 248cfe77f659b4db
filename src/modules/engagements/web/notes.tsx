import { PersonSeal } from '../../../web/controls/person-seal.tsx'
import { formatDay } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import type { Matter } from './matter.ts'

export const Notes = ({ matter }: { matter: Matter }) => {
  const minutes = matter.notes.reduce((sum, it) => sum + it.minutes, 0)
  return (
    <section className="service-notes" aria-labelledby="service-notes">
      <h2 className="section-title" id="service-notes">
        {say('服务记录', 'Service notes')}{' '}
        <span className="work-note">
          {say(`${matter.notes.length}次，共${minutes}分钟`, `${matter.notes.length}, ${minutes} minutes in all`)}
        </span>
      </h2>
      <ol>
        {matter.notes.map((it) => (
          <li key={it.id}>
            <PersonSeal name={it.by} size={22} />
            <div>
              <p className="service-note-head">
                <strong>{formatDay(it.heldOn)}</strong> {say(`${it.minutes}分钟`, `${it.minutes} min`)} · {it.by}
              </p>
              <p className="prose">{it.text}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
