import type { Context } from '../../kernel/act.ts'
import { tokenHash } from '../../kernel/transaction.ts'
import { tell } from '../notices/public.ts'
import { newCode, normaliseCode } from './invitation-code.ts'
import { idOf } from './own-password.ts'
import { saveInvitation } from './store.ts'

type Person = { id: string; number: string; name: string; active: boolean }

/** A code that is known in clear only now. Whoever has an account is told that it may be reset, and by whom. */
export const issueCode = async (
  { id, number, name, active }: Person,
  /** `requestId`: the reset by two that it comes from. */
  { until, clearsFactor, requestId }: { until: Temporal.Instant; clearsFactor: boolean; requestId?: string },
  ctx: Pick<Context, 'tx' | 'actor' | 'now'>,
) => {
  const code = newCode()
  const hash = tokenHash(normaliseCode(code))
  const by = ctx.actor.kind === 'staff' ? ctx.actor.name : ''
  await Promise.all([
    saveInvitation(ctx.tx, id, hash, until.toString(), idOf(ctx.actor), clearsFactor, !!requestId, requestId ?? null),
    active && tell(id, 'access.reset-issued', id, { by }, ctx),
  ])
  return { staffId: id, number, name, code, until: until.toString() }
}
