import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { CannotStart } from './cannot-start.ts'
import { lifeOf } from './processes.ts'

/** One program per folder. Returns what lets the folder go again. */
export function lockFolder(home: string, file: string): () => void {
  const mine = JSON.stringify({ pid: process.pid, life: lifeOf(process.pid) })
  for (let attempt = 0; attempt < 20; attempt++) {
    if (place(mine, file)) return () => release(mine, file)
    const found = read(file)
    if (found === undefined) continue
    const holder = liveHolder(found)
    if (holder !== undefined) throw inUse(home, holder)
    setAside(found, file)
  }
  throw inUse(home, undefined)
}

/** Written beside and linked, so that nobody ever reads a half-written lock. */
function place(mine: string, file: string): boolean {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, mine, { mode: 0o600 })
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    return placeWithoutLinks(mine, file)
  } finally {
    rmSync(draft, { force: true })
  }
}

function placeWithoutLinks(mine: string, file: string): boolean {
  try {
    writeFileSync(file, mine, { mode: 0o600, flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function liveHolder(found: string): number | undefined {
  try {
    const { pid, life } = JSON.parse(found) as { pid: number; life?: string }
    return life !== undefined && lifeOf(pid) === life ? pid : undefined
  } catch {
    return undefined
  }
}

/** A rename takes exactly one file: if another starter was quicker and this is its lock, it gets it back. */
function setAside(stale: string, file: string): void {
  const aside = `${file}.stale.${process.pid}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  if (read(aside) !== stale) place(read(aside) ?? '', file)
  rmSync(aside, { force: true })
}

function release(mine: string, file: string): void {
  if (read(file) === mine) rmSync(file, { force: true })
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function inUse(home: string, pid: number | undefined): CannotStart {
  return new CannotStart(
    `另一个知度${pid ? `（进程号 ${pid}）` : ''}正在使用文件夹 ${home}。请先停止它，或用 ZHIDU_HOME 指定另一个文件夹。`,
    `Another Zhidu${pid ? ` (process ${pid})` : ''} already uses the folder ${home}. Stop it first, or set ZHIDU_HOME to another folder.`,
  )
}
