import { dayOf } from '../kernel/clock.ts'
import { listSlots } from '../modules/bookings/list-slots.ts'
import { listSubjects } from '../modules/bookings/list-subjects.ts'
import { addMember } from '../modules/engagements/add-member.ts'
import { addServiceNote } from '../modules/engagements/add-service-note.ts'
import { agreePlan } from '../modules/engagements/agree-plan.ts'
import { answerEvaluation } from '../modules/engagements/answer-evaluation.ts'
import { assignConsultant } from '../modules/engagements/assign-consultant.ts'
import { book } from '../modules/engagements/book.ts'
import { deliverSummary } from '../modules/engagements/deliver-summary.ts'
import { evaluate } from '../modules/engagements/evaluate.ts'
import { receiveClient } from '../modules/engagements/receive-client.ts'
import { submitPlan } from '../modules/engagements/submit-plan.ts'
import type { DemoClient } from './clients.ts'
import { at, type Stage } from './stage.ts'

const head = 'HZ010'
const assistant = 'HZ016'

const order = ['booked', 'assigned', 'received', 'plan-sent', 'serving', 'summary', 'evaluated', 'answered'] as const

const needs = ['十二位中层经理要能独立完成季度绩效面谈', '面谈前后要有统一的表格和口径', '半年后复测，看得出进步']
const plan = {
  goals: '十二位中层经理能独立完成季度绩效面谈，六个月后复测提高一级。',
  method: '访谈、工作坊、个别辅导',
  lines: [
    { text: '胜任力访谈 12 人，每人 50 分钟', needs: [1] },
    { text: '绩效面谈工作坊 2 场，配套表格一套', needs: [1, 2] },
    { text: '一对一辅导，每人 2 次，半年后复测', needs: [3] },
  ],
}

/** Takes one client as far as `until`, each act at a believable hour of a real working day. Returns the private link. */
export const serve = async (
  stage: Stage,
  client: DemoClient,
  days: string[],
  ids: ReadonlyMap<string, string>,
  today: Temporal.Instant,
) => {
  const { act, token } = stage
  const reached = (step: (typeof order)[number]) => order.indexOf(client.until) >= order.indexOf(step)
  // Whoever comes today came a moment ago, whatever the hour: the head has something that is not late yet.
  stage.at(client.ago === 0 ? today.subtract({ minutes: 25 }) : at(days[client.ago]!, '09:12'))
  const { subjects } = (await act(listSubjects, {})) as { subjects: { id: string; name: string }[] }
  const subjectId = subjects.find((it) => it.name === client.subject)!.id
  const { days: open } = (await act(listSlots, { subjectId })) as {
    days: { slots: { startsAt: string; endsAt: string; free: boolean }[] }[]
  }
  const free = open.flatMap((it) => it.slots).filter((it) => it.free)
  // Whoever was not received yet comes in the days ahead; the others came the afternoon that they booked.
  const slot = reached('received') ? free[2]! : free.at(client.ago + 9)!
  const { name, phone, organisation, topic } = client
  const booked = await act(book, { subjectId, startsAt: slot.startsAt, name, phone, organisation, topic })
  const link = String(booked.link)
  const engagementId = String(booked.engagementId)
  if (!client.consultant) return link

  stage.at(stage.now().add({ hours: 1, minutes: 5 }))
  await act(assignConsultant, { engagementId, consultantId: ids.get(client.consultant)! }, await token(head))
  if (!reached('received')) return link

  stage.at(Temporal.Instant.from(slot.endsAt).add({ minutes: 14 }))
  await act(
    receiveClient,
    {
      engagementId,
      note: '客户准时到。谈了现状、期望和预算的范围，约好先看方案。',
      needs,
      waitedMinutes: client.ago % 5,
    },
    await token(client.consultant),
  )
  if (client.consultant === 'HZ011')
    await act(addMember, { engagementId, staffId: ids.get(assistant)! }, await token(client.consultant))
  if (!reached('plan-sent')) return link

  stage.at(at(days[client.ago - 1]!, '11:20'))
  await act(submitPlan, { engagementId, ...plan }, await token(client.consultant))
  if (!reached('serving')) return link

  stage.at(at(days[client.ago - 1]!, '16:40'))
  await act(agreePlan, { version: 1 }, link, 'link')
  for (const back of [2, 3]) {
    stage.at(at(days[client.ago - back]!, '17:05'))
    const heldOn = dayOf(stage.now())
    await act(
      addServiceNote,
      {
        engagementId,
        heldOn,
        minutes: 110,
        text: back === 2 ? '工作坊第一场，十二人到齐，练了开场与倾听。' : '工作坊第二场，用新表格走了一遍完整面谈。',
      },
      await token(client.consultant),
    )
  }
  if (!reached('summary')) return link

  stage.at(at(days[client.ago - 4]!, '15:30'))
  await act(
    deliverSummary,
    {
      engagementId,
      text: '两场工作坊与辅导都已完成。十二位经理能按统一表格独立面谈；建议半年后复测，并把表格写进本公司的绩效办法。',
    },
    await token(client.consultant),
  )
  if (!reached('evaluated')) return link

  stage.at(at(days[client.ago - 5]!, '20:10'))
  await act(
    evaluate,
    {
      satisfaction: 5,
      promptness: client.until === 'evaluated' ? 3 : 4,
      usefulness: 5,
      words: client.until === 'evaluated' ? '很有用，只是方案来得比说好的晚了半天。' : '表格当天就用上了。',
    },
    link,
    'link',
  )
  if (!reached('answered')) return link

  stage.at(at(days[client.ago - 6]!, '09:30'))
  await act(
    answerEvaluation,
    { engagementId, answer: '谢谢您的评价。半年后的复测我们会提前一个月联系您。' },
    await token(head),
  )
  return link
}
