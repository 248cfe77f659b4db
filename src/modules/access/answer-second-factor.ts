import { command } from '../../kernel/act.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { tokenHash } from '../../kernel/transaction.ts'
import { tell } from '../notices/public.ts'
import { AnswerSecondFactor } from './contract.ts'
import { codesLeft } from './factor-store.ts'
import { gatesOf } from './gates.ts'
import { answers } from './second-factor.ts'
import { beginSession } from './sessions.ts'
import { knock, settle } from './tries.ts'
import { lockTicket, spendTickets, type TicketRow, tryTicket } from './tries-store.ts'

const mostTries = 5

const over = () =>
  new Refusal('unauthenticated', 'ticket-over', {
    zh: '这一步已经过期，请从密码重新来过。',
    en: 'This step is over; please begin again with your password.',
  })

const gates = ({ staffId, knownDevice, knownPlace }: TicketRow, origin: { address: string; device: string }) =>
  gatesOf('code', staffId, origin, { device: knownDevice, place: knownPlace })

export const answerSecondFactor = command(AnswerSecondFactor, {
  async first({ ticket }, { tx, now, origin }) {
    const found = await tryTicket(tx, tokenHash(ticket), now.toString(), tokenHash(origin.device), origin.address)
    if (!found || found.tries > mostTries) return over()
    const tried = { step: 'code', staffId: found.staffId, login: null } as const
    return knock(tried, gates(found, origin), { tx, now, origin })
  },
  load: async () => ({}),
  async run({ ticket, code }, _, ctx) {
    const { tx, now, origin } = ctx
    const at = now.toString()
    const found = await lockTicket(tx, tokenHash(ticket), at, tokenHash(origin.device), origin.address)
    if (!found?.secret) throw over()
    const { staffId, name, secret } = found
    const by = await answers(staffId, secret, code, ctx)
    if (!by) {
      throw new Refusal('unauthenticated', 'wrong-factor', {
        zh: '验证码不对，或者已经用过。请等下一个六位数，也可以用一个恢复码。',
        en: 'The code is wrong or was used before. Wait for the next six digits, or use a recovery code.',
      })
    }
    await spendTickets(tx, staffId, at)
    const session = await beginSession(staffId, ctx)
    if (by === 'recovery') {
      const { left } = (await codesLeft(tx, staffId))!
      await tell(staffId, 'access.recovery-used', staffId, { left: String(left) }, ctx)
    }
    await settle({ step: 'code', staffId, login: null }, 'in', gates(found, origin), ctx)
    return { staffId, name, ...session }
  },
})
