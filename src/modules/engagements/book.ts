import { randomUUIDv7 } from 'node:crypto'
import { type Context, command } from '../../kernel/act.ts'
import { invalidField, Refusal } from '../../kernel/refusal.ts'
import { tokenHash } from '../../kernel/transaction.ts'
import { nextFree, subjectOf, takeSlot } from '../bookings/public.ts'
import { calendarOf } from '../calendar/public.ts'
import { tell } from '../notices/public.ts'
import { normaliseName, normalisePhone } from '../people/public.ts'
import { Book } from './client-contract.ts'
import { dueOf } from './hand-over.ts'
import { standingClient } from './procedure.ts'
import { becomeClientOf, beginStep, finishStep, leadersOf, nextNumber, saveEngagement, saveLink } from './store.ts'

/** YY-2611-0093: bookings are numbered within the month of the organisation's own day. */
const numberOf = (month: string, last: number) =>
  `YY-${month.slice(2, 4)}${month.slice(5)}-${String(last).padStart(4, '0')}`

/** Takes the slot or explains, with the next free ones, why not. */
export const seatOrRefuse = async (
  subjectId: string,
  startsAt: string,
  engagementId: string,
  ctx: Context,
  onlyUnit?: string,
) => {
  const seat = await takeSlot(subjectId, startsAt, engagementId, ctx, onlyUnit)
  if (seat === 'no-slot') {
    throw invalidField('startsAt', 'no-such-slot', {
      zh: '这不是可以预约的时段，请从列出的时段里选。',
      en: 'This is not a slot that can be booked; please choose one from the list.',
    })
  }
  if (seat === 'taken') {
    throw new Refusal(
      'conflict',
      'slot-taken',
      {
        zh: '这个时段刚刚被别人约走了，请看看后面这几个。',
        en: 'This slot was taken just now; here are the next ones.',
      },
      { article: 'dept/16', offer: { slots: await nextFree(subjectId, startsAt, 6, ctx, onlyUnit) } },
    )
  }
  return seat
}

const contactOf = (name: string, phone: string) => {
  const plainName = normaliseName(name)
  if (plainName.problem) throw invalidField('name', plainName.problem.code, plainName.problem.says)
  const plainPhone = normalisePhone(phone)
  if (plainPhone.problem) throw invalidField('phone', plainPhone.problem.code, plainPhone.problem.says)
  return { name: plainName.value, phone: plainPhone.value }
}

export const book = command(Book, {
  load: async ({ subjectId }, tx) => {
    const subject = await subjectOf(tx, subjectId)
    return subject && { subject }
  },
  async run(input, { subject }, ctx) {
    const { tx, now, inForce } = ctx
    const contact = contactOf(input.name, input.phone)
    const engagementId = randomUUIDv7()
    const { unitId, startsAt } = await seatOrRefuse(subject.id, input.startsAt, engagementId, ctx)
    const [heads, calendar] = await Promise.all([leadersOf(tx, unitId, inForce.day), calendarOf(ctx, unitId)])
    await becomeClientOf(tx, engagementId)

    const at = now.toString()
    const month = inForce.day.slice(0, 7)
    const number = numberOf(month, (await nextNumber(tx, month))!.last)
    const due = dueOf('assignment', ctx, calendar, { startsAt })!.toString()
    const link = ctx.newToken()
    const { organisation, topic } = input
    await Promise.all([
      saveEngagement(
        tx,
        engagementId,
        number,
        unitId,
        subject.id,
        contact.name,
        contact.phone,
        organisation,
        topic,
        standingClient.version,
        inForce.version,
        at,
        due,
      ),
      saveLink(tx, tokenHash(link), engagementId, at),
      beginStep(tx, engagementId, 'booking', at, null),
      finishStep(tx, engagementId, 'booking', at, null),
      beginStep(tx, engagementId, 'assignment', at, due),
      ...heads.map((it) =>
        tell(it.staffId, 'engagements.booked', engagementId, { number, subject: subject.name }, ctx),
      ),
    ])
    return { engagementId, number, link }
  },
})
