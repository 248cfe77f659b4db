import { Stamp } from '../../../../web/controls/seal.tsx'
import { formatDate, formatLongWeekday, formatTime } from '../../../../web/dates.ts'
import { say } from '../../../../web/say.ts'
import { beforeMeeting, type Matter } from './matter.ts'

const stampOf = (matter: Matter) => {
  if (matter.stage === 'cancelled') return { words: say('取消', 'Cancelled'), tone: 'grey' as const }
  if (matter.stage === 'closed') return { words: say('办结', 'Closed'), tone: 'jade' as const }
  if (beforeMeeting(matter)) return { words: say('已约', 'Booked'), tone: 'jade' as const }
  return { words: say('在办', 'Open'), tone: 'jade' as const }
}

/** A room may carry the address already; it is not said twice. */
const whereOf = ({ organisation, place }: Matter): string =>
  place.startsWith(organisation.address) ? place : `${organisation.address} ${place}`.trim()

/** The client's paper: when, about what, where, who, and its number. */
export const Ticket = ({ matter, small }: { matter: Matter; small?: boolean }) => {
  const stamp = stampOf(matter)
  const zh = say('1', '') === '1'
  const gone = matter.stage === 'cancelled' ? ' tk__gone' : ''
  const rows = [
    [say('谈', 'About'), matter.subject],
    [say('在', 'At'), whereOf(matter)],
    [say('找', 'With'), matter.consultant?.name ?? ''],
    [say('您', 'You'), `${matter.clientName}\u3000${matter.phone}`],
    [say('编号', 'No.'), matter.number],
  ].filter(([, it]) => it)
  return (
    <section className={`tk zd-framed${small ? ' tk--small' : ''}`} aria-label={say('预约单', 'Ticket')}>
      <span className="tk__stamp">
        <Stamp words={stamp.words} tone={stamp.tone} tall={zh} size={zh ? (small ? 17 : 28) : small ? 15 : 20} />
      </span>
      <div className="tk__weekday">{formatLongWeekday(matter.startsAt)}</div>
      <div className={`tk__day${gone}`}>{formatDate(matter.startsAt)}</div>
      <div className={`tk__time${gone}`}>
        {formatTime(matter.startsAt)}
        <small>
          {say('至', 'to')} {formatTime(matter.endsAt)}
        </small>
      </div>
      <dl className="tk__rows">
        {rows.map(([name, it]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{it}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
