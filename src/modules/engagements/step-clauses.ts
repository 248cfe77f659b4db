import type { NumericParameterKey } from '../../regulations/all.ts'
import type { Says } from '../../regulations/regulation.ts'

/** By which blank, which clause and what way of counting each step is limited; `summary` once a service is recorded. */
export const clauseOf: Record<
  string,
  { value: NumericParameterKey; rule: Says; decisive: Says; article: 'dept/16' | 'service/15' }
> = {
  assignment: {
    value: 'flow.assign_hours',
    article: 'dept/16',
    rule: {
      zh: '预约之后按工作小时数，并且不晚于约定的时间。',
      en: 'In working hours from the booking, and before the slot begins.',
    },
    decisive: {
      zh: '主管应当在预约后{flow.assign_hours}内为客户指定咨询师',
      en: 'within {flow.assign_hours} of the booking',
    },
  },
  reception: {
    value: 'flow.receive_wait_minutes',
    article: 'dept/16',
    rule: { zh: '从约定的时间起，客户最多等这么久。', en: 'From the appointed time, so long may a client wait.' },
    decisive: { zh: '让客户等候不得超过{flow.receive_wait_minutes}', en: 'longer than {flow.receive_wait_minutes}' },
  },
  plan: {
    value: 'flow.plan_hours',
    article: 'dept/16',
    rule: {
      zh: '接待或客户退回之后，按工作小时数。',
      en: 'In working hours from the reception, or since the client sent it back.',
    },
    decisive: {
      zh: '咨询师应当在接待后{flow.plan_hours}内拟定方案并交给客户',
      en: 'within {flow.plan_hours} of the reception',
    },
  },
  service: {
    value: 'flow.start_days',
    article: 'dept/16',
    rule: {
      zh: '方案商定之后按工作日数，到那天下班为止。',
      en: 'In working days after the plan was agreed, until work closes on that day.',
    },
    decisive: {
      zh: '咨询师应当在方案商定后{flow.start_days}内提供首次服务',
      en: 'within {flow.start_days} of agreement',
    },
  },
  summary: {
    value: 'flow.summary_days',
    article: 'service/15',
    rule: {
      zh: '最近一次服务记下之后按工作日数，到那天下班为止。',
      en: 'In working days after the last recorded service, until work closes on that day.',
    },
    decisive: {
      zh: '服务总结应当在末次服务后{flow.summary_days}内交付',
      en: 'the service summary within {flow.summary_days} of the last service',
    },
  },
  feedback: {
    value: 'flow.evaluate_days',
    article: 'dept/16',
    rule: {
      zh: '总结交付之后按日历天数，休息日也算。',
      en: 'In days of the calendar after the summary; days of rest count.',
    },
    decisive: { zh: '应当请客户在{flow.evaluate_days}内作出评价', en: 'within {flow.evaluate_days}' },
  },
}

/** What is owed in each. */
export const stepSays: Record<string, Says> = {
  assignment: { zh: '分派', en: 'assignment' },
  reception: { zh: '接待', en: 'reception' },
  plan: { zh: '方案', en: 'the plan' },
  service: { zh: '首次服务', en: 'the first service' },
  summary: { zh: '服务总结', en: 'the summary' },
  feedback: { zh: '客户评价', en: 'the evaluation' },
}
