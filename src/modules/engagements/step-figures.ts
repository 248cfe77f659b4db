import { dayOf } from '../../kernel/clock.ts'
import { type Explanation, type Figure, figure } from '../../kernel/figure.ts'
import { calendarOf, closeOfWorkingDay } from '../calendar/public.ts'
import { lengthSays, momentSays } from '../evidence/public.ts'
import { valueOn, valuesOf } from '../rulebook/public.ts'
import { dueBy } from './due-by.ts'
import { clauseOf, stepSays } from './step-clauses.ts'
import { countedDays, isUuid, pairOf } from './why-id.ts'
import { type StepRow, stepOf } from './why-store.ts'

type Loaded = StepRow & { readonly id: string }
const loadStep: Figure<Loaded>['load'] = async (id, tx) => {
  const of = pairOf(id)
  if (!of) return undefined
  const row = await stepOf(tx, ...of)
  return row?.dueAt ? { ...row, id: of[0] } : undefined
}

/** The limit of a step as it was set on its day: what is recorded stands, the calendar of today only explains it. */
const explainStep = async (row: Loaded, ctx: Parameters<Figure<Loaded>['explain']>[1]) => {
  const key = row.step === 'service' && row.recorded ? 'summary' : row.step
  const of = clauseOf[key]
  if (!of) return undefined
  const from = Temporal.Instant.from(row.countedFrom)
  const due = Temporal.Instant.from(row.dueAt!)
  const day = dayOf(from)
  const calendar = await calendarOf(ctx, row.unitId)
  const allowed = valueOn(await valuesOf(ctx.tx, [of.value]), of.value, day) as number
  const again = dueBy(
    row.step === 'service' && row.recorded ? 'summary' : row.step,
    allowed,
    from,
    calendar,
    row.startsAt,
  )
  const changed = again !== null && Temporal.Instant.compare(again, due) !== 0
  const working = row.step !== 'reception' && row.step !== 'feedback'
  const since = momentSays(from)
  const what = stepSays[key]!
  const begin = row.step === 'reception' && row.startsAt ? momentSays(row.startsAt) : since
  const explanation: Explanation = {
    shown: momentSays(due),
    record: {
      says: {
        zh: `${row.number}，${what.zh}从${begin.zh}算起`,
        en: `${row.number}: ${what.en} counts from ${begin.en}`,
      },
      ...(ctx.actor.kind === 'staff' && { href: `/app/engagements/${row.id}` }),
    },
    rule: {
      says: of.rule,
      ...(row.step === 'assignment' &&
        row.startsAt === row.dueAt && {
          note: { zh: '约定的时间来得更早，以它为准。', en: 'The appointed time comes first, and is the limit.' },
        }),
    },
    day,
    article: of.article,
    value: of.value,
    decisive: of.decisive,
    ...(working && { counting: countedDays(from, due, calendar) }),
    ...(changed && {
      recounted: {
        zh: '按今天的日历重算不是这个时刻：日历在那之后改过，已定的时限不变。',
        en: 'Counted by today’s calendar it would be another moment: the calendar was changed since, what was set stands.',
      },
    }),
  }
  return explanation
}

/** Until when a step is to be done. Id: `<engagement>/<step>`. */
export const stepDue = figure<Loaded>({
  key: 'engagements.step-due',
  says: { zh: '这一步的时限', en: 'Limit of the step' },
  open: 'staff',
  articles: ['dept/16', 'service/15'],
  load: loadStep,
  explain: explainStep,
})

/** How long a step took, and whether it was late. Id: `<engagement>/<step>`. */
export const handOverTime = figure<Loaded>({
  key: 'engagements.hand-over',
  says: { zh: '这一步用了多久', en: 'How long the step took' },
  open: 'staff',
  articles: ['dept/16', 'service/15'],
  load: async (id, tx, now) => {
    const row = await loadStep(id, tx, now)
    return row?.doneAt ? row : undefined
  },
  explain: async (row, ctx) => {
    const it = await explainStep(row, ctx)
    if (!it) return undefined
    // A plan is handed over when it reaches the client, whenever they agree; a client is received when their waiting ends.
    const waited = row.step === 'reception' && row.startsAt ? row.waitedMinutes : null
    const handed =
      waited !== null
        ? Temporal.Instant.from(row.startsAt!).add({ minutes: waited }).toString()
        : row.step === 'plan' && row.sentAt
          ? row.sentAt
          : row.doneAt!
    const late = Date.parse(handed) - Date.parse(row.dueAt!)
    const took = lengthSays(row.enteredAt, row.doneAt!)
    const by = lengthSays(row.dueAt!, handed)
    const due = momentSays(row.dueAt!)
    return {
      ...it,
      shown: took,
      note:
        late >= 60_000
          ? { zh: `应在${due.zh}前办到，迟了${by.zh}。`, en: `Due by ${due.en}, ${by.en} late.` }
          : { zh: `应在${due.zh}前办到，没有迟。`, en: `Due by ${due.en}; in time.` },
    }
  },
})

/** Until when what the client said is to be answered. Id: the engagement. */
export const answerDue = figure<Loaded>({
  key: 'engagements.answer-due',
  says: { zh: '答复客户反馈的时限', en: 'Time to answer feedback' },
  open: 'staff',
  articles: ['service/16'],
  load: async (id, tx) => {
    const row = isUuid(id) ? await stepOf(tx, id, 'feedback') : undefined
    return row?.evaluatedAt ? { ...row, id } : undefined
  },
  explain: async (row, ctx) => {
    const said = Temporal.Instant.from(row.evaluatedAt!)
    const day = dayOf(said)
    const calendar = await calendarOf(ctx, row.unitId)
    const days = valueOn(await valuesOf(ctx.tx, ['feedback.reply_days']), 'feedback.reply_days', day)
    const due = closeOfWorkingDay(said, days, calendar)
    const at = momentSays(said)
    return {
      shown: momentSays(due),
      ...(row.answeredAt && {
        note: { zh: `${momentSays(row.answeredAt).zh}已经答复。`, en: `Answered on ${momentSays(row.answeredAt).en}.` },
      }),
      record: {
        says: { zh: `${row.number}，客户${at.zh}作出评价`, en: `${row.number}: the client evaluated on ${at.en}` },
        href: `/app/engagements/${row.id}`,
      },
      rule: {
        says: {
          zh: '评价之后按工作日数，到那天下班为止。',
          en: 'In working days after the evaluation, until work closes.',
        },
      },
      day,
      article: 'service/16',
      value: 'feedback.reply_days',
      decisive: { zh: '客户的反馈应当在{feedback.reply_days}内答复', en: 'answered within {feedback.reply_days}' },
      counting: countedDays(said, due, calendar),
    }
  },
})
