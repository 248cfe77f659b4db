import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { Refusal } from './refusal.ts'

const derived = (key: Buffer, about: string) => Buffer.from(hkdfSync('sha256', key, '', `zhidu ${about}`, 32))
const markOf = (key: Buffer) => createHash('sha256').update(key).digest().subarray(0, 4)

/** A secret as the database may hold it: `about` says whose and what it is, and only the same words open it again. */
export const seal = (key: Buffer, about: string, secret: string): Buffer => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', derived(key, about), nonce)
  const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return Buffer.concat([markOf(key), nonce, cipher.getAuthTag(), body])
}

/** Whether this key sealed it. */
export const sealedBy = (key: Buffer, sealed: Buffer): boolean => sealed.subarray(0, 4).equals(markOf(key))

/** Refuses in plain words when the key is not the one that sealed: a restored database beside a new home. */
export const unseal = (key: Buffer, about: string, sealed: Buffer): string => {
  if (!sealedBy(key, sealed)) {
    throw new Refusal('conflict', 'other-key', {
      zh: '本机的钥匙文件不是封存时的那一把，验证码无法核对。请用恢复码登录，并请系统管理员找回钥匙文件。',
      en: 'The key file of this server is not the one that sealed this, so codes cannot be checked. Use a recovery code, and ask the system administrator for the key file.',
    })
  }
  const decipher = createDecipheriv('aes-256-gcm', derived(key, about), sealed.subarray(4, 16))
  decipher.setAuthTag(sealed.subarray(16, 32))
  return Buffer.concat([decipher.update(sealed.subarray(32)), decipher.final()]).toString('utf8')
}
