import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * What tells a process from a later one with the same number, or undefined when it is gone. In a container every
 * start has the same small numbers, so a number alone says nothing.
 */
export function lifeOf(pid: number): string | undefined {
  if (!Number.isSafeInteger(pid) || pid <= 0) return undefined
  if (process.platform === 'linux') return lifeOnLinux(pid)
  if (!answers(pid)) return undefined
  if (process.platform === 'win32') return 'alive'
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined
  } catch {
    return undefined
  }
}

export function commandLineOf(pid: number): string[] {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
      .trim()
      .split(' ')
  } catch {
    return []
  }
}

/** Every process there is; only Linux tells cheaply. */
export function processes(): number[] {
  if (process.platform !== 'linux') return []
  return readdirSync('/proc').map(Number).filter(Number.isInteger)
}

/** True when the process is gone; false when it outlived the patience. */
export async function gone(pid: number, patience: number): Promise<boolean> {
  const life = lifeOf(pid)
  const until = performance.now() + patience
  while (life !== undefined && lifeOf(pid) === life) {
    if (performance.now() > until) return false
    await sleep(10)
  }
  return true
}

function lifeOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name stands in brackets and may contain spaces; what follows it is state (field 3) … start (field 22).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // A first process that does not collect its dead leaves zombies; they hold nothing any more.
    if (fields[0] === 'Z' || fields[0] === 'X') return undefined
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`
  } catch {
    return undefined
  }
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
