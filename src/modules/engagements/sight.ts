import { sight } from '../../kernel/sight.ts'

/** service/5: need to know. The consultant, who works on it with them, the unit's head, the leadership, the client. */
export const engagementSight = sight({
  table: 'engagement',
  says: { zh: '客户的委托与案卷', en: 'Clients’ matters and their files' },
  owner: 'consultant_id',
  unit: 'unit_id',
  posts: ['general-manager', 'deputy-general-manager'],
  members: 'works_on_engagement',
  link: 'id',
})

const partOf = (table: string, clientToo: boolean) =>
  sight({ table, through: { sight: engagementSight, key: 'engagement_id', clientToo } })

/** What belongs to an engagement is seen by whoever sees the engagement; the client is kept from internal notes. */
export const engagementParts = [
  partOf('engagement_step', true),
  partOf('engagement_member', false),
  partOf('reception', false),
  partOf('need', true),
  partOf('plan', true),
  partOf('service_note', false),
  partOf('service_summary', true),
  partOf('evaluation', true),
]
