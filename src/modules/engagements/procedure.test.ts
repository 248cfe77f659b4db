import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { at } from '../../demo/stage.ts'
import { addMember } from './add-member.ts'
import { addServiceNote } from './add-service-note.ts'
import { agreePlan } from './agree-plan.ts'
import { answerEvaluation } from './answer-evaluation.ts'
import { assignConsultant } from './assign-consultant.ts'
import { callOff } from './call-off.ts'
import { cancel } from './cancel.ts'
import { closeUnanswered } from './close-unanswered.ts'
import { deliverSummary } from './deliver-summary.ts'
import { evaluate } from './evaluate.ts'
import { standingClient } from './procedure.ts'
import { reassignConsultant } from './reassign-consultant.ts'
import { rebook } from './rebook.ts'
import { receiveClient } from './receive-client.ts'
import { returnPlan } from './return-plan.ts'
import { savePlanDraft } from './save-plan-draft.ts'
import { submitPlan } from './submit-plan.ts'
import { type bookOne, everythingOf, matterAt, matterSeenBy, plan } from './testing.ts'

const office = await openOffice()

/** Every command as whoever may give it, with input that is sound in itself. */
const acts = {
  assign: ({ engagementId }: Booked) =>
    office.as('zhou')(assignConsultant, { engagementId, consultantId: office.id('ma') }),
  rebook: ({ link }: Booked) => office.client(link)(rebook, { startsAt: at('2026-12-04', '10:00').toString() }),
  cancel: ({ link }: Booked) => office.client(link)(cancel, { reason: '' }),
  'call-off': ({ engagementId }: Booked) => office.as('zhou')(callOff, { engagementId, reason: '客户没来' }),
  receive: ({ engagementId }: Booked) =>
    office.as('ma')(receiveClient, { engagementId, note: '谈了', needs: ['会面谈'], waitedMinutes: 0 }),
  'save-plan': ({ engagementId }: Booked) => office.as('ma')(savePlanDraft, { engagementId, ...plan }),
  'submit-plan': ({ engagementId }: Booked) => office.as('ma')(submitPlan, { engagementId, ...plan }),
  'agree-plan': ({ link }: Booked) => office.client(link)(agreePlan, { version: 1 }),
  'return-plan': ({ link }: Booked) => office.client(link)(returnPlan, { version: 1, reason: '再细一点' }),
  'add-note': ({ engagementId }: Booked) =>
    office.as('ma')(addServiceNote, { engagementId, heldOn: office.today(), minutes: 60, text: '第一场' }),
  'deliver-summary': ({ engagementId }: Booked) => office.as('ma')(deliverSummary, { engagementId, text: '做完了' }),
  evaluate: ({ link }: Booked) =>
    office.client(link)(evaluate, { satisfaction: 5, promptness: 5, usefulness: 5, words: '' }),
  'answer-evaluation': ({ engagementId }: Booked) =>
    office.as('zhou')(answerEvaluation, { engagementId, answer: '谢谢' }),
  reassign: ({ engagementId }: Booked) =>
    office.as('zhou')(reassignConsultant, { engagementId, consultantId: office.id('ouyang'), reason: '病了' }),
  'close-unanswered': ({ engagementId }: Booked) =>
    office.as('zhou')(closeUnanswered, { engagementId, reason: '客户不回' }),
  'add-member': ({ engagementId }: Booked) => office.as('zhou')(addMember, { engagementId, staffId: office.id('lin') }),
}
type Booked = Awaited<ReturnType<typeof bookOne>>
type ActName = keyof typeof acts

/** dept/16 written out once more, by hand: what may be done at each point of the way. Everything else is refused. */
const possible: [reached: Parameters<typeof matterAt>[1] | 'cancelled', possible: ActName[]][] = [
  ['booked', ['assign', 'rebook', 'cancel', 'call-off', 'add-member']],
  ['assigned', ['receive', 'rebook', 'cancel', 'call-off', 'reassign', 'add-member']],
  ['received', ['save-plan', 'submit-plan', 'reassign', 'add-member']],
  ['plan-sent', ['agree-plan', 'return-plan', 'reassign', 'add-member']],
  ['serving', ['add-note', 'reassign', 'add-member']],
  ['noted', ['add-note', 'deliver-summary', 'reassign', 'add-member']],
  ['summary', ['evaluate', 'reassign', 'add-member']],
  ['evaluated', ['answer-evaluation']],
  ['cancelled', []],
]

/** The article that refuses, where it is not the one that keeps the order. */
const otherArticle: Partial<Record<string, string>> = {
  rebook: 'dept/16',
  cancel: 'dept/16',
  'answer-evaluation': 'service/16',
  'add-member': 'service/5',
  'received agree-plan': 'service/11',
  'received return-plan': 'service/11',
  'serving deliver-summary': 'service/14',
  'summary close-unanswered': 'service/15',
}
/** Before a consultant is named nobody is one: those acts find nothing. */
const consultants: ActName[] = ['receive', 'save-plan', 'submit-plan', 'add-note', 'deliver-summary']

test.each(possible)(
  'at “%s” every act out of its order is refused and changes nothing (dept/19)',
  async (reached, may) => {
    office.clock('2026-11-23', '09:00')
    const matter = await matterAt(office, reached === 'cancelled' ? 'assigned' : reached)
    if (reached === 'cancelled') await acts.cancel(matter)
    const before = await everythingOf(office, matter.engagementId)

    for (const name of Object.keys(acts) as ActName[]) {
      if (may.includes(name)) continue
      const expected =
        reached === 'booked' && consultants.includes(name)
          ? { kind: 'missing' }
          : { kind: 'conflict', article: otherArticle[`${reached} ${name}`] ?? otherArticle[name] ?? 'dept/19' }
      await expect(acts[name](matter), name).rejects.toMatchObject(expected)
    }
    expect(await everythingOf(office, matter.engagementId)).toEqual(before)
    const [{ refused }] = await office.rows(
      `select count(*)::integer refused from audit where outcome = 'refused' and refused_by = 'dept/19'`,
    )
    expect(refused).toBeGreaterThan(0)
  },
)

test('every hand-over is timed: when the step began, by when it is wanted, when and by whom it was done', async () => {
  office.clock('2026-11-23', '09:00')
  const { engagementId, link } = await matterAt(office, 'booked', { day: '2026-11-24', time: '16:00' })
  const matter = { engagementId, link } as Booked
  for (const [day, time, act] of [
    ['2026-11-23', '10:30', 'assign'],
    ['2026-11-24', '16:55', 'receive'],
    ['2026-11-25', '16:00', 'submit-plan'],
    ['2026-11-26', '09:20', 'agree-plan'],
  ] as const) {
    office.clock(day, time)
    await acts[act](matter)
  }
  const local = (instant: string | null) =>
    instant && Temporal.Instant.from(instant).toZonedDateTimeISO('Asia/Shanghai').toString().slice(5, 16)
  const steps = async () =>
    (await matterSeenBy(office, 'ma', engagementId)).steps.map(
      (it) => [it.key, local(it.enteredAt), local(it.dueAt), local(it.doneAt), it.doneBy] as const,
    )
  const begun = [
    ['booking', '11-23T09:00', null, '11-23T09:00', null],
    ['assignment', '11-23T09:00', '11-23T14:00', '11-23T10:30', '周若兰'], // four working hours, lunch not counted
    ['reception', '11-23T10:30', '11-24T16:15', '11-24T16:55', '马骁'], // a quarter of an hour after the slot begins
    ['plan', '11-24T16:55', '11-26T16:55', '11-26T09:20', null], // sixteen working hours are two days
  ] as const
  expect(await steps()).toEqual([
    ...begun,
    ['service', '11-26T09:20', '12-07T18:00', null, null], // the seventh working day
    ['feedback', null, null, null, null],
  ])

  office.clock('2026-11-27', '17:00')
  await acts['add-note'](matter)
  expect((await steps())[4]).toEqual(['service', '11-26T09:20', '12-01T18:00', null, null]) // two working days for the summary
  office.clock('2026-12-01', '15:00')
  await acts['deliver-summary'](matter)
  office.clock('2026-12-03', '20:00')
  await acts.evaluate(matter)
  expect(await steps()).toEqual([
    ...begun,
    ['service', '11-26T09:20', '12-01T18:00', '12-01T15:00', '马骁'],
    ['feedback', '12-01T15:00', '12-15T15:00', '12-03T20:00', null], // fourteen days of the calendar
  ])
})

test('a booking for the same day is to be assigned before its slot begins, though the limit would be later', async () => {
  office.clock('2026-11-30', '09:00')
  const { engagementId } = await matterAt(office, 'booked', { day: '2026-11-30', time: '11:00' })
  const { steps } = await matterSeenBy(office, 'zhou', engagementId)
  expect(steps[1]).toMatchObject({
    key: 'assignment',
    dueAt: at('2026-11-30', '11:00').toString({ smallestUnit: 'millisecond' }),
  })
})

test('the procedure is that of the article: six steps, each completed by the command that the table above gives it', () => {
  expect(standingClient.steps.map((it) => `${it.says.zh} ${it.completedBy}`)).toEqual([
    '预约 engagements.book',
    '分派 engagements.assign',
    '接待 engagements.receive',
    '方案 engagements.agree-plan',
    '服务 engagements.deliver-summary',
    '反馈 engagements.evaluate',
  ])
})
