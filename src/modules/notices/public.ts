import { randomUUIDv7 } from 'node:crypto'
import type { Context } from '../../kernel/act.ts'
import { noticeHref, noticeSays } from './kinds.ts'
import { myNotice, myNoticesAfter, type NoticeRow, writeNotice, writeNotices } from './store.ts'

/** Tells a person, in the act's own transaction: no act, no notice. Their open pages hear of it at commit. */
export const tell = (
  staffId: string,
  kind: string,
  subject: string,
  params: Record<string, string>,
  { tx, now }: Pick<Context, 'tx' | 'now'>,
) => writeNotice(tx, randomUUIDv7(), staffId, kind, subject, JSON.stringify(params), now.toString())

/** Tells many people the same, in one statement. */
export const tellAll = async (
  staffIds: readonly string[],
  kind: string,
  subject: string,
  params: Record<string, string>,
  { tx, now }: Pick<Context, 'tx' | 'now'>,
) => {
  if (staffIds.length > 0) await writeNotices(tx, staffIds, kind, subject, JSON.stringify(params), now.toString())
}

export const noticeShape = ({ id, kind, subject, params, at, readAt }: NoticeRow) => ({
  id,
  kind,
  says: noticeSays(kind, params),
  href: noticeHref(kind, subject, params),
  at,
  readAt,
})

export { myNotice, myNoticesAfter }
