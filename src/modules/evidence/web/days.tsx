import { Link } from '@tanstack/react-router'
import type { OutputOf } from '../../../kernel/contract.ts'
import { formatDate } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import type { ShowMorning } from '../contract.ts'

type Day = OutputOf<typeof ShowMorning>['days'][number]

const most = 5

const daySays = ({ day, acted, refused, missed }: Day) =>
  say(
    `${formatDate(day)}：起作用 ${acted} 次，拒绝 ${refused} 次，落空 ${missed} 次`,
    `${formatDate(day)}: acted ${acted}, refused ${refused}, missed ${missed}`,
  )

/** Thirty days: bars up for what acted, bricks down for what was refused or missed. */
export const Days = ({ days }: { days: readonly Day[] }) => {
  const top = Math.max(1, ...days.map((it) => it.acted))
  return (
    <section className="mo-days" aria-labelledby="mo-days">
      <div className="mo-title">
        <h2 id="mo-days">{say('近三十日', 'The last thirty days')}</h2>
        <p className="mo-quiet">
          {say('线上是起作用的次数，线下一格是一次拒绝或落空', 'Bars: acted; one brick: one refusal or miss')}
        </p>
      </div>
      <ol>
        {days.map((it, i) => (
          <li key={it.day}>
            <Link
              to="/app/rulebook/records"
              search={{ from: it.day, to: it.day }}
              aria-label={daySays(it)}
              title={daySays(it)}
              className={i === days.length - 1 ? 'is-today' : undefined}
            >
              <span className="mo-bar">
                <i style={{ blockSize: `${(it.acted / top) * 100}%` }} />
              </span>
              <span className="mo-down">
                {Array.from({ length: Math.min(most, it.refused + it.missed) }, (_, n) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: bricks are alike and never move.
                  <i key={n} className={n < it.refused ? 'mo-refused' : 'mo-missed'} />
                ))}
              </span>
            </Link>
          </li>
        ))}
      </ol>
      <p className="mo-axis" aria-hidden="true">
        {[0, 8, 15, 22].map((i) => (
          <span key={i}>{days[i] ? days[i].day.slice(5) : ''}</span>
        ))}
        <span>{say('今天', 'today')}</span>
      </p>
    </section>
  )
}
