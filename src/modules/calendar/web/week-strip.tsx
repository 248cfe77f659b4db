import { Citation } from '../../../web/controls/citation.tsx'
import { formatDay, weekdayGlyph } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { useAsk } from '../../../web/staff/server.ts'
import { ShowWeek } from '../contract.ts'
import { holidayName, spokenDay, stretchName } from './words.ts'
import './week-strip.css'

type Props = {
  /** How many things are due on a day, by day. */
  due: ReadonlyMap<string, number>
}

/** The week above the desk: which days are worked, what is due when, and the day that is out of the ordinary, in words. */
export const WeekStrip = ({ due }: Props) => {
  const week = useAsk(ShowWeek, {}, { staleTime: 300_000 }).data
  // The desk does not wait for its week; the place is kept so that nothing jumps.
  if (!week) return <div className="week-strip is-waiting" aria-hidden="true" />
  const odd = week.days.find((it) => it.mark !== null && it.day >= week.today)
  return (
    <section className="week" aria-label={say('这一周', 'This week')}>
      <ol className="week-strip">
        {week.days.map((it) => {
          const count = due.get(it.day) ?? 0
          const now = it.day === week.today
          return (
            <li key={it.day} className={`week-day is-${it.mark ?? it.kind}${now ? ' is-today' : ''}`}>
              <span className="zd-hidden">
                {spokenDay(it)}
                {now ? say('，今天', ', today') : ''}
                {count > 0 ? say(`，${count} 件到期`, `, ${count} due`) : ''}
              </span>
              <span aria-hidden="true">{weekdayGlyph(it.day)}</span>
              <strong aria-hidden="true">{Number(it.day.slice(8))}</strong>
              <span className="week-note" aria-hidden="true">
                {now
                  ? say('今天', 'today')
                  : it.kind === 'make-up'
                    ? say('补班', 'worked')
                    : it.kind === 'rest'
                      ? it.name
                        ? holidayName(it.name)
                        : say('休', 'rest')
                      : count > 0
                        ? say(`${count} 件`, `${count} due`)
                        : ''}
              </span>
            </li>
          )
        })}
      </ol>
      {odd ? (
        <p className={odd.kind === 'make-up' ? 'week-odd is-worked' : 'week-odd'}>
          {odd.makesUpFor
            ? say(
                `${formatDay(odd.day)}补班，补${stretchName(odd.makesUpFor.from, odd.makesUpFor.to)}${odd.makesUpFor.name}的停班，按平常工作日计`,
                `${formatDay(odd.day)} is worked: it makes up for ${stretchName(odd.makesUpFor.from, odd.makesUpFor.to)} (${odd.makesUpFor.name}) and counts as an ordinary day `,
              )
            : odd.kind === 'make-up'
              ? say(
                  `${formatDay(odd.day)}补班，按平常工作日计`,
                  `${formatDay(odd.day)} is worked and counts as an ordinary day `,
                )
              : say(
                  `${formatDay(odd.day)}放假：${odd.name ?? ''}，期限不算这一天`,
                  `${formatDay(odd.day)} is free: ${holidayName(odd.name ?? '')}; deadlines skip it `,
                )}
          <Citation id="daily/6" />
        </p>
      ) : null}
    </section>
  )
}
