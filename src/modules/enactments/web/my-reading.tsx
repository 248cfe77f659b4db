import { Link } from '@tanstack/react-router'
import { Seal } from '../../../web/controls/seal.tsx'
import { Why } from '../../../web/controls/why.tsx'
import { formatDate, today } from '../../../web/dates.ts'
import { both, say } from '../../../web/say.ts'
import { useAsk } from '../../../web/staff/server.ts'
import { ListMyReading } from '../reading-contract.ts'
import './my-reading.css'

/** On the desk and on the first day: what is to be read and acknowledged, and what waits for the seal. Silent when nothing is. */
export const MyReading = () => {
  const data = useAsk(ListMyReading, {}).data
  if (!data || data.items.length + data.toSeal.length === 0) return null
  return (
    <section className="my-reading">
      {data.toSeal.length > 0 ? (
        <>
          <h2>{say('等您盖印施行', 'Wait for your seal')}</h2>
          <ul>
            {data.toSeal.map((it) => (
              <li key={it.id}>
                <Link to="/app/rulebook/enactments/$id" params={{ id: it.id }}>
                  <Seal glyph="印" fill="now" size={24} />
                  <span>{both(it.title)}</span>
                  <small>
                    {say(
                      `公示期满，拟 ${formatDate(it.from)}起施行`,
                      `posted long enough; planned for ${formatDate(it.from)}`,
                    )}
                  </small>
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {data.items.length > 0 ? (
        <>
          <h2>{say('待我读的制度', 'To read and acknowledge')}</h2>
          <ul>
            {data.items.map((it) => (
              <li key={it.id}>
                <Link to="/app/rulebook/enactments/$id" params={{ id: it.id }}>
                  <Seal glyph="读" fill={it.due < today() ? 'cinnabar' : 'outline'} size={24} />
                  <span>{both(it.title)}</span>
                  <small className={it.due < today() ? 'is-late' : ''}>
                    {it.due < today()
                      ? say(`${formatDate(it.due)}前该签认，已过`, `was to be signed by ${formatDate(it.due)}`)
                      : say(
                          `第 ${it.version} 版，${formatDate(it.due)}前签认`,
                          `version ${it.version}, sign by ${formatDate(it.due)}`,
                        )}
                  </small>
                </Link>
                <Why
                  figure="enactments.reading-due"
                  id={it.id}
                  about={say(`${both(it.title)}签认的期限`, `day to acknowledge ${both(it.title)}`)}
                />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}
