import type { Context } from '../../kernel/act.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { tokenHash } from '../../kernel/transaction.ts'
import { gatesOf } from './gates.ts'
import { beginSession } from './sessions.ts'
import { knock, settle } from './tries.ts'
import { lockTicket, spendTickets, type TicketRow, tryTicket } from './tries-store.ts'

/** The second step of signing in, with the ticket that the first one earned; codes and passkeys are counted alike. */

const mostTries = 5

export const ticketOver = () =>
  new Refusal('unauthenticated', 'ticket-over', {
    zh: '这一步已经过期，请从密码重新来过。',
    en: 'This step is over; please begin again with your password.',
  })

type Here = Pick<Context, 'tx' | 'now' | 'origin'>

const gates = ({ staffId, knownDevice, knownPlace }: TicketRow, origin: { address: string; device: string }) =>
  gatesOf('code', staffId, origin, { device: knownDevice, place: knownPlace })

/** One more try, counted whatever becomes of it; answers whose, or the refusal. */
export const tryAt = async (ticket: string, here: Here): Promise<TicketRow | Refusal> => {
  const { tx, now, origin } = here
  const found = await tryTicket(tx, tokenHash(ticket), now.toString(), tokenHash(origin.device), origin.address)
  if (!found || found.tries > mostTries) return ticketOver()
  return (await knock({ step: 'code', staffId: found.staffId, login: null }, gates(found, origin), here)) ?? found
}

/** Whose ticket it is; refuses one that is over. */
export const holdTicket = async (ticket: string, { tx, now, origin }: Here): Promise<TicketRow> => {
  const found = await lockTicket(tx, tokenHash(ticket), now.toString(), tokenHash(origin.device), origin.address)
  if (!found) throw ticketOver()
  return found
}

/** Whether another try would still be heard. */
export const hasTries = ({ tries }: TicketRow) => tries < mostTries

/** The second step was right. */
export const comeIn = async (found: TicketRow, ctx: Context) => {
  const { staffId, name } = found
  await spendTickets(ctx.tx, staffId, ctx.now.toString())
  const session = await beginSession(staffId, ctx)
  await settle({ step: 'code', staffId, login: null }, 'in', gates(found, ctx.origin), ctx)
  return { staffId, name, ...session }
}
