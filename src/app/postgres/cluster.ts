import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { surroundings } from './account.ts'
import { type Binaries, program } from './binaries.ts'
import { CannotStart, diskFull, saysDiskFull } from './cannot-start.ts'
import type { Place } from './place.ts'

export const superuser = 'zhidu'

const run = promisify(execFile)
const megabyte = 2 ** 20

/** Makes the data folder where there is none. Prepared beside and renamed: a start that is killed leaves no half one. */
export async function ensureCluster(place: Place, binaries: Binaries, durable: boolean): Promise<{ password: string }> {
  const isNew = !existsSync(place.data)
  demandSpace(place.folder, isNew ? 200 : 48)
  const password = isNew ? newPassword(place) : readPassword(place)
  if (isNew) await initialise(place, binaries, durable, password)
  else demandSameMajor(place.data, binaries.major)
  return { password }
}

async function initialise(place: Place, binaries: Binaries, durable: boolean, password: string): Promise<void> {
  const { folder, data, account } = place
  const draft = join(folder, 'data.new')
  const secret = join(folder, 'password.new')
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  writeFileSync(secret, password, { mode: 0o600 })
  if (account) for (const file of [draft, secret]) chownSync(file, account.uid, account.gid)
  const options = ['--username', superuser, '--pwfile', secret, '--auth=scram-sha-256', '--encoding=UTF8', ...locale]
  try {
    const sync = durable ? [] : ['--no-sync']
    await run(program(binaries, 'initdb'), ['--pgdata', draft, ...options, ...sync], surroundings(account))
    renameSync(draft, data)
  } catch (error) {
    throw cannotInitialise(folder, String((error as { stderr?: string }).stderr || error).trim(), error)
  } finally {
    for (const file of [draft, secret]) rmSync(file, { recursive: true, force: true })
  }
}

/** lc-ctype must be a UTF-8 one: trigrams ask it what a letter is, and macOS has no C.UTF-8. */
const locale = [
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  ...(process.platform === 'linux' ? ['--locale=C.UTF-8'] : []),
  ...(process.platform === 'darwin' ? ['--locale=C', '--lc-ctype=en_US.UTF-8'] : []),
  ...(process.platform === 'win32' ? ['--locale=C'] : []),
  '--lc-messages=C',
]

function newPassword({ folder }: Place): string {
  const password = randomBytes(24).toString('base64url')
  writeFileSync(join(folder, 'password'), password, { mode: 0o600 })
  return password
}

function readPassword({ folder, data }: Place): string {
  try {
    return readFileSync(join(folder, 'password'), 'utf8').trim()
  } catch (error) {
    throw new CannotStart(
      `读不到数据库口令文件 ${join(folder, 'password')}，而数据 ${data} 已经存在。请恢复该文件，或用创建它的系统账号启动。`,
      `The database's password file ${join(folder, 'password')} cannot be read although there is data in ${data}. Restore it, or start as the system user who made it.`,
      error,
    )
  }
}

function demandSpace(folder: string, needed: number): void {
  const { bavail, bsize } = statfsSync(folder)
  if ((bavail * bsize) / megabyte < needed) throw diskFull(folder)
}

function demandSameMajor(data: string, ours: string): void {
  const theirs = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  if (theirs === ours) return
  throw new CannotStart(
    `${data} 是 PostgreSQL ${theirs} 的数据，而本程序带的是 ${ours}。请用原来的版本备份，再在新版本里恢复。`,
    `${data} was written by PostgreSQL ${theirs}, but this program brings ${ours}. Back up with the former version and restore into this one.`,
  )
}

function cannotInitialise(folder: string, said: string, cause: unknown): CannotStart {
  if (saysDiskFull(said)) return diskFull(folder)
  return new CannotStart(
    `无法在 ${folder} 建立数据库：${said}`,
    `The database could not be set up in ${folder}: ${said}`,
    cause,
  )
}
