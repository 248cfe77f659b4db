import type { z } from 'zod'
import type { Assertion, Attestation } from './passkey-contract.ts'
import { passkeySite } from './passkey-site.ts'

/** What a device signed, held against what it was given. The library is read at first need: most days nobody needs it. */
const library = () => import('@simplewebauthn/server')

/** ES256, EdDSA, RS256: what phones, computers and security keys sign with. */
export const algorithms = [-7, -8, -257]

/** Bytes of a credential's id at most (WebAuthn, Level 3, 4). */
const longestId = 1023

export type ClientData = { readonly challenge: string; readonly origin: string }

/** What the browser says was signed; undefined when it cannot be read or is of another kind. */
export const clientDataOf = (encoded: string, type: 'webauthn.create' | 'webauthn.get'): ClientData | undefined => {
  try {
    const said = JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8')) as Record<string, unknown>
    const { challenge, origin, crossOrigin } = said
    // Nobody frames our pages, so an answer from inside a frame is not for us.
    if (said.type !== type || typeof challenge !== 'string' || typeof origin !== 'string' || crossOrigin === true)
      return
    return { challenge, origin }
  } catch {
    return undefined
  }
}

export type Flaw = 'other-site' | 'wrong'

const flawOf = (error: unknown): Flaw => ((error as Error).name === 'UnexpectedRPIDHash' ? 'other-site' : 'wrong')

const rpIdOf = (site: string) => {
  const here = passkeySite(site)
  return 'rpId' in here ? here.rpId : ''
}

/** The key that was made; or what is wrong with the answer. No certificate is asked for, and none is looked at. */
export const madeKey = async (
  response: z.infer<typeof Attestation>,
  { challenge, origin }: ClientData,
  site: string,
) => {
  if (origin !== site) return 'other-site' as const
  try {
    const { verifyRegistrationResponse } = await library()
    const { decodeAttestationObject } = await import('@simplewebauthn/server/helpers')
    const attested = decodeAttestationObject(Buffer.from(response.response.attestationObject, 'base64url'))
    const statement = attested.get('attStmt')
    // Self-signed at most: a chain of certificates could send the server to addresses of the answer's choosing.
    if (!['none', 'packed'].includes(attested.get('fmt')) || statement.get('x5c')) return 'wrong' as const
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: { ...response, clientExtensionResults: {} } as never,
      expectedChallenge: challenge,
      expectedOrigin: site,
      expectedRPID: rpIdOf(site),
      requireUserVerification: false,
      supportedAlgorithmIDs: algorithms,
    })
    if (!verified || !registrationInfo) return 'wrong' as const
    const { id, publicKey, counter } = registrationInfo.credential
    const credentialId = Buffer.from(id, 'base64url')
    if (id !== response.id || credentialId.length > longestId) return 'wrong' as const
    return { credentialId, publicKey: Buffer.from(publicKey), counter }
  } catch (error) {
    return flawOf(error)
  }
}

/** How often the device says it has signed; or what is wrong. Whether that went backwards is for the caller. */
export const signedWith = async (
  { publicKey, rpId }: { publicKey: Buffer; rpId: string },
  response: z.infer<typeof Assertion>,
  { challenge, origin }: ClientData,
  site: string,
): Promise<{ counter: number } | Flaw> => {
  if (origin !== site || rpId !== rpIdOf(site)) return 'other-site'
  try {
    const { verifyAuthenticationResponse } = await library()
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...response, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: site,
      expectedRPID: rpId,
      requireUserVerification: false,
      credential: { id: response.id, publicKey: new Uint8Array(publicKey), counter: 0 },
    })
    return verified ? { counter: authenticationInfo.newCounter } : 'wrong'
  } catch (error) {
    return flawOf(error)
  }
}
