import { procedure } from '../../kernel/procedure.ts'

/** The standing-client flow of dept/16, in exactly this order. */
export const standingClient = procedure({
  key: 'standing-client',
  article: 'dept/16',
  keptBy: 'dept/19',
  version: 1,
  steps: [
    {
      key: 'booking',
      glyph: '约',
      says: { zh: '预约', en: 'Booking' },
      by: { zh: '客户', en: 'the client' },
      completedBy: 'engagements.book',
    },
    {
      key: 'assignment',
      glyph: '派',
      says: { zh: '分派', en: 'Assignment' },
      by: { zh: '主管', en: 'the head' },
      completedBy: 'engagements.assign',
      limit: 'flow.assign_hours',
    },
    {
      key: 'reception',
      glyph: '接',
      says: { zh: '接待', en: 'Reception' },
      by: { zh: '咨询师', en: 'the consultant' },
      completedBy: 'engagements.receive',
      limit: 'flow.receive_wait_minutes',
    },
    {
      key: 'plan',
      glyph: '案',
      says: { zh: '方案', en: 'Plan' },
      by: { zh: '咨询师与客户', en: 'consultant and client' },
      completedBy: 'engagements.agree-plan',
      limit: 'flow.plan_hours',
    },
    {
      key: 'service',
      glyph: '服',
      says: { zh: '服务', en: 'Service' },
      by: { zh: '咨询师', en: 'the consultant' },
      completedBy: 'engagements.deliver-summary',
      limit: 'flow.start_days',
    },
    {
      key: 'feedback',
      glyph: '馈',
      says: { zh: '反馈', en: 'Feedback' },
      by: { zh: '客户', en: 'the client' },
      completedBy: 'engagements.evaluate',
      limit: 'flow.evaluate_days',
    },
  ],
})
