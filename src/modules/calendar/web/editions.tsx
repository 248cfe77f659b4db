import { formatDate, formatMoment } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { dayInYear, holidayName, type Mark, markName, type Year } from './words.ts'

type Named = { kind: string; name: string } | null
const words = (it: Named) =>
  it
    ? say(
        it.name.endsWith('补班') ? it.name : `${it.name}（${markName(it.kind as Mark)}）`,
        `${holidayName(it.name)} (${markName(it.kind as Mark)})`,
      )
    : say('平常的日子', 'an ordinary day')

/** What the year goes by, and who changed which day, when and why. */
export const Editions = ({ year: { editions } }: { year: Year }) => {
  if (editions.length === 0) return null
  return (
    <section aria-labelledby="editions-title">
      <h2 className="section-title" id="editions-title">
        {say('依据与更正', 'Source and corrections')}
      </h2>
      <ol className="editions">
        {editions.map((it) => (
          <li key={it.id}>
            <p>
              <strong>{it.title}</strong>
              {it.issuedOn ? <span className="zd-quiet"> {formatDate(it.issuedOn)}</span> : null}
            </p>
            <p className="zd-quiet">
              {it.by
                ? say(`${it.by} 于 ${formatMoment(it.at)} 录入。`, `Entered by ${it.by}, ${formatMoment(it.at)}. `)
                : say('随产品带来。', 'Came with the product.')}
              {it.reason ? say(`缘由：${it.reason}`, `Why: ${it.reason}`) : ''}
            </p>
            {it.changed.length > 0 ? (
              <ul>
                {it.changed.map(({ day, was, is }) => (
                  <li key={day}>
                    {say(
                      `${dayInYear(day)}：原为${words(was)}，改为${words(is)}`,
                      `${dayInYear(day)}: was ${words(was)}, now ${words(is)}`,
                    )}
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
