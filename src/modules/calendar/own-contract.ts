import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Day, Id, text } from '../../kernel/shapes.ts'
import { WeekSpan } from './contract.ts'

/** What the organisation decides about its own days and hours. */

export const ArrangeDays = contract({
  name: 'calendar.arrange-days',
  summary: { zh: '公司自己放假、补班', en: 'Arrange closures and make-up days of one’s own' },
  cites: ['unit/3', 'daily/6'],
  subject: 'id',
  input: z.strictObject({
    unitId: Id.nullable().default(null),
    name: text(20, 2),
    reason: text(300),
    /** Closed from the first to the last day; both null where there is nothing but make-up days. */
    from: Day.nullable(),
    to: Day.nullable(),
    makeUp: z.array(Day).max(10).default([]),
  }),
  /** `booked`: clients who are booked on the closed days; they stay booked until somebody moves them. */
  output: z.object({ id: Id, booked: z.number() }),
})

export const WithdrawArrangement = contract({
  name: 'calendar.withdraw-arrangement',
  summary: { zh: '撤回自己的放假、补班', en: 'Withdraw an arrangement of one’s own' },
  cites: ['unit/3', 'daily/6'],
  subject: 'arrangementId',
  input: z.strictObject({ arrangementId: Id, because: text(300) }),
  output: z.object({ arrangementId: Id }),
})

export const SetHours = contract({
  name: 'calendar.set-hours',
  summary: { zh: '定作息时间', en: 'Set working hours' },
  cites: ['unit/3', 'daily/6'],
  subject: 'id',
  input: z.strictObject({
    unitId: Id.nullable().default(null),
    from: Day,
    /** The last day; null until something else is set. A bounded period goes before an open one. */
    to: Day.nullable().default(null),
    week: z.array(WeekSpan.strict()).min(1).max(28),
    reason: text(300),
  }),
  output: z.object({ id: Id }),
})

export const EndHours = contract({
  name: 'calendar.end-hours',
  summary: { zh: '停用一段作息时间', en: 'End a period of working hours' },
  cites: ['unit/3'],
  subject: 'hoursId',
  input: z.strictObject({ hoursId: Id }),
  output: z.object({ hoursId: Id }),
})
