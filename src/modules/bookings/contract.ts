import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Day, Id, Instant, text } from '../../kernel/shapes.ts'

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

const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)

/** One span of a weekday (1 is Monday) in which clients are received; a gap between two spans is a break. */
export const Opening = z.object({ weekday: z.number().int().min(1).max(7), opens: Time, closes: Time })

export const ShowSettings = contract({
  name: 'bookings.settings',
  summary: { zh: '接待时间与接待室', en: 'Opening hours and rooms' },
  cites: ['dept/9'],
  input: z.strictObject({}),
  output: z.object({
    opening: z.array(Opening),
    rooms: z.array(z.object({ id: Id, name: z.string(), place: z.string(), unitId: Id, unit: z.string() })),
    /** Units that receive clients: each needs at least one room to be booked. */
    units: z.array(z.object({ id: Id, name: z.string() })),
  }),
})

export const SetOpening = contract({
  name: 'bookings.set-opening',
  summary: { zh: '改接待时间', en: 'Change the opening hours' },
  cites: ['dept/9'],
  input: z.strictObject({ opening: z.array(Opening.strict()).min(1).max(28) }),
  output: z.object({ opening: z.array(Opening) }),
})

export const AddRoom = contract({
  name: 'bookings.add-room',
  summary: { zh: '添一间接待室', en: 'Add a room' },
  cites: ['dept/9'],
  input: z.strictObject({ unitId: Id, name: text(40), place: text(120, 0).default('') }),
  output: z.object({ id: Id }),
})

export const CloseRoom = contract({
  name: 'bookings.close-room',
  summary: { zh: '停用一间接待室', en: 'Close a room' },
  cites: ['dept/9'],
  subject: 'roomId',
  input: z.strictObject({ roomId: Id }),
  output: z.object({ roomId: Id }),
})
