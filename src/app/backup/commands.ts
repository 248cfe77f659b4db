import { createReadStream, existsSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import { zone } from '../../kernel/clock.ts'
import { withClient } from '../database.ts'
import { home, joinServer } from '../databases.ts'
import { homeKey } from '../home-key.ts'
import { sentence } from '../sentences.ts'
import { backUp } from './back-up.ts'
import { keepAtHome } from './before-upgrade.ts'
import type { Secret } from './keys.ts'
import { dayOfName, seriesOf } from './names.ts'
import type { Place } from './place.ts'
import { BackupProblem } from './problem.ts'
import { restore } from './restore.ts'
import { placeAt, secretOfEnvironment } from './settings.ts'
import { verifyBackup } from './verify.ts'

/** `zhidu backup`, `zhidu backup list`, `zhidu backup verify [name]`, `zhidu restore <file or name>`. */

const options = {
  to: { type: 'string' },
  from: { type: 'string' },
  replace: { type: 'string' },
  'as-it-was': { type: 'boolean' },
  'without-key': { type: 'boolean' },
} as const

const understood = (args: string[]) => {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    const { message } = error as Error
    throw new BackupProblem('options', { zh: `参数看不懂：${message}`, en: message })
  }
}

const placeOf = (given: string | undefined): Place =>
  placeAt(given ?? process.env.ZHIDU_BACKUP_TO ?? join(home, 'backups'))

const needed = (): Secret => {
  const secret = secretOfEnvironment()
  if (secret) return secret
  throw new BackupProblem('no-key', {
    zh: '请给备份的口令或密钥：ZHIDU_BACKUP_PASSPHRASE、ZHIDU_BACKUP_PASSPHRASE_FILE 或 ZHIDU_BACKUP_KEY_FILE。',
    en: 'Give the passphrase or key of backups: ZHIDU_BACKUP_PASSPHRASE, ZHIDU_BACKUP_PASSPHRASE_FILE or ZHIDU_BACKUP_KEY_FILE.',
  })
}

/** Everything that may open a backup here: what the environment gives, and the key of this home where it is asked for. */
const secrets = (): Secret[] => {
  const given = secretOfEnvironment()
  const ours: Secret = {
    kind: 'home',
    get key() {
      return homeKey()
    },
  }
  return given ? [given, ours] : [ours]
}

const withOwn = async (work: (url: string) => Promise<void>) => {
  const server = await joinServer()
  try {
    await work(await server.own())
  } finally {
    await server.stop()
  }
}

const sizeOf = (bytes: number) => (bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`)
/** A moment as the office's clock shows it. */
const clockOf = (at: string) =>
  Temporal.Instant.from(at)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ')
const count = (n: number) => n.toLocaleString('en-US')

const make = (to: string | undefined) =>
  withOwn(async (url) => {
    const place = placeOf(to)
    const { name, bytes, rows } = await backUp(url, { place, secret: needed() })
    console.log(
      sentence({
        zh: `备份好了：${place.says} 里的 ${name}，${count(rows)} 行，${sizeOf(bytes)}。`,
        en: `Backed up: ${name} in ${place.says}, ${count(rows)} rows, ${sizeOf(bytes)}.`,
      }),
    )
  })

const list = async (from: string | undefined) => {
  for (const { name, bytes, at } of await placeOf(from).list()) console.log(`${name}\t${sizeOf(bytes)}\t${clockOf(at)}`)
}

const newest = async (url: string, place: Place) => {
  const series = await withClient(url, seriesOf)
  const last = (await place.list()).findLast((it) => dayOfName(it.name, series))
  if (last) return last.name
  throw new BackupProblem('none', {
    zh: `${place.says} 里没有这个机构的备份。`,
    en: `There is no backup of this organisation in ${place.says}.`,
  })
}

const verify = (given: string | undefined, from: string | undefined) =>
  withOwn(async (url) => {
    const place = placeOf(from)
    const name = given ?? (await newest(url, place))
    const began = Date.now()
    const { rows, tables } = await verifyBackup(url, place, name, secrets())
    const seconds = ((Date.now() - began) / 1000).toFixed(1)
    console.log(
      sentence({
        zh: `能恢复：${name}，${Object.keys(tables).length} 张表、${count(rows)} 行逐表核对无误，用时 ${seconds} 秒。`,
        en: `It can be restored: ${name}, ${Object.keys(tables).length} tables, ${count(rows)} rows, every checksum agrees, in ${seconds} s.`,
      }),
    )
  })

const fileOf = async (given: string, from: string | undefined): Promise<Readable> => {
  if (!from && existsSync(given) && statSync(given).isFile()) return createReadStream(given, { highWaterMark: 2 ** 20 })
  const place = placeOf(from)
  if ((await place.list()).some((it) => it.name === given)) return place.get(given)
  throw new BackupProblem('none', {
    zh: `没有找到备份 ${given}（也不在 ${place.says}）。`,
    en: `There is no backup ${given} (nor in ${place.says}).`,
  })
}

export const backupCommand = async (args: string[]) => {
  const { values, positionals } = understood(args)
  const [what, name] = positionals
  if (what === 'verify') return verify(name, values.from ?? values.to)
  if (what === 'list') return list(values.from ?? values.to)
  return make(values.to)
}

export const restoreCommand = async (args: string[]) => {
  const { values, positionals } = understood(args)
  const given = positionals[0]
  if (!given)
    throw new BackupProblem('none', {
      zh: '请写明备份：zhidu restore <文件或名称>',
      en: 'Name the backup: zhidu restore <file or name>',
    })
  const file = await fileOf(given, values.from)
  const known = secrets()
  await withOwn(async (url) => {
    let before: string | undefined
    const outcome = await restore({
      url,
      file,
      name: basename(given),
      secrets: known,
      replace: values.replace,
      asItWas: values['as-it-was'],
      withoutKey: values['without-key'],
      keepBefore: async () => {
        before = await keepAtHome(url, 'before-restore')
      },
    })
    const aside = outcome.laidAside.join(', ')
    console.log(
      sentence({
        zh: `恢复好了：「${outcome.organisation}」${clockOf(outcome.at)} 的样子，${outcome.tables} 张表、${count(outcome.rows)} 行逐表核对无误。${before ? `原来的已存为 ${before}。` : ''}${aside ? `原来的密钥已移到 ${aside}。` : ''}`,
        en: `Restored: "${outcome.organisation}" as of ${clockOf(outcome.at)}, ${outcome.tables} tables, ${count(outcome.rows)} rows, every checksum agrees.${before ? ` What was there is kept as ${before}.` : ''}${aside ? ` The key that was here is laid aside as ${aside}.` : ''}`,
      }),
    )
  })
}
