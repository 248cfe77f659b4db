import { command } from '../../kernel/act.ts'
import { guessOnce } from './own-password.ts'
import { boundTo, poseChallenge, rpIdHere, timeout } from './passkey-challenge.ts'
import { BeginPasskey } from './passkey-contract.ts'
import { algorithms } from './passkey-response.ts'
import { roomForOne, shapeOf } from './passkey-row.ts'
import { holderOf, passkeysOf } from './passkey-store.ts'
import { provedAgain, sessionOf } from './proved-again.ts'

export const beginPasskey = command(BeginPasskey, {
  first: guessOnce('password'),
  load: async () => ({}),
  async run({ password }, _, ctx) {
    const session = sessionOf(ctx)
    const rpId = rpIdHere(ctx.origin.site)
    const staffId = await provedAgain(password, ctx)
    const [holder, passkeys] = await Promise.all([holderOf(ctx.tx, staffId), passkeysOf(ctx.tx, staffId)])
    roomForOne(passkeys)
    const { number, name, organisation } = holder!
    return {
      rp: { id: rpId, name: organisation || '知度' },
      user: { id: Buffer.from(staffId).toString('base64url'), name: number, displayName: name },
      challenge: await poseChallenge(boundTo('session', session), staffId, ctx),
      pubKeyCredParams: algorithms.map((alg) => ({ alg, type: 'public-key' as const })),
      timeout,
      // A device that holds one of theirs makes no second.
      excludeCredentials: passkeys.filter((it) => it.rpId === rpId).map(shapeOf),
      authenticatorSelection: {
        residentKey: 'preferred' as const,
        requireResidentKey: false as const,
        userVerification: 'preferred' as const,
      },
      attestation: 'none' as const,
    }
  },
})
