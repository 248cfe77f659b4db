import { randomUUIDv7 } from 'node:crypto'
import type { Context } from '../../kernel/act.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import { deviceWords } from './device-words.ts'
import { markOf, sourceGates } from './gates.ts'
import { count } from './tries.ts'
import { giveBackGates, logProvided } from './tries-store.ts'

type Here = Pick<Context, 'tx' | 'now'> & { readonly origin: Pick<Context['origin'], 'address' | 'agent'> }

const log = (
  outcome: 'in' | 'half' | 'wrong' | 'throttled',
  reason: string | null,
  staffId: string | null,
  { tx, now, origin }: Here,
  mark: Buffer | null = null,
) =>
  logProvided(
    tx,
    randomUUIDv7(),
    now.toString(),
    outcome,
    reason,
    staffId,
    origin.address,
    deviceWords(origin.agent),
    mark,
  )

/** One more try through a provider from this address, or the refusal when there were too many; that is written down. */
export const countProvided = async (here: Here): Promise<Refusal | undefined> => {
  const gates = sourceGates('provider', here.origin)
  const origin = { ...here.origin, id: '', device: '' }
  const full = await count(gates, { ...here, origin })
  if (!full) return undefined
  await log('throttled', 'too-often', null, here, markOf(gates, here.origin.address, here.now))
  return full
}

/** The step was right: it does not count. */
export const giveBackProvided = async ({ tx, origin }: Here) => {
  const keys = sourceGates('provider', origin).map((it) => it.key)
  if (keys.length > 0) await giveBackGates(tx, keys)
}

/** What became of a try through a provider; one that was right does not count. */
export const settleProvided = async (
  outcome: 'in' | 'half' | 'wrong',
  { reason, staffId }: { reason?: string; staffId?: string },
  here: Here,
) => {
  if (outcome !== 'wrong') await giveBackProvided(here)
  await log(outcome, reason ?? null, staffId ?? null, here)
}
