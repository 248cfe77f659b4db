import type { Says } from '../../regulations/regulation.ts'

/** How the timeline tells each act. The acts themselves are rows of the audit: nobody writes a timeline by hand. */
const told: Record<string, Says> = {
  'engagements.book': { zh: '在公开页预约', en: 'Booked on the public page' },
  'engagements.rebook': { zh: '改了时间', en: 'Moved the booking' },
  'engagements.cancel': { zh: '取消了预约', en: 'Cancelled the booking' },
  'engagements.assign': { zh: '分派了咨询师', en: 'Assigned a consultant' },
  'engagements.add-member': { zh: '请助理一起做', en: 'Brought an assistant in' },
  'engagements.receive': { zh: '接待完毕，记下需求', en: 'Received the client and recorded the needs' },
  'engagements.save-plan': { zh: '存了方案草稿', en: 'Kept a draft of the plan' },
  'engagements.submit-plan': { zh: '方案交客户过目', en: 'Sent the plan to the client' },
  'engagements.agree-plan': { zh: '确认了方案', en: 'Agreed to the plan' },
  'engagements.return-plan': { zh: '请修改方案', en: 'Asked for changes to the plan' },
  'engagements.add-note': { zh: '记下一次服务', en: 'Recorded a service' },
  'engagements.deliver-summary': { zh: '交付服务总结', en: 'Delivered the service summary' },
  'engagements.evaluate': { zh: '作出评价', en: 'Evaluated' },
  'engagements.reassign': { zh: '换了一位咨询师', en: 'Handed the matter to another consultant' },
  'engagements.call-off': { zh: '撤掉了预约', en: 'Called the booking off' },
  'engagements.close-unanswered': { zh: '批准不等评价结束', en: 'Closed without an evaluation' },
  'engagements.answer-evaluation': { zh: '回复了评价', en: 'Answered the evaluation' },
}

type Row = { act: string; at: string; byClient: boolean; by: string | null }

/** Drafts kept one after another are told once. */
export const timelineOf = (rows: readonly Row[], clientName: string) =>
  rows
    .filter(({ act }, i) => told[act] && !(act === 'engagements.save-plan' && rows[i - 1]?.act === act))
    .map(({ act, at, byClient, by }) => ({
      act,
      says: told[act]!,
      by: byClient ? clientName : (by ?? ''),
      byClient,
      at,
    }))
