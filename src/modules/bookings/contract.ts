import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Day, Id, Instant } from '../../kernel/shapes.ts'

export const Slot = z.object({ startsAt: Instant, endsAt: Instant, free: z.boolean() })

export const SlotDay = z.object({
  day: Day,
  /** 'rest': nobody works; 'make-up': a weekend day worked in exchange for a holiday. */
  kind: z.enum(['work', 'make-up', 'rest']),
  /** The holiday's name, where the day is one. */
  holiday: z.string().nullable(),
  /** The year's arrangement is not published yet. */
  provisional: z.boolean(),
  slots: z.array(Slot),
})

export const ListSubjects = contract({
  name: 'bookings.subjects',
  summary: { zh: '可以预约的题目', en: 'Subjects that can be booked' },
  cites: ['service/4'],
  open: 'anyone',
  input: z.strictObject({}),
  output: z.object({ subjects: z.array(z.object({ id: Id, name: z.string() })) }),
})

export const ListSlots = contract({
  name: 'bookings.slots',
  summary: { zh: '此刻真实空着的时段', en: 'The slots that are free right now' },
  cites: ['dept/16'],
  open: 'anyone',
  input: z.strictObject({ subjectId: Id }),
  output: z.object({ minutes: z.number(), days: z.array(SlotDay) }),
})
