import { Citation } from '../../../web/controls/citation.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { formatDate } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { useAct } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { EndHours } from '../own-contract.ts'
import { weekHours, weekLines, type Year } from './words.ts'

type Period = Year['hours'][number]

const Week = ({ week }: { week: Period['week'] }) => (
  <dl className="hours-week">
    {weekLines(week).map(({ days, spans }) => (
      <div key={days}>
        <dt>{days}</dt>
        <dd>{spans}</dd>
      </div>
    ))}
  </dl>
)

/** The hours that hold today, and every period that was decided. */
export const Hours = ({ year: { now, hours }, unit }: { year: Year; unit: string | null }) => (
  <section aria-labelledby="hours-title">
    <h2 className="section-title" id="hours-title">
      {say('作息时间', 'Working hours')}
    </h2>
    <p className="hours-now">
      {unit ?? say('全公司', 'The whole organisation')}
      <span className="zd-quiet">
        {say(`，一周 ${weekHours(now.week)} 小时`, `, ${weekHours(now.week)} hours a week`)}
      </span>{' '}
      <Citation id={now.ordinary ? 'daily/6' : 'unit/3'} />
    </p>
    {now.unlikeTheArticle ? (
      <Banner tone="refused">
        {say(
          '自己定的作息与日常制度第六条写的不一样：请停用这段作息，或者修订第六条。',
          'These hours differ from what Article 6 of the daily regulation says: end them, or amend the article.',
        )}
      </Banner>
    ) : null}
    <Week week={now.week} />
    {hours.length > 0 ? (
      <ul className="hours-periods">
        {hours.map((it) => (
          <OnePeriod key={it.id} period={it} />
        ))}
      </ul>
    ) : null}
  </section>
)

const when = ({ from, to }: Period) =>
  from && to
    ? say(`${formatDate(from)}至${formatDate(to)}`, `${formatDate(from)} to ${formatDate(to)}`)
    : from
      ? say(`${formatDate(from)}起`, `from ${formatDate(from)}`)
      : to
        ? say(`到${formatDate(to)}`, `until ${formatDate(to)}`)
        : say('一直', 'always')

const OnePeriod = ({ period: it }: { period: Period }) => {
  const toast = useToast()
  const act = useAct(EndHours, { onDone: () => toast(say('已经停用。', 'Ended.')) })
  const state = {
    planned: say('将施行', 'planned'),
    running: say('施行中', 'in force'),
    ended: say('已停用', 'ended'),
  }[it.state]
  return (
    <li className={`hours-period is-${it.state}`}>
      <p>
        <strong>{it.unit ?? say('全公司', 'Whole organisation')}</strong> {when(it)}{' '}
        <span className="zd-quiet">{state}</span>
      </p>
      <Week week={it.week} />
      <p className="zd-quiet">
        {it.reason}
        {it.by ? say(`（${it.by}定）`, ` (set by ${it.by})`) : ''}
      </p>
      {it.mayEnd ? (
        <button
          type="button"
          className="text-button"
          aria-busy={act.busy || undefined}
          onClick={() => act.send({ hoursId: it.id })}
        >
          {it.state === 'planned' ? say('撤回', 'Withdraw') : say('从今天起停用', 'End from today')}
          <span className="zd-hidden">{when(it)}</span>
        </button>
      ) : null}
      {act.error ? <Banner tone="refused">{act.error.message}</Banner> : null}
    </li>
  )
}
