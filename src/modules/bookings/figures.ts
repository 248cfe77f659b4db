import { figure } from '../../kernel/figure.ts'
import { addWorkingMinutes, calendarOf, explainBetween } from '../calendar/public.ts'
import { momentSays } from '../evidence/public.ts'

/** From when a slot can be booked: of nobody's record, so anybody may ask. */
export const earliestSlot = figure({
  key: 'bookings.earliest',
  says: { zh: '最早可以约到什么时候', en: 'The earliest time to book' },
  open: 'anyone',
  articles: ['dept/16'],
  load: async () => ({}),
  explain: async (_, ctx) => {
    const calendar = await calendarOf(ctx)
    const from = addWorkingMinutes(ctx.now, ctx.inForce.value('booking.lead_hours') * 60, calendar)
    const now = momentSays(ctx.now)
    return {
      shown: { zh: `${momentSays(from).zh}以后`, en: `after ${momentSays(from).en}` },
      record: { says: { zh: `现在是${now.zh}`, en: `It is ${now.en}` } },
      rule: {
        says: {
          zh: '从现在起按工作小时数，要留时间安排人。',
          en: 'Working hours from now on: somebody has to be found for you.',
        },
      },
      day: ctx.inForce.day,
      article: 'dept/16',
      value: 'booking.lead_hours',
      decisive: {
        zh: '并应当在时段开始前至少{booking.lead_hours}预约',
        en: 'shall book at least {booking.lead_hours} before the slot begins',
      },
      counting: explainBetween(ctx.now, from, calendar).map(({ day, kind, name, minutes, provisional }) => ({
        day,
        kind,
        name,
        minutes,
        provisional,
      })),
      ways: [{ says: { zh: '等不及，请打电话', en: 'If that is too late, please call' } }],
    }
  },
})
