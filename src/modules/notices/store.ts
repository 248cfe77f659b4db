import { many, one, write } from '../../kernel/sql.ts'

/** All SQL of notices. */

export type NoticeRow = {
  id: string
  kind: string
  subject: string | null
  params: Record<string, string>
  at: string
  readAt: string | null
}

export const writeNotice = write<
  [id: string, toStaff: string, kind: string, subject: string | null, params: string, at: string]
>('notices.tell', `select tell($1, $2, $3, $4, $5::jsonb, $6)`)

/** The same for many at once. */
export const writeNotices = write<
  [toStaff: readonly string[], kind: string, subject: string | null, params: string, at: string]
>('notices.tell-all', `select tell(gen_random_uuid(), it, $2, $3, $4::jsonb, $5) from unnest($1::uuid[]) it`)

export const myNotices = many<[], NoticeRow>(
  'notices.mine',
  `select id, kind, subject, params, at, read_at "readAt" from notice where staff_id = seen_by_staff() order by at desc, id desc limit 50`,
)

export const myNotice = one<[id: string], NoticeRow>(
  'notices.one',
  `select id, kind, subject, params, at, read_at "readAt" from notice where id = $1 and staff_id = seen_by_staff()`,
)

export const myNoticesAfter = many<[id: string], NoticeRow>(
  'notices.after',
  `select n.id, n.kind, n.subject, n.params, n.at, n.read_at "readAt" from notice n
     join notice last on last.id = $1 and last.staff_id = n.staff_id
    where n.staff_id = seen_by_staff() and (n.at, n.id) > (last.at, last.id) order by n.at, n.id limit 50`,
)

export const unreadCount = one<[], { unread: number }>(
  'notices.unread',
  `select count(*)::integer unread from notice where staff_id = seen_by_staff() and read_at is null`,
)

export const markRead = write<[ids: string[] | null, at: string]>(
  'notices.mark-read',
  `update notice set read_at = $2 where staff_id = seen_by_staff() and read_at is null and ($1::uuid[] is null or id = any ($1))`,
)
