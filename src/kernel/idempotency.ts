import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { Refusal } from './refusal.ts'
import { one, type Tx, write } from './sql.ts'

/**
 * A retry under the same Idempotency-Key has the effect, and the answer, of the first try. The key is kept only as its
 * hash and the answer sealed under the key itself: an answer may hold a private link, and the database alone must not.
 */
const claim = write<[hash: Buffer, act: string, fingerprint: Buffer]>(
  'kernel.claim-key',
  `insert into idempotency (key_hash, act, fingerprint) values ($1, $2, $3) on conflict do nothing`,
)
const earlier = one<[hash: Buffer], { act: string; fingerprint: Buffer; answer: Buffer | null }>(
  'kernel.earlier-answer',
  `select act, fingerprint, answer from idempotency where key_hash = $1`,
)
const keep = write<[hash: Buffer, answer: Buffer]>(
  'kernel.keep-answer',
  `update idempotency set answer = $2 where key_hash = $1`,
)

const sha = (...parts: string[]) => createHash('sha256').update(parts.join('\n')).digest()
const secretOf = (key: string) => Buffer.from(hkdfSync('sha256', key, '', 'zhidu idempotency answer', 32))

const sealed = (key: string, answer: unknown): Buffer => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', secretOf(key), nonce)
  const body = Buffer.concat([cipher.update(JSON.stringify(answer), 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body])
}

const opened = (key: string, answer: Buffer): unknown => {
  const decipher = createDecipheriv('aes-256-gcm', secretOf(key), answer.subarray(0, 12))
  decipher.setAuthTag(answer.subarray(12, 28))
  return JSON.parse(Buffer.concat([decipher.update(answer.subarray(28)), decipher.final()]).toString('utf8'))
}

/** `who` keeps one person's key apart from another's. */
export const idempotent = (key: string, who: string, act: string, input: unknown) => {
  const hash = sha(who, act, key)
  const fingerprint = sha(JSON.stringify(input ?? null))
  return {
    /** Whether this key was used before: then nothing is done anew. */
    known: async (tx: Tx): Promise<boolean> => (await earlier(tx, hash)) !== undefined,
    /** The first answer, when this key was used before; waits while the first try is still running. */
    async before(tx: Tx): Promise<{ answer: unknown } | undefined> {
      if ((await claim(tx, hash, act, fingerprint)) === 1) return undefined
      const first = await earlier(tx, hash)
      if (!first?.answer || !first.fingerprint.equals(fingerprint)) {
        throw new Refusal('conflict', 'key-reused', {
          zh: '这个 Idempotency-Key 已经用于另一次不同的请求，请换一个新的。',
          en: 'This Idempotency-Key was used for a different request; use a new one.',
        })
      }
      return { answer: opened(key, first.answer) }
    },
    after: (tx: Tx, answer: unknown) => keep(tx, hash, sealed(key, answer)),
  }
}
