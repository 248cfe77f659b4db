import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { type Account, canEnter, serverAccount } from './account.ts'
import { CannotStart } from './cannot-start.ts'

export type Place = {
  readonly folder: string
  readonly data: string
  /** Where a copy of the server's programs may lie, if one is needed. */
  readonly programs: string
  readonly account: Account
}

const elsewhere = '/var/lib/zhidu'

/**
 * Where the data lives: in the home, unless root started us in a folder that the server's account cannot enter. Once
 * chosen it stays, whatever becomes of the permissions.
 */
export function findPlace(home: string): Place {
  const ours = join(home, 'postgres')
  const folder = readPointer(ours, home) ?? (canKeep(ours) ? ours : moveOut(ours, home))
  const data = join(folder, 'data')
  const account = serverAccount(data)
  return { folder, data, programs: account && canMake(elsewhere) ? elsewhere : folder, account }
}

/** Whatever the umask: a hardened root makes folders for itself alone. */
export function makeEnterable(folder: string): void {
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o711)
}

function canMake(folder: string): boolean {
  try {
    accessSync(existsSync(folder) ? folder : dirname(folder), constants.W_OK)
    return true
  } catch {
    return false
  }
}

function canKeep(ours: string): boolean {
  const data = join(ours, 'data')
  const account = serverAccount(data)
  if (canEnter(ours, account)) return true
  if (!existsSync(data)) return false
  throw new CannotStart(
    `数据在 ${data}，但数据库所用的系统账号（uid ${account?.uid}）进不去这个文件夹。请放开上级文件夹的进入权限（chmod o+x）。`,
    `The data is in ${data}, but the database's system account (uid ${account?.uid}) cannot enter that folder. Allow entering its parent folders (chmod o+x).`,
  )
}

function moveOut(ours: string, home: string): string {
  try {
    makeEnterable(elsewhere)
    const name = createHash('sha256').update(home).digest('hex').slice(0, 8)
    const folder = mkdtempSync(join(elsewhere, `${name}-`))
    makeEnterable(folder)
    writeFileSync(join(folder, 'home.txt'), `${home}\n`)
    writeFileSync(pointer(ours), `${folder}\n\n${why}`)
    return folder
  } catch (error) {
    throw new CannotStart(
      `以 root 启动时，数据库用系统账号 nobody 运行，它进不去 ${home}，而 ${elsewhere} 又不能写入。请换一个文件夹（ZHIDU_HOME）。`,
      `Started as root, the database runs under the account "nobody", which cannot enter ${home}, and ${elsewhere} cannot be written. Choose another folder (ZHIDU_HOME).`,
      error,
    )
  }
}

function readPointer(ours: string, home: string): string | undefined {
  if (!existsSync(pointer(ours))) return undefined
  const folder = firstLine(pointer(ours))
  if (!existsSync(folder)) {
    throw new CannotStart(
      `数据本应在 ${folder}（见 ${pointer(ours)}），但那里没有。请把它放回去；若要从头开始，请删除 ${ours}。`,
      `The data should be in ${folder} (see ${pointer(ours)}), but it is not there. Put it back; to start afresh delete ${ours}.`,
    )
  }
  const owner = firstLine(join(folder, 'home.txt'))
  if (owner !== home && existsSync(owner) && existsSync(pointer(join(owner, 'postgres')))) {
    throw new CannotStart(
      `${home} 是 ${owner} 的副本，但数据在 ${folder}，没有一起复制。要用副本，请从备份恢复。`,
      `${home} is a copy of ${owner}, but the data lives in ${folder} and was not copied along. Restore a backup instead.`,
    )
  }
  if (owner !== home) writeFileSync(join(folder, 'home.txt'), `${home}\n`)
  return folder
}

const pointer = (ours: string) => join(ours, 'where-the-data-is.txt')
const firstLine = (file: string) => (existsSync(file) ? (readFileSync(file, 'utf8').split('\n')[0] ?? '') : '')

const why = `数据库的数据在上面这个文件夹：知度以 root 启动，而数据库用的系统账号 nobody 进不去本文件夹。搬动或备份时请一并处理。
The data of the database is in the folder named above: Zhidu was started as root, and the account "nobody", under which
the database runs, cannot enter this folder. Take it along when you move or copy this one.
`
