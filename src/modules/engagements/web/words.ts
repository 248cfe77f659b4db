import { say } from '../../../web/say.ts'
import type { Stage } from '../contract.ts'

/** The six steps by their glyphs, and the two ways in which a matter rests. */
export const stageGlyph: Record<Stage, string> = {
  booking: '约',
  assignment: '派',
  reception: '接',
  plan: '案',
  service: '服',
  feedback: '馈',
  closed: '结',
  cancelled: '消',
}

export const stageSays = (stage: Stage): string =>
  ({
    booking: say('预约', 'Booking'),
    assignment: say('分派', 'Assignment'),
    reception: say('接待', 'Reception'),
    plan: say('方案', 'Plan'),
    service: say('服务', 'Service'),
    feedback: say('反馈', 'Feedback'),
    closed: say('已办结', 'Closed'),
    cancelled: say('已取消', 'Cancelled'),
  })[stage]

/** What the desk wants of its reader. */
export const whySays = (why: string): string =>
  ({
    assign: say('等您分派', 'Yours to assign'),
    receive: say('等您接待', 'Yours to receive'),
    plan: say('等您拟方案', 'Plan to draw up'),
    service: say('等您服务并记录', 'Service to carry out and record'),
    summary: say('等您交服务总结', 'Service summary to deliver'),
    answer: say('客户已评价，等您回复', 'Evaluation to answer'),
    overdue: say('客户逾期没有评价，等您处置', 'No evaluation came: yours to decide'),
    reassign: say('承办的人已离职，等您转手', 'Whoever had it left: hand it on'),
    moved: say('承办的人已调离本部门，转手或由其做完', 'Whoever has it moved on: hand it on, or let them finish'),
    waiting: say('等客户答复', 'Waiting for the client'),
  })[why] ?? why

const glyphs: Record<string, string> = {
  assign: '派',
  receive: '接',
  plan: '案',
  service: '服',
  summary: '总',
  answer: '馈',
  overdue: '逾',
  reassign: '转',
  moved: '调',
  waiting: '候',
}
export const whyGlyph = (why: string): string => glyphs[why] ?? '事'

/** The button of a command, in the imperative. */
export const actSays = (act: string): string =>
  ({
    'engagements.assign': say('分派', 'Assign'),
    'engagements.add-member': say('请助理', 'Bring in an assistant'),
    'engagements.receive': say('写接待记录', 'Write the reception note'),
    'engagements.save-plan': say('存方案草稿', 'Keep a draft of the plan'),
    'engagements.submit-plan': say('交方案', 'Send the plan'),
    'engagements.add-note': say('记一次服务', 'Record a service'),
    'engagements.deliver-summary': say('交服务总结', 'Deliver the summary'),
    'engagements.answer-evaluation': say('回复评价', 'Answer the evaluation'),
    'engagements.reassign': say('换咨询师', 'Change the consultant'),
    'engagements.call-off': say('撤掉预约', 'Call off'),
    'engagements.close-unanswered': say('不等评价了', 'Close without it'),
  })[act] ?? act

/** On a row the button says what is wanted of its reader; the page it leads to holds the form. */
export const wantedSays = (act: string): string =>
  act === 'engagements.submit-plan'
    ? say('拟方案', 'Draw up the plan')
    : act === 'engagements.save-plan'
      ? say('起草方案', 'Draft the plan')
      : actSays(act)

export const wantedAct: Record<string, string> = {
  assign: 'engagements.assign',
  receive: 'engagements.receive',
  plan: 'engagements.submit-plan',
  service: 'engagements.add-note',
  summary: 'engagements.deliver-summary',
  answer: 'engagements.answer-evaluation',
  overdue: 'engagements.close-unanswered',
  reassign: 'engagements.reassign',
  moved: 'engagements.reassign',
}

/** What a refused button is called in the heading of its pane. */
export const notYetSays = (act: string): string =>
  ({
    'engagements.assign': say('现在不能分派', 'This cannot be assigned now'),
    'engagements.add-member': say('现在不能请助理', 'No assistant can be brought in now'),
    'engagements.receive': say('现在不能写接待记录', 'The reception note cannot be written now'),
    'engagements.save-plan': say('现在不能动方案', 'The plan cannot be changed now'),
    'engagements.submit-plan': say('现在还不能交方案', 'The plan cannot be sent now'),
    'engagements.add-note': say('现在还不能开始服务', 'Service cannot begin yet'),
    'engagements.deliver-summary': say('现在还不能交服务总结', 'The summary cannot be delivered yet'),
    'engagements.answer-evaluation': say('现在没有可回复的评价', 'There is no evaluation to answer'),
    'engagements.reassign': say('现在不能换咨询师', 'The consultant cannot be changed now'),
    'engagements.call-off': say('现在不能撤掉预约', 'It cannot be called off now'),
    'engagements.close-unanswered': say('现在不能不等评价就结束', 'It cannot be closed without the evaluation now'),
  })[act] ?? say('现在还不能这样做', 'This cannot be done now')

/** What an article does on this page, in a line; the whole text is one press away. */
export const articleSays = (id: string): string =>
  ({
    'dept/6': say('由部门唯一的主管分派。', 'Assigned by the one head of the department.'),
    'dept/12': say('接待、拟方案、做服务，都由主责咨询师来做。', 'Reception, plan and service are the consultant’s.'),
    'dept/13': say('助理协助，不代替咨询师签名。', 'Assistants help; they do not sign for the consultant.'),
    'dept/16': say('六步依次走，每次交接都计时。', 'Six steps in order; every hand-over is timed.'),
    'dept/19': say('步骤不得跳过、合并或倒填。', 'No step is skipped, merged or back-dated.'),
    'service/4': say('只派给专长相符、证书有效的人。', 'Only to those with the speciality and a valid certificate.'),
    'service/5': say('没签保密承诺的人打不开本页。', 'Who has not signed the undertaking cannot open this page.'),
    'service/11': say(
      '方案每一项都对着需求，客户同意才开始服务。',
      'Every line answers a need; service begins once the client agrees.',
    ),
    'service/12': say('在办满了就不再派。', 'Nobody is given more than the limit.'),
    'service/13': say('客户的意见要听取并回复。', 'What the client says is heard and answered.'),
    'service/14': say('随办随记，记下的不能暗改。', 'Recorded as it is done; never altered silently.'),
    'service/15': say('总结交付、客户评价之后才能办结。', 'Closed only after summary and evaluation.'),
    'service/16': say('评价要答复，该改的要改。', 'Evaluations are answered, and acted upon.'),
  })[id] ?? ''
