import type { z } from 'zod'
import { type Context, command } from '../../kernel/act.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { tokenHash } from '../../kernel/transaction.ts'
import { tell } from '../notices/public.ts'
import { boundTo } from './passkey-challenge.ts'
import { AnswerPasskey, type Assertion } from './passkey-contract.ts'
import { copied, flawed, notYours, passkeyOver } from './passkey-refusals.ts'
import { clientDataOf, signedWith } from './passkey-response.ts'
import { challengeSpentBy, countPasskey, markProved, passkeyOf, spendChallenge } from './passkey-store.ts'
import { comeIn, holdTicket, tryAt } from './ticket.ts'

const kind = 'unauthenticated'

/** Whether the answer is right. Runs where a refusal is kept: what was signed stays spent, and who is warned is warned. */
const prove = async (
  staffId: string,
  ticket: string,
  response: z.infer<typeof Assertion>,
  { tx, now, origin }: Pick<Context, 'tx' | 'now' | 'origin'>,
): Promise<Refusal | undefined> => {
  const at = now.toString()
  const bound = boundTo('ticket', ticket)
  const client = clientDataOf(response.response.clientDataJSON, 'webauthn.get')
  if (!client) return flawed(kind, 'wrong')
  const posed = await spendChallenge(tx, bound, tokenHash(client.challenge), staffId, at, origin.id)
  if (!posed) return passkeyOver(kind)
  const passkey = await passkeyOf(tx, staffId, Buffer.from(response.id, 'base64url'))
  if (!passkey) return notYours()
  const signed = await signedWith(passkey, response, client, posed.site)
  if (typeof signed === 'string') return flawed(kind, signed)
  if ((await countPasskey(tx, passkey.id, signed.counter, at)) === 0) {
    await tell(staffId, 'access.passkey-copied', staffId, { name: passkey.name }, { tx, now })
    return copied()
  }
  await markProved(tx, bound, passkey.id)
  return undefined
}

export const answerPasskey = command(AnswerPasskey, {
  async first({ ticket, response }, here) {
    const tried = await tryAt(ticket, here)
    return tried instanceof Refusal ? tried : prove(tried.staffId, ticket, response, here)
  },
  load: async () => ({}),
  async run({ ticket, response }, _, ctx) {
    const found = await holdTicket(ticket, ctx)
    const client = clientDataOf(response.response.clientDataJSON, 'webauthn.get')
    const challenge = tokenHash(client?.challenge ?? '')
    const spent = await challengeSpentBy(ctx.tx, boundTo('ticket', ticket), challenge, ctx.origin.id)
    if (!spent?.passkeyId) throw passkeyOver(kind)
    return comeIn(found, ctx)
  },
})
