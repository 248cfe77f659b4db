import { command } from '../../kernel/act.ts'
import { countProvided, enterOrHalf, giveBackProvided, logProvider } from '../access/public.ts'
import { answered } from './answered.ts'
import { Enter } from './contract.ts'
import { failure } from './failures.ts'
import { holderOf, lockAccount, markUsed, spendAttempt } from './store.ts'

/**
 * Who it is was proved before. Somebody who left is nobody's account any more; somebody with a second factor is still
 * asked for it, unless the provider's signed word for one counts (docs/decisions/sign-in-through-others.md).
 */
export const enter = command(Enter, {
  first: (_, ctx) => countProvided(ctx),
  load: async () => ({}),
  async run({ state }, _, ctx) {
    const { tx, now } = ctx
    const at = now.toString()
    const { hash, proof, provider, providerId, staffId, trusts } = await answered(state, ctx)
    // Begun to link an account: it signs nobody in.
    if (staffId) throw failure('over')
    const holder = await holderOf(tx, providerId, proof.subject, at)
    if (!holder) {
      await logProvider('wrong', { reason: 'unlinked' }, ctx)
      return { step: 'unlinked' as const, provider, shown: proof.shown, suggested: proof.suggested }
    }
    const factored = holder.factored && !(trusts && proof.factor)
    // A new password waits for whoever comes in by a linked account, or is waited for and has unlinked it.
    await lockAccount(tx, holder.staffId)
    if ((await markUsed(tx, holder.identityId, at)) === 0) throw failure('over')
    await spendAttempt(tx, hash, at)
    await giveBackProvided(ctx)
    const entered = await enterOrHalf({ staffId: holder.staffId, name: holder.name, factored }, ctx)
    await logProvider(entered.step === 'in' ? 'in' : 'half', { staffId: holder.staffId }, ctx)
    return entered
  },
})
