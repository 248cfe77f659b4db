import { execFileSync } from 'node:child_process'
import { lstatSync } from 'node:fs'
import { CannotStart } from './cannot-start.ts'

/** The operating system's account of the server. Undefined: our own. */
export type Account = { readonly uid: number; readonly gid: number } | undefined

/** PostgreSQL refuses to run as root, so root hands it to the owner of the data, and at first to nobody. */
export function serverAccount(data: string): Account {
  if (process.getuid?.() !== 0) return undefined
  const owner = ownerOf(data)
  if (owner && owner.uid !== 0) return owner
  try {
    return { uid: idOf('-u'), gid: idOf('-g') }
  } catch (error) {
    throw new CannotStart(
      '数据库不能以 root 身份运行，而这台机器上没有 nobody 用户。请用普通用户启动，或设置 DATABASE_URL 使用已有的 PostgreSQL。',
      'The database must not run as root and this machine has no user "nobody". Start as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
      error,
    )
  }
}

/** Asked of the system rather than computed from mode bits: access lists and mounts have their say too. */
export function canEnter(folder: string, account: Account): boolean {
  if (!account) return true
  try {
    execFileSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/', stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** The surroundings of the server: nothing of the person's PG… or language settings, and a folder it can stand in. */
export function surroundings(account: Account) {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG|NODE_)/.test(name))
  return { ...account, cwd: process.platform === 'win32' ? undefined : '/', env: Object.fromEntries(kept) }
}

function ownerOf(data: string): Account {
  try {
    return lstatSync(data)
  } catch {
    return undefined
  }
}

function idOf(which: '-u' | '-g'): number {
  return Number(execFileSync('id', [which, 'nobody'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))
}
