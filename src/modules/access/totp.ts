import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

// RFC 6238 as every authenticator knows it: SHA-1, six digits, a step of thirty seconds.
const period = 30
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Bytes as Base32 (RFC 4648) without padding. */
export const base32 = (bytes: Uint8Array): string => {
  let out = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff
    bits += 8
    for (; bits >= 5; bits -= 5) out += letters[(held >> (bits - 5)) & 31]
  }
  return bits > 0 ? out + letters[(held << (5 - bits)) & 31] : out
}

const bytesOf = (secret: string): Buffer => {
  const out: number[] = []
  let held = 0
  let bits = 0
  for (const letter of secret) {
    held = ((held << 5) | letters.indexOf(letter)) & 0xffff
    bits += 5
    if (bits >= 8) {
      bits -= 8
      out.push((held >> bits) & 255)
    }
  }
  return Buffer.from(out)
}

/** 160 random bits, as RFC 4226 recommends. */
export const newSecret = (): string => base32(randomBytes(20))

export const stepAt = (now: Temporal.Instant): number => Math.floor(now.epochMilliseconds / 1000 / period)

/** The six digits of one step. */
export const codeOfStep = (secret: string, step: number): string => {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', bytesOf(secret)).update(counter).digest()
  const at = mac[19]! & 15
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** Which step a code belongs to: now, or one beside it, since clocks differ and typing takes time. */
export const stepOfCode = (secret: string, code: string, now: Temporal.Instant): number | undefined => {
  const given = Buffer.from(code)
  const steps = [0, -1, 1].map((it) => stepAt(now) + it)
  return steps.find((it) => {
    const right = Buffer.from(codeOfStep(secret, it))
    return given.length === right.length && timingSafeEqual(given, right)
  })
}

/** What the picture says to an authenticator: short, so that its squares stay large. All else is what they take for granted. */
export const uriOf = (secret: string, organisation: string, account: string): string =>
  `otpauth://totp/${encodeURIComponent(account)}?secret=${secret}&issuer=${encodeURIComponent(organisation)}`
