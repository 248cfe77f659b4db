import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { invalidField, type Refusal } from '../../kernel/refusal.ts'
import type { Tx } from '../../kernel/sql.ts'
import { nowChanged } from '../rulebook/public.ts'
import { type WeekSpan, weekOf } from './book.ts'
import { changing, unlawful } from './changing.ts'
import { nextDay } from './days.ts'
import { problemOfWeek } from './lawful.ts'
import { SetHours } from './own-contract.ts'
import { headOfAdministration, hoursAreTheUnits, keepsCalendar, withinOwnLimits, withinTheLaw } from './rules.ts'
import { openUnit, saveHours } from './store.ts'

type Wanted = InputOf<typeof SetHours>

/** Ends before it begins, or overlaps another of its day. */
const faulty = (week: readonly WeekSpan[]) =>
  week.findIndex((it, i) => {
    const clash = week.slice(0, i).some((b) => b.weekday === it.weekday && b.opens < it.closes && it.opens < b.closes)
    return it.opens >= it.closes || clash
  })

const faultOf = ({ week, from, to }: Wanted, today: string): Refusal | undefined => {
  const wrong = faulty(week)
  if (wrong >= 0) {
    return invalidField(`week.${wrong}`, 'hours-clash', {
      zh: '结束要晚于开始，同一天的两段不能重叠。',
      en: 'It must end after it begins, and two spans of a day must not overlap.',
    })
  }
  if (from < today || from > nextDay(today, 800)) {
    return invalidField('from', 'in-the-past', {
      zh: '作息从今天或以后的一天起改：过去的日子按当时的作息判断。',
      en: 'Hours change from today or a later day on: what is past is judged by the hours of its own day.',
    })
  }
  if (to !== null && (to < from || to > nextDay(from, 800))) {
    return invalidField('to', 'days-clash', {
      zh: '最后一天不早于第一天，也不超过两年。',
      en: 'The last day is no earlier than the first, and within two years of it.',
    })
  }
  return undefined
}

/** Deadlines set already stay; what is counted from now on follows, from the first day of the new hours. */
export const setHours = command(SetHours, {
  load: async (wanted: Wanted, tx: Tx, now: Temporal.Instant) => {
    const before = await changing(tx)
    if (wanted.unitId !== null && !(await openUnit(tx, wanted.unitId))) return undefined
    const fault = faultOf(wanted, dayOf(now))
    const week = weekOf(wanted.week)
    return { ...before, fault, faulty: fault !== undefined, week, problem: fault ? undefined : problemOfWeek(week) }
  },
  allow: [keepsCalendar, headOfAdministration],
  must: [hoursAreTheUnits],
  choice: [withinTheLaw, withinOwnLimits],
  async run({ unitId, from, to, week, reason }, { fault, problem }, { tx, actor, now }) {
    if (fault) throw fault
    if (problem) throw unlawful(problem)
    const id = randomUUIDv7()
    const by = actor.kind === 'staff' ? actor.id : null
    await saveHours(tx, id, unitId, from, to, JSON.stringify(week), reason, by, now.toString())
    await nowChanged(tx)
    return { id }
  },
})
