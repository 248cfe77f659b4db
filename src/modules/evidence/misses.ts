import type { Context } from '../../kernel/act.ts'
import type { Missed, Misses } from '../../kernel/missed.ts'

let known: readonly Misses[] = []

/** Told once at start-up: the registry knows every module, this module knows none. */
export const tellMisses = (misses: readonly Misses[]) => {
  known = misses
}

export const findMissed = async (
  from: string,
  until: string,
  ctx: Pick<Context, 'tx' | 'inForce' | 'now'>,
): Promise<Missed[]> => {
  const found = await Promise.all(known.map((it) => it.find(from, until, ctx)))
  return found.flat().sort((a, b) => (a.due < b.due ? 1 : -1))
}
