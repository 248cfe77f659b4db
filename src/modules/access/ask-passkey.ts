import { command } from '../../kernel/act.ts'
import { factorsOf } from './factor-store.ts'
import { boundTo, poseChallenge, timeout } from './passkey-challenge.ts'
import { AskPasskey } from './passkey-contract.ts'
import { shapeOf } from './passkey-row.ts'
import { passkeySite } from './passkey-site.ts'
import { passkeysOf } from './passkey-store.ts'
import { hasTries, holdTicket, ticketOver } from './ticket.ts'

/** Asking is no try; what is asked for again takes the place of what was given before. */
export const askPasskey = command(AskPasskey, {
  load: async () => ({}),
  async run({ ticket }, _, ctx) {
    const found = await holdTicket(ticket, ctx)
    if (!hasTries(found)) throw ticketOver()
    const { staffId } = found
    const [factors, passkeys] = await Promise.all([factorsOf(ctx.tx, staffId), passkeysOf(ctx.tx, staffId)])
    const here = passkeySite(ctx.origin.site)
    const rpId = 'rpId' in here ? here.rpId : undefined
    const usable = passkeys.filter((it) => it.rpId === rpId)
    const ways = { code: factors?.secret != null, elsewhere: usable.length ? null : (passkeys[0]?.rpId ?? null) }
    if (!rpId || usable.length === 0) return { ...ways, passkey: null }
    return {
      ...ways,
      passkey: {
        rpId,
        challenge: await poseChallenge(boundTo('ticket', ticket), staffId, ctx),
        timeout,
        allowCredentials: usable.map(shapeOf),
        userVerification: 'preferred' as const,
      },
    }
  },
})
