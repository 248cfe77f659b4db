import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import { missing, Refusal } from '../../kernel/refusal.ts'
import { brokenConstraint } from '../../kernel/sql.ts'
import { tell } from '../notices/public.ts'
import { answered } from './answered.ts'
import { Link } from './contract.ts'
import { failure } from './failures.ts'
import { lockAccount, saveIdentity, sessionOpen, spendAttempt } from './store.ts'

const anothers = (provider: string) =>
  new Refusal('conflict', 'linked-to-another', {
    zh: `这个${provider}账号已经连到另一位员工。请那位同事先解除，或请系统管理员看看。`,
    en: `This ${provider} account is linked to somebody else. They unlink it first, or ask the system administrator.`,
  })
const already = (provider: string) =>
  new Refusal('conflict', 'has-another', {
    zh: `您已经连着另一个${provider}账号。要换，请先解除原来的。`,
    en: `You have linked another ${provider} account already. Unlink that one first.`,
  })

/** By the person alone, while signed in here and proved there in the same browser; never by a name that fits. */
export const link = command(Link, {
  load: async () => ({}),
  async run({ state, to }, _, ctx) {
    const { tx, actor, now } = ctx
    if (actor.kind !== 'staff') throw missing()
    const at = now.toString()
    const { hash, proof, provider, providerId, staffId } = await answered(state, ctx)
    // Begun by one, or confirmed for one: nobody else who sits down at the browser gets it.
    if ((staffId ?? to) !== actor.id) throw failure('over')
    await lockAccount(tx, actor.id)
    // Ended by a new password since this act began: what is linked now would outlive it.
    if (!(await sessionOpen(tx, actor.session ?? null))?.open) throw failure('over')
    const { subject, shown } = proof
    const saved = await saveIdentity(tx, randomUUIDv7(), providerId, subject, actor.id, shown, at).catch((error) => {
      throw brokenConstraint(error) ? already(provider) : error
    })
    if (saved === 0) throw anothers(provider)
    await spendAttempt(tx, hash, at)
    await tell(actor.id, 'federation.linked', actor.id, { provider, shown }, ctx)
    return { provider, shown }
  },
})
