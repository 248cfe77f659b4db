import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Both, Id, Instant } from '../../kernel/shapes.ts'

export const ListNotices = contract({
  name: 'notices.list',
  summary: { zh: '我的通知', en: 'My notices' },
  cites: [],
  input: z.strictObject({}),
  output: z.object({
    items: z.array(
      z.object({ id: Id, kind: z.string(), says: Both, href: z.string(), at: Instant, readAt: Instant.nullable() }),
    ),
    unread: z.number(),
  }),
})

export const MarkNoticesRead = contract({
  name: 'notices.mark-read',
  summary: { zh: '通知已阅', en: 'Mark my notices as read' },
  cites: [],
  input: z.strictObject({ ids: z.array(Id).max(200).optional() }),
  output: z.object({ unread: z.number() }),
})
