import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** A device that makes and uses passkeys, in software: what it signs is what a real one would (WebAuthn, Level 3; ES256). */

type Cbor = number | string | Buffer | Map<number | string, Cbor>

const head = (major: number, length: number): Buffer => {
  if (length < 24) return Buffer.from([(major << 5) | length])
  if (length < 256) return Buffer.from([(major << 5) | 24, length])
  return Buffer.from([(major << 5) | 25, length >> 8, length & 255])
}

/** CBOR (RFC 8949), as far as an attestation needs it. */
export const cbor = (it: Cbor): Buffer => {
  if (typeof it === 'number') return it >= 0 ? head(0, it) : head(1, -1 - it)
  if (typeof it === 'string') return Buffer.concat([head(3, Buffer.byteLength(it)), Buffer.from(it)])
  if (Buffer.isBuffer(it)) return Buffer.concat([head(2, it.length), it])
  return Buffer.concat([head(5, it.size), ...[...it].flatMap(([key, value]) => [cbor(key), cbor(value)])])
}

const sha = (it: string | Buffer) => createHash('sha256').update(it).digest()
const b64 = (it: Buffer) => it.toString('base64url')

/** The public key as COSE has it: EC2, ES256, P-256. */
const cose = (key: KeyObject) => {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  return cbor(
    new Map<number, Cbor>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]),
  )
}

type Key = { credentialId: Buffer; privateKey: KeyObject; rpId: string }

/** What a test may bend: the site that the browser stands on, what the browser calls the act, how the device counts, what it calls the key. */
type Bent = {
  site?: string
  rpId?: string
  type?: string
  counter?: number
  crossOrigin?: boolean
  credentialId?: Buffer
}

const present = 0b0000_0001
const verified = 0b0000_0100
const attested = 0b0100_0000

export const authenticator = (site: string, { counts = true } = {}) => {
  let counter = 0
  let kept: Key | undefined

  const clientData = (type: string, challenge: string, bent: Bent) =>
    Buffer.from(
      JSON.stringify({
        type: bent.type ?? type,
        challenge,
        origin: bent.site ?? site,
        crossOrigin: bent.crossOrigin ?? false,
      }),
    )
  const dataOf = (rpId: string, flags: number, count: number, more = Buffer.alloc(0)) => {
    const numbers = Buffer.alloc(5)
    numbers.writeUInt8(flags)
    numbers.writeUInt32BE(count, 1)
    return Buffer.concat([sha(rpId), numbers, more])
  }
  const next = (bent: Bent) => {
    if (bent.counter !== undefined) return bent.counter
    if (counts) counter += 1
    return counter
  }

  return {
    /** `navigator.credentials.create`. */
    makes(asked: { challenge: string; rp: { id: string } }, bent: Bent = {}) {
      const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
      const credentialId = bent.credentialId ?? randomBytes(32)
      kept = { credentialId, privateKey, rpId: asked.rp.id }
      const length = Buffer.from([credentialId.length >> 8, credentialId.length & 255])
      const about = Buffer.concat([Buffer.alloc(16), length, credentialId, cose(publicKey)])
      const authData = dataOf(bent.rpId ?? asked.rp.id, present | verified | attested, next(bent), about)
      const statement = new Map<string, Cbor>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ])
      return {
        id: b64(credentialId),
        rawId: b64(credentialId),
        type: 'public-key' as const,
        response: {
          clientDataJSON: b64(clientData('webauthn.create', asked.challenge, bent)),
          attestationObject: b64(cbor(statement)),
          transports: ['internal', 'carrier-pigeon'],
        },
      }
    },
    /** `navigator.credentials.get`. */
    signs(asked: { challenge: string; rpId: string }, bent: Bent = {}) {
      if (!kept) throw new Error('This device holds no passkey.')
      const { credentialId, privateKey } = kept
      const authenticatorData = dataOf(bent.rpId ?? asked.rpId, present | verified, next(bent))
      const client = clientData('webauthn.get', asked.challenge, bent)
      const signature = sign('sha256', Buffer.concat([authenticatorData, sha(client)]), privateKey)
      return {
        id: b64(credentialId),
        rawId: b64(credentialId),
        type: 'public-key' as const,
        response: {
          clientDataJSON: b64(client),
          authenticatorData: b64(authenticatorData),
          signature: b64(signature),
        },
      }
    },
  }
}
export type Authenticator = ReturnType<typeof authenticator>
