import { dayOf } from '../../kernel/clock.ts'
import type { Misses } from '../../kernel/missed.ts'
import type { Says } from '../../regulations/regulation.ts'
import { closeOfWorkingDay, currentBook, instantAt } from '../calendar/public.ts'
import { valueOn, valuesOf } from '../rulebook/public.ts'
import type { StepKey } from './contract.ts'
import { evaluationsBetween, firstServices, stepsLate } from './why-store.ts'

const late: Partial<Record<StepKey, Says>> = {
  assignment: { zh: '分派迟了', en: 'Assigned late' },
  reception: { zh: '接待迟了', en: 'Received late' },
  plan: { zh: '方案迟交', en: 'Plan handed over late' },
  service: { zh: '服务总结迟交', en: 'Summary late' },
}

const href = (id: string) => `/app/engagements/${id}`

/** Hand-overs of dept/16 that came after their limit. */
export const lateSteps: Misses = {
  key: 'engagements.step',
  articles: ['dept/16', 'service/15'],
  find: async (from, until, { tx, now }) =>
    (await stepsLate(tx, from, until, now.toString())).map(({ id, number, unitId, step, dueAt, doneAt }) => ({
      article: step === 'service' ? 'service/15' : 'dept/16',
      unitId,
      due: dueAt,
      done: doneAt,
      says: late[step]!,
      record: number,
      href: href(id),
    })),
}

const twoMonthsBefore = (at: string) =>
  Temporal.Instant.from(at)
    .subtract({ hours: 24 * 60 })
    .toString()
const isoOf = (at: Temporal.Instant) => new Date(at.epochMilliseconds).toISOString()

/** Services that did not begin in the time of dept/16 after the plan was agreed, by the value of that day. */
export const lateServices: Misses = {
  key: 'engagements.first-service',
  articles: ['dept/16'],
  find: async (from, until, { tx, inForce, now }) => {
    const [rows, values] = await Promise.all([
      firstServices(tx, twoMonthsBefore(from), until),
      valuesOf(tx, ['flow.start_days']),
    ])
    const book = await currentBook({ tx, inForce })
    return rows.flatMap(({ id, number, unitId, enteredAt, firstOn, endedAt }) => {
      const agreed = Temporal.Instant.from(enteredAt)
      const due = closeOfWorkingDay(agreed, valueOn(values, 'flow.start_days', dayOf(agreed)), book.of(unitId))
      const dueAt = isoOf(due)
      const begun = firstOn !== null && firstOn <= dayOf(due)
      const over = Temporal.Instant.compare(endedAt ?? now, due) > 0
      if (begun || (firstOn === null && !over) || dueAt < from || dueAt >= until) return []
      const says = { zh: '首次服务迟了', en: 'First service late' }
      const done = firstOn === null ? endedAt : instantAt(firstOn, 720).toString()
      return [{ article: 'dept/16' as const, unitId, due: dueAt, done, says, record: number, href: href(id) }]
    })
  },
}

/** What a client said was not answered in the time of service/16, by the value of the day on which it was said. */
export const lateAnswers: Misses = {
  key: 'engagements.answer',
  articles: ['service/16'],
  find: async (from, until, { tx, inForce, now }) => {
    if (!inForce.adopts('service/16')) return []
    const [rows, values] = await Promise.all([
      evaluationsBetween(tx, twoMonthsBefore(from), until),
      valuesOf(tx, ['feedback.reply_days']),
    ])
    const book = await currentBook({ tx, inForce })
    const found = rows.map(({ id, number, unitId, at, answeredAt }) => {
      const said = Temporal.Instant.from(at)
      const days = valueOn(values, 'feedback.reply_days', dayOf(said))
      const due = closeOfWorkingDay(said, days, book.of(unitId))
      const dueAt = isoOf(due)
      const missed = Temporal.Instant.compare(answeredAt ?? now, due) > 0
      return missed && dueAt >= from && dueAt < until
        ? {
            article: 'service/16' as const,
            unitId,
            due: dueAt,
            done: answeredAt,
            says: { zh: '评价没有按时答复', en: 'Evaluation answered late' },
            record: number,
            href: href(id),
          }
        : null
    })
    return found.filter((it) => it !== null)
  },
}
