import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Day, Id, Instant, text } from '../../kernel/shapes.ts'
import { firstYear, lastYear } from './statutory.ts'

const Year = z.number().int().min(firstYear).max(lastYear)
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)

/** One span of a weekday (1 is Monday); a gap between two spans of a day is a break. */
export const WeekSpan = z.object({ weekday: z.number().int().min(1).max(7), opens: Time, closes: Time })

const Mark = z.enum(['statutory', 'moved-rest', 'make-up', 'own-rest', 'own-make-up'])
const Facts = {
  day: Day,
  kind: z.enum(['work', 'make-up', 'rest']),
  /** What overtime on that day is paid as: 150, 200 or 300 %. */
  pay: z.enum(['workday', 'rest', 'statutory']),
  mark: Mark.nullable(),
  name: z.string().nullable(),
}

export const NoticeDay = z.object({
  day: Day,
  kind: z.enum(['statutory', 'moved-rest', 'make-up']),
  name: text(20),
})

const Named = z.object({ kind: z.string(), name: z.string() })

const Arranged = z.object({
  id: Id,
  unit: z.string().nullable(),
  name: z.string(),
  reason: z.string(),
  from: Day.nullable(),
  to: Day.nullable(),
  makeUp: z.array(Day),
  by: z.string().nullable(),
  at: Instant,
  withdrawn: z.object({ at: Instant, by: z.string().nullable(), because: z.string() }).nullable(),
  mayWithdraw: z.boolean(),
})

const HoursShown = z.object({
  id: Id,
  unit: z.string().nullable(),
  from: Day.nullable(),
  to: Day.nullable(),
  week: z.array(WeekSpan),
  reason: z.string(),
  by: z.string().nullable(),
  at: Instant,
  state: z.enum(['planned', 'running', 'ended']),
  mayEnd: z.boolean(),
})

/** The calendar of one year, of the organisation or of a unit, with who put there what. Anyone of the staff reads it. */
export const ShowYear = contract({
  name: 'calendar.show-year',
  summary: { zh: '看一年的日历', en: 'The calendar of a year' },
  cites: ['daily/6'],
  input: z.strictObject({ year: Year, unitId: Id.nullable().default(null) }),
  output: z.object({
    year: z.number(),
    today: Day,
    /** False: not published by the state yet; every date in it is provisional. */
    published: z.boolean(),
    title: z.string().nullable(),
    issuedOn: Day.nullable(),
    days: z.array(z.object(Facts)),
    /** What the state published, without what the organisation arranged over it: for correcting it. */
    notice: z.array(NoticeDay),
    /** Each time that the year was entered or corrected, the latest first, with the days that this changed. */
    editions: z.array(
      z.object({
        id: Id,
        title: z.string(),
        issuedOn: Day.nullable(),
        reason: z.string(),
        by: z.string().nullable(),
        at: Instant,
        changed: z.array(z.object({ day: Day, was: Named.nullable(), is: Named.nullable() })),
      }),
    ),
    arrangements: z.array(Arranged),
    hours: z.array(HoursShown),
    /** The hours of today: of the unit that was asked for, or of the organisation; `ordinary` when daily/6 gives them. */
    now: z.object({
      week: z.array(WeekSpan),
      ordinary: z.boolean(),
      /** Hours of one's own hold although daily/6 is to decide them: one of the two has to go. */
      unlikeTheArticle: z.boolean(),
    }),
    years: z.array(z.number()),
    units: z.array(z.object({ id: Id, name: z.string() })),
    mayKeep: z.boolean(),
  }),
})

/** The days of this week by the reader's own department, for the strip on the desk. */
export const ShowWeek = contract({
  name: 'calendar.show-week',
  summary: { zh: '这一周', en: 'This week' },
  cites: ['daily/6'],
  input: z.strictObject({}),
  output: z.object({
    today: Day,
    days: z.array(
      z.object({
        ...Facts,
        /** Of an own make-up day: the closure that it makes up for. */
        makesUpFor: z.object({ name: z.string(), from: Day, to: Day }).nullable(),
      }),
    ),
  }),
})

export const Reckon = contract({
  name: 'calendar.reckon',
  summary: { zh: '按日历算一算', en: 'Ask the calendar' },
  cites: ['daily/6'],
  input: z.strictObject({
    kind: z.enum([
      'hours-after',
      'hours-before',
      'close-of-day',
      'before-the',
      'weekday-or-before',
      'month-end',
      'months-later',
    ]),
    /** Hours, working days, the day of the month, the weekday (1 is Monday) or months; unused for 'month-end'. */
    count: z.number().int().min(0).max(400).default(1),
    from: Instant.optional(),
    unitId: Id.nullable().default(null),
  }),
  output: z.object({
    from: Instant,
    at: Instant,
    day: Day,
    provisional: z.boolean(),
    /** Every day on the way; for what steps back from a day, the days that were stepped over. */
    steps: z.array(z.object({ ...Facts, provisional: z.boolean(), minutes: z.number() })),
  }),
})

const Check = z.object({
  /** How many statutory days the law gives that year. */
  demanded: z.number(),
  listed: z.number(),
  lacks: z.array(z.object({ day: Day, name: z.string() })),
  beyond: z.array(Day),
})

export const ReadNotice = contract({
  name: 'calendar.read-notice',
  summary: { zh: '读放假通知', en: 'Read the text of a notice' },
  cites: ['daily/6'],
  input: z.strictObject({ year: Year, text: text(8000, 0) }),
  output: z.object({
    days: z.array(NoticeDay),
    /** What the law gives that year, to hold a list against. */
    lawful: z.array(z.object({ day: Day, name: z.string() })),
    check: Check,
  }),
})

const Notice = {
  year: Year,
  title: text(80, 4),
  issuedOn: Day,
  days: z.array(NoticeDay.strict()).min(1).max(120),
  /** Why the list stands although it differs from the statutory days of the law. */
  although: text(300).optional(),
}
const Saved = z.object({
  year: z.number(),
  editionId: Id,
  check: Check,
  /** Clients booked on days that are now free, from today on: they stay booked until somebody moves them. */
  booked: z.number(),
})

export const PublishYear = contract({
  name: 'calendar.publish-year',
  summary: { zh: '录入一年的放假安排', en: 'Enter the published arrangement of a year' },
  cites: ['daily/6'],
  subject: 'year',
  input: z.strictObject(Notice),
  output: Saved,
})

export const CorrectYear = contract({
  name: 'calendar.correct-year',
  summary: { zh: '更正一年的放假安排', en: 'Correct the arrangement of a year' },
  cites: ['daily/6'],
  subject: 'year',
  input: z.strictObject({ ...Notice, reason: text(300) }),
  output: Saved,
})
