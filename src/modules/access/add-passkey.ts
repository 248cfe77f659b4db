import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { tokenHash } from '../../kernel/transaction.ts'
import { tell } from '../notices/public.ts'
import { deviceWords } from './device-words.ts'
import { idOf } from './own-password.ts'
import { boundTo, rpIdHere } from './passkey-challenge.ts'
import { AddPasskey } from './passkey-contract.ts'
import { flawed, passkeyOver } from './passkey-refusals.ts'
import { clientDataOf, madeKey } from './passkey-response.ts'
import { roomForOne } from './passkey-row.ts'
import { challengeSpentBy, passkeysOf, savePasskey, spendChallenge } from './passkey-store.ts'
import { sessionOf, stillSignedIn } from './proved-again.ts'
import { factorAdded, holdFactors } from './second-factor.ts'

const known = () =>
  new Refusal('conflict', 'passkey-known', {
    zh: '这个通行密钥已经添过了。',
    en: 'This passkey was added already.',
  })

/** How a device is reached, as the standard has it; a word that it does not have is not kept. */
const ways = new Set(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'])

export const addPasskey = command(AddPasskey, {
  /** What was signed is spent whatever becomes of the answer. */
  async first({ response }, { tx, actor, now, origin }) {
    if (actor.kind !== 'staff' || !actor.session) return undefined
    const client = clientDataOf(response.response.clientDataJSON, 'webauthn.create')
    if (!client) return flawed('conflict', 'wrong')
    const bound = boundTo('session', actor.session)
    const posed = await spendChallenge(tx, bound, tokenHash(client.challenge), actor.id, now.toString(), origin.id)
    return posed ? undefined : passkeyOver('conflict')
  },
  load: async () => ({}),
  async run({ name, response }, _, ctx) {
    const { tx, now, origin } = ctx
    const staffId = idOf(ctx.actor)
    const client = clientDataOf(response.response.clientDataJSON, 'webauthn.create')!
    const spent = await challengeSpentBy(tx, boundTo('session', sessionOf(ctx)), tokenHash(client.challenge), origin.id)
    if (!spent) throw passkeyOver('conflict')
    const made = await madeKey(response, client, spent.site)
    if (typeof made === 'string') throw flawed('conflict', made)

    const { had } = await holdFactors(staffId, ctx)
    await stillSignedIn(ctx)
    roomForOne(await passkeysOf(tx, staffId))
    const id = randomUUIDv7()
    const called = name ?? deviceWords(origin.agent)
    const transports = response.response.transports.filter((it) => ways.has(it))
    const { credentialId, publicKey, counter } = made
    const rpId = rpIdHere(spent.site)
    const at = now.toString()
    if ((await savePasskey(tx, id, staffId, credentialId, publicKey, rpId, counter, transports, called, at)) === 0) {
      throw known()
    }
    await tell(staffId, 'access.passkey-added', staffId, { name: called }, ctx)
    return { id, name: called, codes: await factorAdded(staffId, had, ctx) }
  },
})
