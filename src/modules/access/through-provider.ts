import { randomUUIDv7 } from 'node:crypto'
import type { Context } from '../../kernel/act.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import { tokenHash } from '../../kernel/transaction.ts'
import { deviceWords } from './device-words.ts'
import { markOf, providerGates } from './gates.ts'
import { count } from './tries.ts'
import { deviceKnown, giveBackGates, logProvided } from './tries-store.ts'

type Here = Pick<Context, 'tx' | 'now'> & { readonly origin: Pick<Context['origin'], 'address' | 'agent' | 'device'> }

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

const gatesHere = async ({ tx, now, origin }: Here) => {
  const seen = await deviceKnown(tx, tokenHash(origin.device), now.toString())
  return providerGates(origin, seen?.known ?? false)
}

/** One more try through a provider from here, or the refusal when there were too many; that is written down. */
export const countProvided = async (here: Here): Promise<Refusal | undefined> => {
  const gates = await gatesHere(here)
  const full = await count(gates, here)
  if (full) await log('throttled', 'too-often', null, here, markOf(gates, here.origin.address, here.now))
  return full
}

/** The step was right: it does not count. Before a session begins, since the device is a known one from then on. */
export const giveBackProvided = async (here: Here) => {
  const keys = (await gatesHere(here)).map((it) => it.key)
  if (keys.length > 0) await giveBackGates(here.tx, keys)
}

/** What became of a try through a provider. */
export const logProvider = (
  outcome: 'in' | 'half' | 'wrong',
  { reason, staffId }: { reason?: string; staffId?: string },
  here: Here,
) => log(outcome, reason ?? null, staffId ?? null, here)
