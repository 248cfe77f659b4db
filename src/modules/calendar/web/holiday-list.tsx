import { say } from '../../../web/say.ts'
import { dayInYear, holidayName, runsOf, stretchName, type Year } from './words.ts'

type Block = { name: string; free: string[]; statutory: string[]; worked: string[] }

/** Blocks of a year: days one after the other that are free by the notice, with the weekends made up for them. */
const blocksOf = (days: Year['days']): Block[] => {
  const marked = days.filter((it) => it.mark === 'statutory' || it.mark === 'moved-rest')
  const made = days.filter((it) => it.mark === 'make-up')
  return runsOf(marked, () => true).map((run) => {
    const names = [...new Set(run.map((it) => it.name ?? ''))]
    return {
      name: names.sort((a, b) => a.length - b.length)[0]!,
      free: [run[0]!.day, run.at(-1)!.day],
      statutory: run.filter((it) => it.mark === 'statutory').map((it) => it.day),
      worked: made.filter((it) => names.some((name) => it.name === `${name}补班`)).map((it) => it.day),
    }
  })
}

/** The year's holidays in words: what the colours above say. */
export const HolidayList = ({ year }: { year: Year }) => {
  const blocks = blocksOf(year.days)
  if (blocks.length === 0) return null
  return (
    <section aria-labelledby="holidays-title">
      <h2 className="section-title" id="holidays-title">
        {say('这一年的假', 'The holidays of the year')}
      </h2>
      <ul className="holidays">
        {blocks.map(({ name, free, statutory, worked }) => (
          <li key={free[0]}>
            <strong>{holidayName(name)}</strong>
            <span>{stretchName(free[0]!, free[1]!, dayInYear)}</span>
            <span className="zd-quiet">
              {say('法定 ', 'statutory ')}
              {runsOf(
                statutory.map((day) => ({ day })),
                () => true,
              )
                .map((run) => stretchName(run[0]!.day, run.at(-1)!.day, dayInYear))
                .join(say('、', ', '))}
            </span>
            <span className="holidays-worked">
              {worked.length > 0 ? `${say('补班 ', 'made up ')}${worked.map(dayInYear).join(say('、', ', '))}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
