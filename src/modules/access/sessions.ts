import type { Context } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import { tokenHash } from '../../kernel/transaction.ts'
import { deviceWords } from './device-words.ts'
import { noteDevice } from './note-device.ts'
import { demandFactor, saveSession } from './store.ts'
import { forgetOldTries, saveTicket } from './tries-store.ts'

export const sessionDays = 14
const graceDays = 14
const ticketMinutes = 10

type Here = Pick<Context, 'tx' | 'now' | 'newToken' | 'origin'>

/** What somebody just proved who they are with: their password, or anything else (a provider, a second step). */
type By = 'password' | 'else'

/** Begins a session and returns its token: the only moment at which it is known in clear. */
export const beginSession = async (staffId: string, { tx, now, newToken, origin }: Here, by: By = 'else') => {
  const token = newToken()
  const at = now.toString()
  const device = deviceWords(origin.agent)
  const later = (days: number) => now.add({ hours: 24 * days }).toString()
  const [demanded] = await Promise.all([
    demandFactor(tx, staffId, dayOf(now), later(graceDays)),
    saveSession(
      tx,
      tokenHash(token),
      staffId,
      at,
      later(sessionDays),
      origin.address,
      device,
      by === 'password' ? at : null,
    ),
    noteDevice(staffId, tokenHash(token), { tx, now, origin }),
    forgetOldTries(tx, at),
  ])
  return { token, factorBy: demanded?.by ?? null }
}

/** The password was right and a code is still wanted: what proves the first half, good for nothing else. */
export const beginTicket = async (staffId: string, { tx, now, newToken }: Here) => {
  const ticket = newToken()
  const until = now.add({ minutes: ticketMinutes }).toString()
  await saveTicket(tx, tokenHash(ticket), staffId, until)
  return { ticket, until }
}

/** In, or half way in when the person has a second factor. */
export const enterOrHalf = async (
  person: { staffId: string; name: string; factored: boolean },
  ctx: Here,
  by: By = 'else',
) => {
  const { staffId, name, factored } = person
  return factored
    ? { step: 'code' as const, ...(await beginTicket(staffId, ctx)) }
    : { step: 'in' as const, staffId, name, ...(await beginSession(staffId, ctx, by)) }
}
