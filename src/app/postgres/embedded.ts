import { mkdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findBinaries } from './binaries.ts'
import { CannotStart, diskFull, saysDiskFull } from './cannot-start.ts'
import { ensureCluster, superuser } from './cluster.ts'
import { lockFolder } from './lock.ts'
import { findPlace, type Place } from './place.ts'
import { choosePort } from './port.ts'
import { launch, type Server, shutDown, stopOrphan } from './server.ts'
import { writeSettings } from './settings.ts'

export { CannotStart }

export type EmbeddedPostgres = {
  readonly host: string
  readonly port: number
  readonly user: string
  readonly password: string
  url(database: string): string
  stop(): Promise<void>
}

/**
 * Starts the PostgreSQL of this home folder; a server left over by a killed program is stopped first.
 * Throws CannotStart. `durable: false` is for tests: a power cut would lose their data.
 */
export async function startPostgres(home: string, options?: { durable?: boolean }): Promise<EmbeddedPostgres> {
  const ours = openHome(home)
  const unlock = lockFolder(ours.home, join(ours.folder, 'lock'))
  try {
    const durable = options?.durable ?? true
    const place = findPlace(ours.home)
    const binaries = await findBinaries(place.folder, place.account)
    await stopOrphan(place)
    const { password } = await ensureCluster(place, binaries, durable)
    const logFile = join(ours.folder, 'postgres.log')

    for (let attempt = 1; ; attempt++) {
      const port = await choosePort(join(ours.folder, 'port'))
      writeSettings(place.data, port, durable)
      const server = await launch(place, binaries, logFile)
      if ('pid' in server) return running(server, port, password, place, unlock)
      if (attempt > 20 || !passing(server.log)) throw cannotLaunch(place, server.log, logFile)
      await sleep(250)
    }
  } catch (error) {
    unlock()
    throw saysDiskFull(String(error)) ? diskFull(ours.folder) : error
  }
}

function openHome(home: string): { home: string; folder: string } {
  try {
    mkdirSync(join(home, 'postgres'), { recursive: true })
    const real = realpathSync(home)
    return { home: real, folder: join(real, 'postgres') }
  } catch (error) {
    if (saysDiskFull(String(error))) throw diskFull(home)
    throw new CannotStart(
      `无法在文件夹 ${home} 中写入。请检查权限,或用 ZHIDU_HOME 指定另一个文件夹。`,
      `The folder ${home} cannot be written. Check its permissions, or set ZHIDU_HOME to another folder.`,
      error,
    )
  }
}

function running(server: Server, port: number, password: string, place: Place, unlock: () => void): EmbeddedPostgres {
  const host = '127.0.0.1'
  let stopped: Promise<void> | undefined
  return {
    host,
    port,
    user: superuser,
    password,
    url: (database) => `postgres://${superuser}:${password}@${host}:${port}/${encodeURIComponent(database)}`,
    stop: () => {
      stopped ??= shutDown(server.pid, place).then(unlock)
      return stopped
    },
  }
}

/** What the next attempt may find gone: somebody was quicker at the port, or children of a killed server still end. */
function passing(log: string): boolean {
  return /Address already in use|could not create any TCP\/IP sockets|shared memory block .* still in use/.test(log)
}

function cannotLaunch(place: Place, log: string, logFile: string): CannotStart {
  if (saysDiskFull(log)) return diskFull(place.folder)
  const said = /(?:FATAL|PANIC): +(.*)/.exec(log)?.[1] ?? log.trim().split('\n').at(-1) ?? ''
  return new CannotStart(
    `数据库没有启动:${said}(详见 ${logFile})`,
    `The database did not start: ${said} (see ${logFile})`,
  )
}
