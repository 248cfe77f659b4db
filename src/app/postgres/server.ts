import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { surroundings } from './account.ts'
import { type Binaries, program } from './binaries.ts'
import { CannotStart } from './cannot-start.ts'
import type { Place } from './place.ts'
import { commandLineOf, gone, lifeOf } from './processes.ts'

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
    `数据库进程 ${pid}(${place.data})停不下来。请结束该进程后再启动。`,
    `The database process ${pid} (${place.data}) does not stop. End it and start again.`,
  )
}

/** The server of a program that was killed. Called under the folder's lock, so it is nobody else's. */
export async function stopOrphan(place: Place): Promise<void> {
  const { pid } = readPidFile(place.data)
  if (pid === undefined || pid === noSuchPid || lifeOf(pid) === undefined) return forgetPid(place.data)
  const command = commandLineOf(pid)
  if (/postgres/.test(command[0] ?? '') && command.includes(place.data)) await shutDown(pid, place)
  else forgetPid(place.data)
}

/**
 * The server refuses to start when another process (or a zombie) has the number in postmaster.pid. Only the number is
 * blotted out: by the rest of the file it finds whether children of a killed server still hold its memory.
 */
function forgetPid(data: string): void {
  const file = join(data, 'postmaster.pid')
  const lines = read(file).split('\n')
  if (lines.length < 2) return
  writeFileSync(file, [noSuchPid, ...lines.slice(1)].join('\n'))
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
