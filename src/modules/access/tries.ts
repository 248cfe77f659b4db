import type { Context } from '../../kernel/act.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { deviceWords } from './device-words.ts'
import { type Gate, markOf } from './gates.ts'
import { fullGates, giveBackGates, logTry, settleTry, takeGates } from './tries-store.ts'

/** Says how long it lasts, by which of the counts is full. */
const tooOften = (full: readonly Gate[]) =>
  full.some((it) => it.seconds > 3600)
    ? new Refusal('throttled', 'too-often', {
        zh: '今天试的次数太多了，请明天再来；在登录过的设备上、或者用管理员给的码，现在就能进来。',
        en: 'Too many tries today; come back tomorrow. From a device that signed in before, or with a code from the administrator, you get in now.',
      })
    : new Refusal('throttled', 'too-often', {
        zh: '试的次数太多了，请过一刻钟再来；在登录过的设备上、或者用管理员给的码，现在就能进来。',
        en: 'Too many tries. Come back in a quarter of an hour; from a device that signed in before, or with a code from the administrator, you get in now.',
      })

type Here = Pick<Context, 'tx' | 'now' | 'origin'>

/** Whose door was tried: nothing of what was typed is kept when it fits nobody, since it may be a password. */
type Tried = { step: 'password' | 'code' | 'invitation'; staffId: string | null; login: string | null }

const keys = (gates: readonly Gate[]) => gates.map((it) => it.key)

const log = (
  { step, staffId, login }: Tried,
  outcome: 'in' | 'half' | 'wrong' | 'throttled',
  mark: Buffer | null,
  here: Here,
) => {
  const { tx, now, origin } = here
  const device = deviceWords(origin.agent)
  return logTry(tx, origin.id, now.toString(), step, outcome, staffId && login, staffId, origin.address, device, mark)
}

/** Counts one more try, unless it is one too many: then answers the gates that are full, and nothing is counted. */
const fullOf = async (gates: readonly Gate[], { tx, now }: Pick<Here, 'tx' | 'now'>): Promise<readonly Gate[]> => {
  const at = now.toString()
  const mosts = gates.map((it) => it.most)
  const full = await fullGates(tx, keys(gates), mosts, at)
  if (full.length > 0) return gates.filter((it) => full.some(({ key }) => it.key.equals(key)))
  const untils = gates.map((it) => now.add({ seconds: it.seconds }).toString())
  const taken = await takeGates(tx, keys(gates), untils, at)
  return gates.filter((it) => taken.some(({ key, tries }) => it.key.equals(key) && tries > it.most))
}

/** Counts one more, and writes it down when it is one too many. */
const counted = async (tried: Tried, gates: readonly Gate[], here: Here): Promise<Refusal | undefined> => {
  const full = await fullOf(gates, here)
  if (full.length === 0) return undefined
  await log(tried, 'throttled', markOf(gates, here.origin.address, here.now), here)
  return tooOften(full)
}

/**
 * Before anything is checked, in a transaction that is kept: the try is counted and written down as wrong until it is
 * settled. So neither a rollback nor a hundred tries at once get past the count.
 */
export const knock = async (tried: Tried, gates: readonly Gate[], here: Here): Promise<Refusal | undefined> => {
  const full = await counted(tried, gates, here)
  if (!full) await log(tried, 'wrong', null, here)
  return full
}

/** Counts, checks and settles in one transaction that is kept. Only what is wrong is written down: nobody came in. */
export const tryOnce = async (
  tried: Tried,
  gates: readonly Gate[],
  check: () => Promise<Refusal | undefined>,
  here: Here,
): Promise<Refusal | undefined> => {
  const full = await counted(tried, gates, here)
  if (full) return full
  const wrong = await check()
  await (wrong ? log(tried, 'wrong', null, here) : giveBackGates(here.tx, keys(gates)))
  return wrong
}

/** Only counts: a try through a provider is written down when it is decided. */
export const count = async (gates: readonly Gate[], here: Pick<Here, 'tx' | 'now'>): Promise<Refusal | undefined> => {
  const full = await fullOf(gates, here)
  return full.length > 0 ? tooOften(full) : undefined
}

/** It was right: the try is not counted, and the log says so. */
export const settle = async (tried: Tried, outcome: 'in' | 'half', gates: readonly Gate[], here: Here) => {
  const [settled] = await Promise.all([
    settleTry(here.tx, here.origin.id, outcome),
    giveBackGates(here.tx, keys(gates)),
  ])
  // It was written down together with others that were held back: what came in has a row of its own.
  if (settled === 0) await log(tried, outcome, null, here)
}
