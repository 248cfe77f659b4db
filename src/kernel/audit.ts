import type { Actor } from './actor.ts'
import { write } from './sql.ts'

export type Outcome = 'done' | 'read' | 'refused'

/**
 * One row of what happened: who, what, about which record, with which articles, how it ended. Never the content of a
 * record: its id leads back to it, for those who may see it.
 */
export const appendAudit = write<
  [
    act: string,
    outcome: Outcome,
    actorKind: Actor['kind'],
    actorId: string | null,
    subject: string | null,
    articles: readonly string[],
    refusedBy: string | null,
    code: string | null,
    requestId: string,
    at: string,
    token: string | null,
  ]
>(
  'kernel.append-audit',
  `insert into audit (act, outcome, actor_kind, actor_id, subject, articles, refused_by, code, request_id, at, token)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
)

export const actorId = (actor: Actor): string | null => (actor.kind === 'visitor' ? null : actor.id)

/** The name of the token that acted for its person. */
export const tokenOf = (actor: Actor): string | null => (actor.kind === 'staff' ? (actor.token?.name ?? null) : null)
