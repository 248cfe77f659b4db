import { useState } from 'react'
import { say } from '../../../web/say.ts'
import { numberOf, weekdayOf } from '../days.ts'
import { type Day, monthName, spokenDay } from './words.ts'

const columns = [1, 2, 3, 4, 5, 6, 7]

/** Days of a month in weeks that begin on Monday; null where another month has the place. */
const weeksOf = (days: readonly Day[]): (Day | null)[][] => {
  const first = weekdayOf(numberOf(days[0]!.day))
  const cells: (Day | null)[] = [...Array<null>(first - 1).fill(null), ...days]
  // Six weeks for every month: the rows of all twelve stand side by side.
  return Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => cells[week * 7 + weekday] ?? null),
  )
}

type Props = {
  year: number
  days: readonly Day[]
  today: string
  provisional: boolean
  /** A day can be pressed: the picture is being painted. */
  onPick?: (day: Day) => void
}

/** A year as twelve small months; every day has its name for whoever does not see its colour. */
export const YearPicture = ({ year, days, today, provisional, onPick }: Props) => {
  // A phone shows one month after the other: the year begins there with the present one.
  const [past, setPast] = useState(() => onPick !== undefined || !matchMedia('(max-width: 719px)').matches)
  const first = past || !today.startsWith(String(year)) ? 1 : Number(today.slice(5, 7))
  return (
    <div className={provisional ? 'year is-provisional' : 'year'}>
      {first > 1 ? (
        <button type="button" className="text-button" onClick={() => setPast(true)}>
          {say('看前面的月份', 'Show the months before')}
        </button>
      ) : null}
      {Array.from({ length: 13 - first }, (_, i) => i + first).map((month) => {
        const prefix = `${year}-${String(month).padStart(2, '0')}`
        const own = days.filter((it) => it.day.startsWith(prefix))
        const worked = own.filter((it) => it.kind !== 'rest').length
        return (
          <table key={month} className={today.startsWith(prefix) ? 'month is-now' : 'month'}>
            <caption>
              <span className="month-name">{monthName(month)}</span>
              <span className="month-count">{say(`${worked} 个工作日`, `${worked} working days`)}</span>
            </caption>
            <thead>
              <tr>
                {columns.map((it) => (
                  <th key={it} scope="col" abbr={say(`星期${'一二三四五六日'[it - 1]}`, '')}>
                    {say('一二三四五六日'[it - 1]!, 'MTWTFSS'[it - 1]!)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeksOf(own).map((week, row) => (
                <tr
                  key={week.find((it) => it !== null)?.day ?? `empty-${row}`}
                  className={week.every((it) => it === null) ? 'is-empty' : undefined}
                >
                  {week.map((it, i) =>
                    it ? (
                      <Cell key={it.day} day={it} today={today} onPick={onPick} />
                    ) : (
                      // biome-ignore lint/suspicious/noArrayIndexKey: an empty place has no other name.
                      <td key={`empty-${i}`} />
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        )
      })}
    </div>
  )
}

const Cell = ({ day, today, onPick }: { day: Day; today: string; onPick?: ((day: Day) => void) | undefined }) => {
  const name = spokenDay(day)
  const number = Number(day.day.slice(8))
  const marks = `day is-${day.mark ?? day.kind}${day.day === today ? ' is-today' : ''}`
  const spoken = day.day === today ? say(`今天，${name}`, `today, ${name}`) : name
  return (
    <td className={marks} title={day.mark ? name : undefined}>
      {onPick ? (
        <button type="button" aria-label={spoken} onClick={() => onPick(day)}>
          {number}
        </button>
      ) : (
        <>
          <span aria-hidden="true">{number}</span>
          <span className="zd-hidden">{spoken}</span>
        </>
      )}
    </td>
  )
}

/** What the colours mean; only those that the year has. */
export const Legend = ({ days }: { days: readonly Day[] }) => {
  const kinds = [
    ['statutory', say('法定节假日，加班三倍', 'Statutory, 300 %')],
    ['moved-rest', say('调休放假，加班两倍', 'Moved rest, 200 %')],
    ['make-up', say('补班，平常工作日', 'Make-up, a workday')],
    ['own-rest', say('公司自己放假', 'Own closure')],
    ['own-make-up', say('公司自己补班', 'Own make-up day')],
  ] as const
  const there = kinds.filter(([mark], i) => i < 3 || days.some((it) => it.mark === mark))
  return (
    <ul className="legend">
      {there.map(([mark, words]) => (
        <li key={mark}>
          <span className={`day is-${mark}`} aria-hidden="true" />
          {words}
        </li>
      ))}
    </ul>
  )
}
