import { zone } from '../../kernel/clock.ts'
import type { Bar, Practice, TellPractice } from '../../kernel/practice.ts'
import { addWorkingMinutes, type Calendar, closeOfWorkingDay, currentBook } from '../calendar/public.ts'
import { begunCounts, comingAppointments, overLimit, type TimedRow, timedRows } from './practice-store.ts'

const what = { zh: '件委托', en: 'matters' }

/** When something that began then is due under a value, as the acts count it (dept/16, service/15, service/16). */
const dueUnder = (key: string, { begun, startsAt }: TimedRow, value: number, calendar: Calendar) => {
  const from = Temporal.Instant.from(begun)
  const starts = startsAt ? Temporal.Instant.from(startsAt) : null
  switch (key) {
    case 'flow.assign_hours': {
      const due = addWorkingMinutes(from, value * 60, calendar)
      return starts && Temporal.Instant.compare(starts, due) < 0 ? starts : due
    }
    case 'flow.plan_hours':
      return addWorkingMinutes(from, value * 60, calendar)
    case 'flow.receive_wait_minutes':
      return starts?.add({ minutes: value }) ?? null
    case 'flow.evaluate_days':
      return from.add({ hours: 24 * value })
    default:
      return closeOfWorkingDay(from, value, calendar)
  }
}

const isLate = (done: string, due: Temporal.Instant | string | null) =>
  due !== null && Temporal.Instant.compare(Temporal.Instant.from(done), due) > 0

/** Those that are through and those that wait, as the picture draws them. */
const barsOf = (rows: readonly TimedRow[]): Bar[] => {
  const bar = ({ begun, due, done }: TimedRow): Bar => ({ begun, due, done })
  return [...rows.filter((it) => it.done).slice(0, 6), ...rows.filter((it) => !it.done).slice(0, 8)].map(bar)
}

const counts = async (
  key: string,
  ctx: Parameters<TellPractice>[3],
): Promise<{ rows: TimedRow[]; monthly: number }> => {
  const today = ctx.now.toZonedDateTimeISO(zone)
  const since = (months: number) => today.subtract({ months }).toInstant().toString()
  const [rows, begun] = await Promise.all([
    timedRows.get(key)!(ctx.tx, since(6)),
    begunCounts.get(key)!(ctx.tx, since(3), ctx.now.toString()),
  ])
  return { rows, monthly: Math.round((begun!.count / 3) * 10) / 10 }
}

/** A limit that hangs on each matter: what is open keeps it, what was done is judged once more by the new one. */
const limitOf = async (key: string, value: number, ctx: Parameters<TellPractice>[3]): Promise<Practice> => {
  const [{ rows, monthly }, book] = await Promise.all([counts(key, ctx), currentBook(ctx)])
  const now = ctx.inForce.value(key as 'flow.plan_hours')
  const under = (it: TimedRow, by: number) => dueUnder(key, it, by, book.of(it.unitId))
  const timed = rows.map((it) => ({ ...it, due: it.due ?? under(it, now)?.toString() ?? null }))
  const done = timed.filter((it) => it.done)
  return {
    what,
    open: timed.length - done.length,
    monthly,
    past: {
      counted: done.length,
      lateBefore: done.filter((it) => isLate(it.done!, it.due)).length,
      lateAfter: done.filter((it) => isLate(it.done!, under(it, value))).length,
    },
    says: [],
    bars: barsOf(timed),
  }
}

const nothing = { what, open: 0, monthly: 0, past: null, says: [], bars: [] }

/** Bookings are judged as they are made: what is booked stays; of the past it is told how many could not have been. */
const leadOf = async (value: number, ctx: Parameters<TellPractice>[3]): Promise<Practice> => {
  const [{ rows, monthly }, book] = await Promise.all([counts('booking.lead_hours', ctx), currentBook(ctx)])
  const tooLate = rows.filter(
    (it) =>
      it.startsAt &&
      isLate(
        addWorkingMinutes(Temporal.Instant.from(it.begun), value * 60, book.of(it.unitId)).toString(),
        it.startsAt,
      ),
  ).length
  return {
    ...nothing,
    monthly,
    says: [
      {
        zh: `近半年的 ${rows.length} 次预约里，照新值有 ${tooLate} 次约不上。已经约好的不动。`,
        en: `Of ${rows.length} bookings of the past half year ${tooLate} could not have been made. What is booked stays.`,
      },
    ],
  }
}

const changeOf = async (ctx: Parameters<TellPractice>[3]): Promise<Practice> => {
  const { count } = (await comingAppointments(ctx.tx, ctx.now.toString()))!
  return {
    ...nothing,
    says: [
      {
        zh: `看客户按下改期的那一天，不看预约的那一天：已约未到的 ${count} 件，从施行日起也照新值。`,
        en: `It is judged on the day on which the client presses, not of the booking: the ${count} appointments to come follow the new value from its day on.`,
      },
    ],
  }
}

const loadOf = async (value: number, ctx: Parameters<TellPractice>[3]): Promise<Practice> => {
  const { people, over, full } = (await overLimit(ctx.tx, value, ctx.inForce.day))!
  return {
    ...nothing,
    what: { zh: '位咨询师', en: 'consultants' },
    says: [
      {
        zh: `${people} 位咨询师里，${over} 位手上超过新的上限、${full} 位正好满额：手上的照办，办结之前不再分新的。`,
        en: `Of ${people} consultants ${over} carry more than the new limit and ${full} are just full: they keep what they have, and get no more until something is closed.`,
      },
    ],
  }
}

/** What the blanks of the flow, of booking and of load mean in practice. */
export const flowPractice: TellPractice = async (key, value, _from, ctx) => {
  if (typeof value !== 'number') return undefined
  if (key === 'booking.lead_hours') return leadOf(value, ctx)
  if (key === 'booking.change_hours') return changeOf(ctx)
  if (key === 'consultant.max_open') return loadOf(value, ctx)
  return timedRows.has(key) ? limitOf(key, value, ctx) : undefined
}
