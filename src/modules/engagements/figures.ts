import { type Figure, figure } from '../../kernel/figure.ts'
import { calendarOf, takeWorkingMinutes } from '../calendar/public.ts'
import { momentSays } from '../evidence/public.ts'
import { countedDays, isUuid, pairOf } from './why-id.ts'
import { ownBooking, personFor } from './why-store.ts'

type Person = NonNullable<Awaited<ReturnType<typeof personFor>>> & { readonly id: string }
const loadPerson: Figure<Person>['load'] = async (id, tx) => {
  const of = pairOf(id)
  if (!of || !isUuid(of[1])) return undefined
  const row = await personFor(tx, ...of)
  // Who carries how much, and who signed what, is shown to whoever chooses.
  return row?.heads ? { ...row, id: of[0] } : undefined
}

/** What a candidate carries against the most that is allowed. Id: `<engagement>/<person>`. */
export const loadLimit = figure<Person>({
  key: 'engagements.load',
  says: { zh: '在办与上限', en: 'Open matters and their limit' },
  open: 'staff',
  articles: ['service/12'],
  load: loadPerson,
  explain: (row, { inForce }) => ({
    shown: {
      zh: `${row.open} / ${inForce.value('consultant.max_open')}`,
      en: `${row.open} of ${inForce.value('consultant.max_open')}`,
    },
    record: {
      says: {
        zh: `${row.name}手上未办结的委托，此刻 ${row.open} 件`,
        en: `${row.name} has ${row.open} open matters at this moment`,
      },
      note: { zh: '别的部门的也算，只给件数。', en: 'Those of other departments count too, as a number only.' },
    },
    rule: { says: { zh: '到了上限的，不能再分派新的委托。', en: 'Whoever carries the most is given no new matter.' } },
    day: inForce.day,
    article: 'service/12',
    value: 'consultant.max_open',
    decisive: {
      zh: '每名咨询师同时在办的委托数不得超过{consultant.max_open}',
      en: 'may not exceed {consultant.max_open}',
    },
  }),
})

/** Whether somebody may be let see client material. Id: `<engagement>/<person>`. */
export const undertaking = figure<Person>({
  key: 'engagements.undertaking',
  says: { zh: '保密承诺', en: 'Undertaking of confidentiality' },
  open: 'staff',
  articles: ['service/5'],
  load: loadPerson,
  explain: (row, { inForce }) => ({
    shown: row.signedAt
      ? { zh: `${momentSays(row.signedAt).zh}已签`, en: `signed ${momentSays(row.signedAt).en}` }
      : { zh: '还没有签', en: 'not signed' },
    record: { says: { zh: `${row.name}的保密承诺`, en: `The undertaking of ${row.name}` } },
    rule: { says: { zh: '先签保密承诺，才能接触客户的资料。', en: 'First the undertaking, then client material.' } },
    day: inForce.day,
    article: 'service/5',
    decisive: {
      zh: '团队成员应当先签署保密承诺，然后方可查阅',
      en: 'team members shall sign an undertaking of confidentiality before they may see it',
    },
    ways: row.signedAt
      ? []
      : [
          {
            says: { zh: '请本人在「我的」里签署', en: 'Ask them to sign it on their own page' },
            note: { zh: '签了立刻可以分派。', en: 'They can be chosen at once.' },
          },
        ],
  }),
})

/** Until when a client may move or cancel by themselves. Of their own link; the id is not looked at. */
export const changeUntil = figure<NonNullable<Awaited<ReturnType<typeof ownBooking>>>>({
  key: 'engagements.change-until',
  says: { zh: '可以自己改期、取消到什么时候', en: 'Until when you may change it yourself' },
  open: 'client',
  articles: ['dept/16'],
  load: async (_, tx) => {
    const row = await ownBooking(tx)
    return row?.startsAt ? row : undefined
  },
  explain: async (row, ctx) => {
    const starts = Temporal.Instant.from(row.startsAt!)
    const calendar = await calendarOf(ctx, row.unitId)
    const until = takeWorkingMinutes(starts, ctx.inForce.value('booking.change_hours') * 60, calendar)
    const at = momentSays(starts)
    return {
      shown: momentSays(until),
      record: { says: { zh: `${row.number}，约在${at.zh}`, en: `${row.number}: appointment ${at.en}` } },
      rule: {
        says: { zh: '从约定的时间往回数工作小时。', en: 'Working hours are counted back from the appointment.' },
      },
      day: ctx.inForce.day,
      article: 'dept/16',
      value: 'booking.change_hours',
      decisive: {
        zh: '距时段开始不少于{booking.change_hours}的，客户可以自行改期或者取消',
        en: 'Up to {booking.change_hours} before the slot begins the client may freely change or cancel it',
      },
      counting: countedDays(until, starts, calendar),
      ways: [{ says: { zh: '过了这个时间，请打电话', en: 'After that, please call' } }],
    }
  },
})
