import { command } from '../../kernel/act.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { tell } from '../notices/public.ts'
import { AnswerSecondFactor } from './contract.ts'
import { codesLeft, factorsOf } from './factor-store.ts'
import { answers } from './second-factor.ts'
import { comeIn, holdTicket, ticketOver, tryAt } from './ticket.ts'

export const answerSecondFactor = command(AnswerSecondFactor, {
  async first({ ticket }, here) {
    const tried = await tryAt(ticket, here)
    return tried instanceof Refusal ? tried : undefined
  },
  load: async () => ({}),
  async run({ ticket, code }, _, ctx) {
    const found = await holdTicket(ticket, ctx)
    const { staffId } = found
    const factors = await factorsOf(ctx.tx, staffId)
    if (!factors?.on) throw ticketOver()
    const by = await answers(staffId, factors.secret, code, ctx)
    if (!by) {
      throw new Refusal('unauthenticated', 'wrong-factor', {
        zh: '验证码不对，或者已经用过。请等下一个六位数，也可以用一个恢复码。',
        en: 'The code is wrong or was used before. Wait for the next six digits, or use a recovery code.',
      })
    }
    if (by === 'recovery') {
      const { left } = (await codesLeft(ctx.tx, staffId))!
      await tell(staffId, 'access.recovery-used', staffId, { left: String(left) }, ctx)
    }
    return comeIn(found, ctx)
  },
})
