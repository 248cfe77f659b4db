import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { invalidField, type Refusal } from '../../kernel/refusal.ts'
import type { Tx } from '../../kernel/sql.ts'
import { bookedOn } from '../bookings/public.ts'
import { nowChanged } from '../rulebook/public.ts'
import { withArrangement } from './book.ts'
import { changing, unlawful } from './changing.ts'
import { type Calendar, daysBetween, nextDay, spansOf } from './days.ts'
import { problemOfArrangement } from './lawful.ts'
import { ArrangeDays } from './own-contract.ts'
import { headOfAdministration, keepsCalendar, withinTheLaw } from './rules.ts'
import { openUnit, saveArrangement } from './store.ts'

type Wanted = InputOf<typeof ArrangeDays>

/** A closure may be entered this many days late (the power went, and nobody could write it down); not later. */
const lateBy = 31
const ahead = 400

const faultOfClosure = ({ from, to, makeUp }: Wanted, today: string): Refusal | undefined => {
  if ((from === null) !== (to === null) || (from !== null && to !== null && to < from)) {
    return invalidField(from === null ? 'from' : 'to', 'days-clash', {
      zh: '停到哪一天要写，并且不早于开始的那天。',
      en: 'The last day is needed, and is no earlier than the first.',
    })
  }
  if (from === null && makeUp.length === 0) {
    return invalidField('from', 'nothing-arranged', {
      zh: '写下停哪几天，或者哪几天补班。',
      en: 'Say which days are closed, or which are made up.',
    })
  }
  if (from !== null && to !== null && (from < nextDay(today, -lateBy) || daysBetween(from, to).length > 31)) {
    return invalidField('from', 'out-of-reach', {
      zh: '补记停班最多往前一个月，一次最多停 31 天。',
      en: 'A closure is entered at most a month late, and lasts 31 days at most.',
    })
  }
  return undefined
}

const faultOfDays = ({ from, to, makeUp }: Wanted, calendar: Calendar, today: string): Refusal | undefined => {
  const works = (day: string) => spansOf(day, calendar).length > 0
  if (from && to && !daysBetween(from, to).some(works)) {
    return invalidField('from', 'rests-already', {
      zh: '这几天本来就休息，不用再停。',
      en: 'These days are free already.',
    })
  }
  for (const [i, day] of makeUp.entries()) {
    const field = `makeUp.${i}`
    if (day <= today || day > nextDay(today, ahead)) {
      return invalidField(field, 'not-ahead', {
        zh: '补班要提前定：从明天起，一年之内。',
        en: 'A make-up day is set beforehand: from tomorrow on, within a year.',
      })
    }
    if (makeUp.indexOf(day) !== i || (from && to && from <= day && day <= to) || works(day)) {
      return invalidField(field, 'works-already', {
        zh: `${day} 写重了，或者那天本来就上班。`,
        en: `${day} stands there twice, or is worked already.`,
      })
    }
  }
  return undefined
}

const problemOf = ({ name, from, to, makeUp }: Wanted, calendars: readonly Calendar[]) => {
  const arrangement = { name, from, until: to && nextDay(to), makeUp }
  const problems = calendars.map((it) =>
    problemOfArrangement({ from, to, makeUp }, it, withArrangement(it, arrangement)),
  )
  return problems.find((it) => it !== undefined)
}

/** What somebody has booked or owes by now stays; what is counted from now on follows the new days. */
export const arrangeDays = command(ArrangeDays, {
  load: async (wanted: Wanted, tx: Tx, now: Temporal.Instant) => {
    const before = await changing(tx)
    const { unitId } = wanted
    if (unitId !== null && !(await openUnit(tx, unitId))) return undefined
    const today = dayOf(now)
    const fault = faultOfClosure(wanted, today) ?? faultOfDays(wanted, before.book.of(unitId), today)
    return { ...before, fault, problem: fault ? undefined : problemOf(wanted, before.book.beneath(unitId)) }
  },
  allow: [keepsCalendar, headOfAdministration],
  choice: [withinTheLaw],
  async run({ unitId, name, reason, from, to, makeUp }, { fault, problem }, { tx, actor, now }) {
    if (fault) throw fault
    if (problem) throw unlawful(problem)
    const id = randomUUIDv7()
    const by = actor.kind === 'staff' ? actor.id : null
    await saveArrangement(tx, id, unitId, name, reason, from, to, [...makeUp].sort(), by, now.toString())
    await nowChanged(tx)
    return { id, booked: from && to ? await bookedOn(tx, daysBetween(from, to), unitId) : 0 }
  },
})
