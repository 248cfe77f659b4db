import type { Context } from '../../kernel/act.ts'
import type { Actor } from '../../kernel/actor.ts'
import { invalidField, missing, type Refusal } from '../../kernel/refusal.ts'
import { gatesOf } from './gates.ts'
import { passwordFits } from './password.ts'
import { passwordOf } from './store.ts'
import { tryOnce } from './tries.ts'

const gates = (staffId: string) => gatesOf('own', staffId, { address: '', device: '' }, { device: false, place: true })

export const idOf = (actor: Actor): string => {
  if (actor.kind !== 'staff') throw missing()
  return actor.id
}

const notTheirs = (field: string) =>
  invalidField(field, 'wrong-password', { zh: '密码不对。', en: 'This is not your password.' })

const fits = async (staffId: string, given: string, { tx }: Pick<Context, 'tx'>) =>
  passwordFits(given, (await passwordOf(tx, staffId))?.hash ?? null)

/**
 * Before an act that asks for one's own password once more, in a transaction that is kept: whoever sits down at an open
 * screen does not get to guess it, and each wrong guess is written down where its person and security read it.
 */
export const guessOnce =
  <F extends string>(field: F) =>
  async (
    input: { readonly [field in F]?: string | undefined },
    ctx: Pick<Context, 'tx' | 'actor' | 'now' | 'origin'>,
  ): Promise<Refusal | undefined> => {
    const given = input[field]
    if (ctx.actor.kind !== 'staff' || given === undefined) return undefined
    const { id } = ctx.actor
    const tried = { step: 'password', staffId: id, login: null } as const
    return tryOnce(tried, gates(id), async () => ((await fits(id, given, ctx)) ? undefined : notTheirs(field)), ctx)
  }

/** The same again in the act itself, which may not rely on what went before it. */
export const demandPassword = async (field: string, given: string, ctx: Pick<Context, 'tx' | 'actor'>) => {
  const staffId = idOf(ctx.actor)
  if (!(await fits(staffId, given, ctx))) throw notTheirs(field)
  return staffId
}
