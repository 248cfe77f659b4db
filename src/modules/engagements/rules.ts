import { isHeadOf, isStaff } from '../../kernel/actor.ts'
import { atStep } from '../../kernel/procedure.ts'
import { type Rule, rule } from '../../kernel/rule.ts'
import type { Stage, StepKey } from './contract.ts'
import { standingClient } from './procedure.ts'

/** The facts of one engagement that every rule judges by; lists load them with each row. */
export type Facts = {
  id: string
  unitId: string
  stage: Stage
  consultantId: string | null
  /** Of the latest plan. */
  planState: 'draft' | 'with-client' | 'agreed' | 'returned' | null
  /** Whether a service is recorded yet. */
  recorded: boolean
  evaluated: boolean
  answered: boolean
}
export type Matter = { readonly engagement: Facts }

export const at = (step: StepKey): Rule<Matter> =>
  atStep(standingClient, step, ({ engagement: { stage } }) => (stage === 'cancelled' ? 'closed' : stage))

export const headOfItsDepartment = rule<Matter>({
  code: 'not-its-head',
  article: 'dept/11',
  says: { zh: '由本部门的主管来做。', en: 'This is for the head of its department.' },
  to: { head: true },
  holds: ({ engagement }, actor) => isHeadOf(actor, engagement.unitId),
})

export const itsConsultant = rule<Matter>({
  code: 'not-its-consultant',
  article: 'dept/12',
  says: { zh: '由承办这件事的咨询师来做。', en: 'This is for the consultant who was given the matter.' },
  to: { named: { zh: '承办的咨询师', en: 'the consultant in charge' } },
  holds: ({ engagement }, actor) => isStaff(actor, engagement.consultantId),
})

/** dept/13: assistants arrange material; they may keep a draft but not hand it over. Who is let see it works on it. */
export const worksOnIt = rule<Matter>({
  code: 'not-working-on-it',
  article: 'dept/13',
  says: { zh: '由咨询师或一起做的助理来做。', en: 'This is for the consultant or the assistant working on it.' },
  to: { named: { zh: '承办的咨询师，或一起做的助理', en: 'the consultant in charge, or an assistant working on it' } },
  holds: ({ engagement }, actor) =>
    isStaff(actor, engagement.consultantId) || (actor.kind === 'staff' && actor.posts.includes('assistant')),
})

export const planNotWithClient = rule<Matter>({
  code: 'plan-with-client',
  article: 'dept/19',
  says: {
    zh: '方案正在客户手上，等客户确认或退回之后才能再改。',
    en: 'The plan is with the client; it can be changed once the client agrees or sends it back.',
  },
  holds: ({ engagement }) => engagement.planState !== 'with-client',
})

export const planWithClient = rule<Matter>({
  code: 'plan-not-sent',
  article: 'service/11',
  says: { zh: '现在没有等您确认的方案。', en: 'There is no plan waiting for your answer.' },
  holds: ({ engagement }) => engagement.planState === 'with-client',
})

export const serviceRecorded = rule<Matter>({
  code: 'no-service-recorded',
  article: 'service/14',
  says: {
    zh: '还没有一条服务记录。服务全程应当有记录，请先记下做过的服务，再交总结。',
    en: 'No service is recorded yet. The whole process is recorded: write down what was done before the summary.',
  },
  holds: ({ engagement }) => engagement.recorded,
})

export const evaluatedButUnanswered = rule<Matter>({
  code: 'nothing-to-answer',
  article: 'service/16',
  says: { zh: '没有等待回复的评价。', en: 'There is no evaluation waiting for an answer.' },
  holds: ({ engagement }) => engagement.evaluated && !engagement.answered,
})

/** service/5: need to know. Nobody needs to know a matter that is over. */
export const underWay = rule<Matter>({
  code: 'matter-over',
  article: 'service/5',
  says: {
    zh: '这项委托已经结束，不再需要别人一起做，也就不再给别人看。',
    en: 'This matter is over: nobody else needs to work on it, so nobody else is shown it.',
  },
  holds: ({ engagement: { stage } }) => stage !== 'closed' && stage !== 'cancelled',
})

/** Before reception the client may still change their mind; afterwards the work has begun. */
export const notYetReceived = rule<Matter>({
  code: 'already-received',
  article: 'dept/16',
  says: {
    zh: '接待已经开始，不能再改期或取消；有变化请直接联系咨询师。',
    en: 'Reception has begun; please speak with the consultant.',
  },
  holds: ({ engagement }) => engagement.stage === 'assignment' || engagement.stage === 'reception',
  because: ({ engagement: { stage } }) =>
    stage === 'cancelled'
      ? { zh: '这次预约已经取消了，可以重新约一次。', en: 'This booking is cancelled; you are welcome to book anew.' }
      : {
          zh: '接待已经开始，不能再改期或取消；有变化请直接联系咨询师。',
          en: 'Reception has begun; please speak with the consultant.',
        },
})

/** `workingMinutesLeft` before the appointment; below 0 once it has begun. */
export type Movable = Matter & { readonly workingMinutesLeft: number }

export const earlyEnough = rule<Movable>({
  code: 'too-late-to-change',
  article: 'dept/16',
  says: {
    zh: '离约定的时间太近，不能在网上改期或取消，请打电话。',
    en: 'It is too close to the appointment to change it here; please call.',
  },
  holds: ({ workingMinutesLeft }, _actor, inForce) => workingMinutesLeft >= inForce.value('booking.change_hours') * 60,
  because: (_, inForce) => {
    const hours = inForce.value('booking.change_hours')
    return {
      zh: `改期或取消要在开始前 ${hours} 个工作小时之前；现在太近了，请打电话给我们。`,
      en: `A change or cancellation needs ${hours} working hours before the start; it is too close now, please call us.`,
    }
  },
})

export const assignedAndOpen = rule<Matter>({
  code: 'not-in-hand',
  article: 'dept/19',
  says: {
    zh: '只有已经分派、还没有结束的委托才能换人。',
    en: 'Only a matter that is assigned and still open changes hands.',
  },
  holds: ({ engagement: { stage } }) => ['reception', 'plan', 'service', 'feedback'].includes(stage),
})

export const beforeReception = rule<Matter>({
  code: 'already-received',
  article: 'dept/19',
  says: {
    zh: '接待已经完成，不能再当作没来；请把后面的步骤走完。',
    en: 'The client was received already; please go through the steps that follow.',
  },
  holds: ({ engagement: { stage } }) => stage === 'assignment' || stage === 'reception',
})

export type Overdue = Matter & { readonly overdue: boolean }

export const evaluationOverdue = rule<Overdue>({
  code: 'evaluation-not-overdue',
  article: 'service/15',
  says: {
    zh: '客户评价的期限还没有过，现在不能不等评价就结束。',
    en: 'The client still has time to evaluate; the matter cannot close without it yet.',
  },
  holds: ({ overdue }) => overdue,
})
