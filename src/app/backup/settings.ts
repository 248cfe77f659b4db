import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { CannotStart } from '../postgres/cannot-start.ts'
import { folderPlace } from './folder.ts'
import type { Secret } from './keys.ts'
import type { Place } from './place.ts'
import { type Keep, usualKeep } from './retention.ts'
import { storagePlace } from './storage.ts'

/** What the environment says about backups. Everything wrong in it is said at start-up, not at half past three. */

type Environment = Readonly<Record<string, string | undefined>>

const wrong = (zh: string, en: string) => new CannotStart(zh, en)

/** `s3+https://host/bucket/prefix?region=…&style=host`, or a folder. */
export const placeAt = (to: string, env: Environment = process.env): Place => {
  if (!/^s3\+https?:/.test(to)) return folderPlace(resolve(to))
  const of = new URL(to.slice(3))
  const [bucket = '', ...prefix] = of.pathname.split('/').filter(Boolean).map(decodeURIComponent)
  const { ZHIDU_S3_KEY_ID: keyId, ZHIDU_S3_SECRET: secret, ZHIDU_S3_TOKEN: token } = env
  const style = of.searchParams.get('style') ?? 'path'
  if (!bucket || (style !== 'path' && style !== 'host'))
    throw wrong(
      `备份的去处写得不对：${to}。应当是 s3+https://主机/桶/前缀?region=地区&style=path 或 host。`,
      `The place for backups is not understood: ${to}. It reads s3+https://host/bucket/prefix?region=…&style=path or host.`,
    )
  if (!keyId || !secret)
    throw wrong(
      '备份要存到对象存储，但没有给 ZHIDU_S3_KEY_ID 和 ZHIDU_S3_SECRET。',
      'Backups go to a storage, but ZHIDU_S3_KEY_ID and ZHIDU_S3_SECRET are not given.',
    )
  return storagePlace({
    endpoint: new URL(of.origin),
    bucket,
    prefix: prefix.length > 0 ? `${prefix.join('/')}/` : '',
    style,
    region: of.searchParams.get('region') ?? 'us-east-1',
    keyId,
    secret,
    ...(token && { token }),
  })
}

const contentOf = (path: string) => {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    throw wrong(`读不到 ${path}。`, `${path} cannot be read.`)
  }
}

/** The secret that new backups are sealed with; undefined where none is given. */
export const secretOfEnvironment = (env: Environment = process.env): Secret | undefined => {
  const file = env.ZHIDU_BACKUP_KEY_FILE
  if (file) {
    const key = Buffer.from(contentOf(file), 'base64')
    if (key.length !== 32)
      throw wrong(`${file} 里应当是 32 字节的密钥（base64）。`, `${file} does not hold a key of 32 bytes in base64.`)
    return { kind: 'key-file', key }
  }
  const from = env.ZHIDU_BACKUP_PASSPHRASE_FILE
  const passphrase = env.ZHIDU_BACKUP_PASSPHRASE ?? (from ? contentOf(from) : undefined)
  if (passphrase === undefined) return
  if ([...passphrase].length < 12)
    throw wrong('备份的口令至少要 12 个字。', 'The passphrase of backups needs at least 12 characters.')
  return { kind: 'passphrase', passphrase }
}

const keepOf = (text: string | undefined): Keep => {
  if (!text) return usualKeep
  const [, daily, weekly, monthly] = /^(\d{1,4}),(\d{1,4}),(\d{1,4})$/.exec(text) ?? []
  if (!daily || !weekly || !monthly)
    throw wrong(
      `ZHIDU_BACKUP_KEEP 应当是三个数，如 7,4,12（天、周、月）。`,
      'ZHIDU_BACKUP_KEEP reads like 7,4,12 (days, weeks, months).',
    )
  return { daily: Number(daily), weekly: Number(weekly), monthly: Number(monthly) }
}

export type Plan = {
  readonly place: Place
  readonly secret: Secret
  readonly keep: Keep
  /** Time of day in the organisation's zone. */
  readonly at: string
  /** Whether each backup is at once restored into a scratch database. */
  readonly verify: boolean
}

/** The plan for backing up every day; undefined where ZHIDU_BACKUP_TO is not set. */
export const planOfEnvironment = (env: Environment = process.env): Plan | undefined => {
  if (!env.ZHIDU_BACKUP_TO) return
  const secret = secretOfEnvironment(env)
  if (!secret)
    throw wrong(
      '设了 ZHIDU_BACKUP_TO，但没有给口令或密钥（ZHIDU_BACKUP_PASSPHRASE、ZHIDU_BACKUP_PASSPHRASE_FILE 或 ZHIDU_BACKUP_KEY_FILE）：备份不会不加密。',
      'ZHIDU_BACKUP_TO is set without a passphrase or key (ZHIDU_BACKUP_PASSPHRASE, ZHIDU_BACKUP_PASSPHRASE_FILE or ZHIDU_BACKUP_KEY_FILE): no backup is made in clear.',
    )
  const at = env.ZHIDU_BACKUP_AT ?? '03:30'
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(at))
    throw wrong(`ZHIDU_BACKUP_AT 应当是钟点，如 03:30。`, 'ZHIDU_BACKUP_AT is a time of day, such as 03:30.')
  const keep = keepOf(env.ZHIDU_BACKUP_KEEP)
  return { place: placeAt(env.ZHIDU_BACKUP_TO, env), secret, keep, at, verify: env.ZHIDU_BACKUP_VERIFY !== 'no' }
}
