import type { Context } from '../../kernel/act.ts'
import type { Actor } from '../../kernel/actor.ts'
import { invalidField, missing, type Refusal } from '../../kernel/refusal.ts'
import { gatesOf } from './gates.ts'
import { passwordFits } from './password.ts'
import { passwordOf } from './store.ts'
import { count } from './tries.ts'
import { giveBackGates } from './tries-store.ts'

const gates = (staffId: string) => gatesOf('own', staffId, { address: '', device: '' }, { device: false, place: true })

export const idOf = (actor: Actor): string => {
  if (actor.kind !== 'staff') throw missing()
  return actor.id
}

/** Whoever sits down at an open screen does not get to guess the password either. */
export const countOwn = async (
  _: unknown,
  { tx, actor, now }: Pick<Context, 'tx' | 'actor' | 'now'>,
): Promise<Refusal | undefined> => (actor.kind === 'staff' ? count(gates(actor.id), { tx, now }) : undefined)

/** Their own password, asked once more before what an open screen alone must not do. */
export const demandPassword = async (field: string, given: string, { tx, actor }: Pick<Context, 'tx' | 'actor'>) => {
  const staffId = idOf(actor)
  const kept = await passwordOf(tx, staffId)
  if (!(await passwordFits(given, kept?.hash ?? null))) {
    throw invalidField(field, 'wrong-password', { zh: '密码不对。', en: 'This is not your password.' })
  }
  await giveBackGates(
    tx,
    gates(staffId).map((it) => it.key),
  )
  return staffId
}
