import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import { formatMoment, isPast, untilDue } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { Provisional } from '../../calendar/web/provisional.tsx'
import type { ListItem } from '../contract.ts'
import '../../../web/controls/button.css'
import './rows.css'
import { wantedSays } from './words.ts'

export type Item = z.infer<typeof ListItem>

type Props = {
  item: Item
  glyph: string
  tone: 'now' | 'mine' | 'quiet'
  says: string
  wanted?: string
  chosen?: boolean
  id?: string
}

/** Acts beside the flow: never the button that a row proposes. */
const besides = new Set([
  'engagements.add-member',
  'engagements.save-plan',
  'engagements.reassign',
  'engagements.call-off',
  'engagements.close-unanswered',
])

/** Two lines and about 60 px: whose matter, what it wants, by when, and the button that is offered. */
export const MatterRow = ({ item, glyph, tone, says, wanted, chosen, id }: Props) => {
  const offers = item.offers.filter((it) => it.refused === null)
  const offer =
    offers.find((it) => it.act === wanted) ??
    offers.find((it) => !besides.has(it.act)) ??
    // An assistant is wanted for the draft alone.
    offers.find((it) => wanted === 'engagements.submit-plan' && it.act === 'engagements.save-plan')
  const late = item.dueAt !== null && isPast(item.dueAt)
  return (
    <li className={chosen ? 'matter is-chosen' : 'matter'} id={id}>
      <span className={`matter-glyph is-${late && tone !== 'quiet' ? 'now' : tone}`} aria-hidden="true">
        {glyph}
      </span>
      <span className="matter-words">
        <Link className="matter-name" to="/app/engagements/$id" params={{ id: item.id }}>
          {item.clientName}
          <span className="matter-subject">{item.subject}</span>
        </Link>
        <span className="matter-line">
          {[says, item.consultant ?? item.unit, item.number].filter(Boolean).join(' · ')}
        </span>
      </span>
      {item.dueAt && tone !== 'quiet' ? (
        <span className={late ? 'matter-due is-late' : 'matter-due'}>
          <span>
            {formatMoment(item.dueAt)}
            {item.dueProvisional ? <Provisional /> : null}
          </span>
          <span>{untilDue(item.dueAt)}</span>
        </span>
      ) : item.startsAt && item.stage !== 'closed' && item.stage !== 'cancelled' ? (
        <span className="matter-due">
          <span>{formatMoment(item.startsAt)}</span>
          <span>{say('约定时间', 'appointment')}</span>
        </span>
      ) : null}
      {offer && tone !== 'quiet' ? (
        <Link
          className="zd-button matter-act"
          to="/app/engagements/$id"
          params={{ id: item.id }}
          aria-label={say(
            `${wantedSays(offer.act)}：${item.clientName}`,
            `${wantedSays(offer.act)}: ${item.clientName}`,
          )}
        >
          {wantedSays(offer.act)}
        </Link>
      ) : null}
    </li>
  )
}
