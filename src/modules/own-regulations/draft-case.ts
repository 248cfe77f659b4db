import { missing, Refusal } from '../../kernel/refusal.ts'
import type { Tx } from '../../kernel/sql.ts'
import { preparation } from '../enactments/public.ts'
import { articlesAmong, type Piece, undecided } from './pieces.ts'
import { TextUnreadable } from './reading/unreadable.ts'
import { type DraftRow, findDraft, lockDraft, saveChange } from './store.ts'

const caseOf = async (tx: Tx, row: DraftRow) => ({
  row,
  ...(await preparation(tx, row.regulation ?? '', row.drafterId)),
  proposed: row.enactmentId !== null,
  undecided: undecided(row.pieces),
  articles: articlesAmong(row.pieces).length,
})

/** The draft with what the rules judge it by; held until the transaction ends. */
export const loadDraft = async ({ id }: { id: string }, tx: Tx) => {
  const row = await lockDraft(tx, id)
  return row && caseOf(tx, row)
}

export const seeDraft = async (tx: Tx, id: string) => {
  const row = await findDraft(tx, id)
  return row && caseOf(tx, row)
}

/** Somebody else changed it since it was read: nothing is overwritten unseen. */
export const refuseMovedOn = (row: DraftRow, revision: number) => {
  if (row.revision === revision) return
  throw new Refusal('conflict', 'moved-on', {
    zh: `${row.changedBy}刚刚改过这份原文，请看过最新的再改。`,
    en: `${row.changedBy} has just changed this text; please look at the latest first.`,
  })
}

export const staffId = (actor: { kind: string; id?: string }) => {
  if (actor.kind !== 'staff' || !actor.id) throw missing()
  return actor.id
}

type Changed = Partial<Pick<DraftRow, 'title' | 'short' | 'style'>> & { readonly pieces?: readonly Piece[] }
type By = { readonly tx: Tx; readonly actor: { kind: string; id?: string }; readonly now: Temporal.Instant }

/** Keeps a change; answers the next revision. What the version in force had and no piece continues is gone. */
export const keep = async (row: DraftRow, changed: Changed, { tx, actor, now }: By) => {
  const pieces = changed.pieces ?? row.pieces
  const [before, after] = [row.pieces, pieces].map((them) => new Set(them.map((it) => it.was)))
  const gone = [...row.gone, ...before!].filter((it): it is string => it !== null && !after!.has(it))
  const it = { ...row, ...changed }
  await saveChange(
    tx,
    row.id,
    it.title,
    it.short,
    it.style,
    JSON.stringify(pieces),
    JSON.stringify([...new Set(gone)]),
    staffId(actor),
    now.toString(),
  )
  return { id: row.id, revision: row.revision + 1 }
}

/** What reading or splitting says of a text, as an answer to the field it came in. */
export const asRefusal = (error: unknown, field: string) =>
  error instanceof TextUnreadable
    ? new Refusal('invalid', error.code, error.says, { fields: { [field]: error.says } })
    : error
