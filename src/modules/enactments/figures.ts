import { dayOf } from '../../kernel/clock.ts'
import { figure } from '../../kernel/figure.ts'
import { calendarOf, explainBetween, instantAt, workingDayFrom } from '../calendar/public.ts'
import { daySays } from '../evidence/public.ts'
import { titleOf } from './case.ts'
import { readingDays } from './reading-days.ts'
import { myReading } from './reading-store.ts'

/** By when a version is to be acknowledged by the reader. Id: the enactment. */
export const readingDue = figure({
  key: 'enactments.reading-due',
  says: { zh: '阅读签认的期限', en: 'Day by which to acknowledge' },
  open: 'staff',
  articles: ['daily/2'],
  load: async (id, tx, now) => (await myReading(tx, dayOf(now))).find((it) => it.id === id),
  explain: async (row, ctx) => {
    const calendar = await calendarOf(ctx)
    const due = workingDayFrom(row.since, readingDays, calendar)
    const title = titleOf(row)
    const since = daySays(row.since)
    return {
      shown: daySays(due),
      record: {
        says: { zh: `${title.zh}，${since.zh}起算`, en: `${title.en}: counted from ${since.en}` },
        href: `/app/rulebook/enactments/${row.id}`,
      },
      rule: {
        says: {
          zh: `施行或公布之后第 ${readingDays} 个工作日，取晚的一天算起。`,
          en: `The ${readingDays}th working day after it holds or was decided, whichever is later.`,
        },
        note: {
          zh: '这个天数是系统定的，条文只要求阅读并签认。',
          en: 'The number is the system’s; the article asks for reading and acknowledging.',
        },
      },
      day: row.since,
      article: 'daily/2',
      decisive: { zh: '适用的人员应当阅读并签认', en: 'those whom it binds read and acknowledge it' },
      counting: explainBetween(instantAt(row.since, 0), instantAt(due, 1439), calendar).map(
        ({ day, kind, name, minutes, provisional }) => ({ day, kind, name, minutes, provisional }),
      ),
    }
  },
})
