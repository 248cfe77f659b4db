import type { Context } from '../../kernel/act.ts'
import { invalidField, missing, Refusal } from '../../kernel/refusal.ts'
import { justCameIn } from './factor-store.ts'
import { demandPassword, idOf } from './own-password.ts'
import { sessionOpen } from './store.ts'

const fresh = { minutes: 10 }

/**
 * Before a second factor is added: the password once more, or whoever sits down at an open screen would add one of their
 * own. Not asked again of somebody who came in with it within ten minutes and sets up their first.
 */
export const provedAgain = async (
  password: string | undefined,
  ctx: Pick<Context, 'tx' | 'actor' | 'now'>,
): Promise<string> => {
  const { tx, actor, now } = ctx
  const staffId = idOf(actor)
  if (password !== undefined) return demandPassword('password', password, ctx)
  const session = actor.kind === 'staff' && actor.session
  if (session && (await justCameIn(tx, session, now.subtract(fresh).toString()))) return staffId
  throw invalidField('password', 'password-wanted', {
    zh: '请再填一次您的密码，确认是本人。',
    en: 'Please give your password once more, to show that it is you.',
  })
}

/** The session that somebody acts in; a token of theirs has none, and sets up nothing here. */
export const sessionOf = ({ actor }: Pick<Context, 'actor'>): string => {
  if (actor.kind !== 'staff' || !actor.session) throw missing()
  return actor.session
}

/** With the person's factors held: whoever was signed out since this act began adds nothing that would outlive it. */
export const stillSignedIn = async (ctx: Pick<Context, 'tx' | 'actor'>) => {
  if ((await sessionOpen(ctx.tx, sessionOf(ctx)))?.open) return
  throw new Refusal('unauthenticated', 'not-staff', { zh: '请先登录。', en: 'Please sign in.' })
}
