import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  scryptSync,
  timingSafeEqual,
} from 'node:crypto'
import { BackupProblem } from './problem.ts'

/** What opens a backup: a passphrase that a person keeps, or 32 bytes in a file; `home` is the key of this home itself. */
export type Secret =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'key-file' | 'home'; readonly key: Buffer }

/** How the key follows from the secret; stands in clear at the head of the file. Salt and check in base64. */
export type KeySays = {
  readonly kind: Secret['kind']
  readonly salt: string
  readonly check: string
  readonly cost?: number
}

// 128 MB and about a third of a second for each guess.
const cost = 2 ** 17
const mostCost = 2 ** 20

const derive = (secret: Secret, salt: Buffer, n: number): Buffer =>
  secret.kind === 'passphrase'
    ? scryptSync(secret.passphrase.normalize('NFC'), salt, 32, { N: n, r: 8, p: 1, maxmem: 129 * 8 * n * 2 })
    : Buffer.from(hkdfSync('sha256', secret.key, salt, 'zhidu backup', 32))

const checkOf = (key: Buffer) => createHmac('sha256', key).update('the right key').digest()

/** A key for one file alone. */
export const newKey = (secret: Secret): { key: Buffer; says: KeySays } => {
  const salt = randomBytes(32)
  const key = derive(secret, salt, cost)
  const says = { kind: secret.kind, salt: salt.toString('base64'), check: checkOf(key).toString('base64') }
  return { key, says: secret.kind === 'passphrase' ? { ...says, cost } : says }
}

const asked = {
  passphrase: {
    zh: '这份备份是用口令加密的，请给 ZHIDU_BACKUP_PASSPHRASE。',
    en: 'This backup is encrypted with a passphrase: give ZHIDU_BACKUP_PASSPHRASE.',
  },
  'key-file': {
    zh: '这份备份是用密钥文件加密的，请给 ZHIDU_BACKUP_KEY_FILE。',
    en: 'This backup is encrypted with a key file: give ZHIDU_BACKUP_KEY_FILE.',
  },
  home: {
    zh: '这份备份是升级或恢复之前留在本机的，用本机的密钥加密，只能在这里恢复。',
    en: 'This backup was kept before an upgrade or a restore; the key of that home opens it, and no other.',
  },
} as const

/** The key of a file that is there. Refuses the wrong secret before anything is read. */
export const keyOf = (says: KeySays, secrets: readonly Secret[]): Buffer => {
  const fitting = secrets.filter((it) => it.kind === says.kind)
  if (fitting.length === 0) throw new BackupProblem('no-key', asked[says.kind])
  const n = says.cost ?? cost
  if (!Number.isInteger(Math.log2(n)) || n > mostCost || n < 2)
    throw new BackupProblem('not-a-backup', { zh: '备份文件的开头已损坏。', en: 'The head of the backup is damaged.' })
  for (const secret of fitting) {
    const key = derive(secret, Buffer.from(says.salt, 'base64'), n)
    const check = Buffer.from(says.check, 'base64')
    if (check.length === 32 && timingSafeEqual(check, checkOf(key))) return key
  }
  throw new BackupProblem('wrong-key', {
    zh: says.kind === 'passphrase' ? '口令不对，备份打不开。' : '密钥不对，备份打不开。',
    en: says.kind === 'passphrase' ? 'This is not the passphrase of the backup.' : 'This is not the key of the backup.',
  })
}

const partKey = (key: Buffer, name: string) => Buffer.from(hkdfSync('sha256', key, '', `part ${name}`, 32))

/** A small part sealed by itself: who restores the records need not take it out. */
export const sealPart = (key: Buffer, name: string, content: Buffer): string => {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', partKey(key, name), iv)
  const sealed = Buffer.concat([cipher.update(content), cipher.final()])
  return Buffer.concat([iv, sealed, cipher.getAuthTag()]).toString('base64')
}

export const openPart = (key: Buffer, name: string, sealed: string): Buffer => {
  const of = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', partKey(key, name), of.subarray(0, 12), { authTagLength: 16 })
  decipher.setAuthTag(of.subarray(-16))
  return Buffer.concat([decipher.update(of.subarray(12, -16)), decipher.final()])
}
