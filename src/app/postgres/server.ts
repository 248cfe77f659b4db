import { type ChildProcess, spawn } from 'node:child_process'
import {
  chownSync,
  closeSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { surroundings } from './account.ts'
import { type Binaries, program } from './binaries.ts'
import { CannotStart } from './cannot-start.ts'
import type { Place } from './place.ts'
import { commandLineOf, gone, lifeOf, processes } from './processes.ts'

export type Server = { readonly pid: number; readonly exited: Promise<void> }
export type Failure = { readonly log: string }

const maxLog = 8 * 2 ** 20
const noSuchPid = 99_999_999

/** Starts the server; answers when it accepts connections, or with its last words. */
export async function launch(place: Place, binaries: Binaries, logFile: string): Promise<Server | Failure> {
  const before = startOfLog(logFile)
  const log = openSync(logFile, 'a', 0o600)
  let child: ChildProcess
  try {
    // A session of its own: Ctrl-C in the terminal is for the program, which then stops the server itself. The log is
    // opened here and handed over, because the server's account may not reach it.
    const options = { ...surroundings(place.account), detached: true, stdio: ['ignore', log, log], windowsHide: true }
    child = spawn(program(binaries, 'postgres'), ['-D', place.data], options as object)
  } finally {
    closeSync(log)
  }
  child.unref()
  let over = false
  const exited = new Promise<void>((resolve) => {
    const end = () => {
      over = true
      resolve()
    }
    child.once('exit', end)
    child.once('error', end)
  })
  while (!over && child.pid !== undefined) {
    const { pid, status } = readPidFile(place.data)
    if (pid === child.pid && status === 'ready') return { pid, exited }
    await sleep(5)
  }
  return { log: readFileSync(logFile, 'utf8').slice(before) }
}

/** Fast: open connections are ended, transactions rolled back, everything written out. */
export async function shutDown(pid: number, place: Place): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 60_000],
    ['SIGQUIT', 15_000],
  ] as const) {
    if (lifeOf(pid) === undefined) return
    process.kill(pid, signal)
    if (await gone(pid, patience)) return
  }
  throw new CannotStart(
    `数据库进程 ${pid}（${place.data}）停不下来。请结束该进程后再启动。`,
    `The database process ${pid} (${place.data}) does not stop. End it and start again.`,
  )
}

/** The server of a program that was killed. Called under the folder's lock, so it is nobody else's. */
export async function stopOrphan(place: Place): Promise<void> {
  const { pid } = readPidFile(place.data)
  // A server that is only just starting is not in its file yet.
  const orphans = new Set([...(pid ? [pid] : []), ...processes()].filter((each) => serves(each, place.data)))
  for (const orphan of orphans) await shutDown(orphan, place)
  forgetPid(place)
}

function serves(pid: number, data: string): boolean {
  const command = commandLineOf(pid)
  return /[\\/]postgres(\.exe)?$/.test(command[0] ?? '') && command.includes(data) && lifeOf(pid) !== undefined
}

/**
 * The server refuses to start when another process (or a zombie) has the number in postmaster.pid. Only the number is
 * blotted out: by the rest of the file it finds whether children of a killed server still hold its memory.
 */
function forgetPid({ data, account }: Place): void {
  const file = join(data, 'postmaster.pid')
  const [pid, ...rest] = read(file).split('\n')
  if (pid === String(noSuchPid)) return
  // Written only in part, by a server killed at that moment.
  if (rest.length < 2) {
    rmSync(file, { force: true })
    return
  }
  const draft = `${file}.new`
  writeFileSync(draft, [noSuchPid, ...rest].join('\n'), { mode: 0o600 })
  if (account) chownSync(draft, account.uid, account.gid)
  renameSync(draft, file)
}

function readPidFile(data: string): { pid?: number; status?: string } {
  const lines = read(join(data, 'postmaster.pid')).split('\n')
  return { pid: Number(lines[0]) || undefined, status: lines[7]?.trim() }
}

function startOfLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size <= maxLog) return size
  truncateSync(file, 0)
  return 0
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
