import { mkdirSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { findBinaries } from './binaries.ts'
import { CannotStart, diskFull, saysDiskFull } from './cannot-start.ts'
import { ensureCluster, superuser } from './cluster.ts'
import { lockFolder } from './lock.ts'
import { findPlace, type Place } from './place.ts'
import { choosePort } from './port.ts'
import { launch, shutDown, stopOrphan } from './server.ts'
import { writeSettings } from './settings.ts'
import { supervise } from './supervise.ts'

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
  try {
    return await startIn(ours, options?.durable ?? true)
  } catch (error) {
    ours.unlock()
    throw asCannotStart(error, ours.folder)
  }
}

type Home = { readonly home: string; readonly folder: string; unlock(): void }

async function startIn({ home, folder, unlock }: Home, durable: boolean): Promise<EmbeddedPostgres> {
  const place = findPlace(home)
  const binaries = await findBinaries(place.programs, place.account)
  const { password } = await ensureCluster(place, binaries, durable)
  const logFile = join(folder, 'postgres.log')
  const start = () => launch(place, binaries, logFile)

  for (let attempt = 1; ; attempt++) {
    await stopOrphan(place)
    const port = await choosePort(join(folder, 'port'))
    writeSettings(place.data, port, durable)
    const server = await start()
    if ('pid' in server) {
      const release = supervise(server, () => stopOrphan(place).then(start))
      return running({ host: '127.0.0.1', port, user: superuser, password }, async () => {
        await shutDown((await release()).pid, place)
        unlock()
      })
    }
    if (attempt > 20 || !passing(server.log)) throw cannotLaunch(place, server.log, logFile)
    await sleep(250)
  }
}

function openHome(home: string): Home {
  try {
    mkdirSync(join(home, 'postgres'), { recursive: true })
    const real = realpathSync(home)
    const folder = join(real, 'postgres')
    return { home: real, folder, unlock: lockFolder(real, join(folder, 'lock')) }
  } catch (error) {
    if (error instanceof CannotStart) throw error
    if (saysDiskFull(String(error))) throw diskFull(home)
    throw new CannotStart(
      `无法在文件夹 ${home} 中写入。请检查权限，或用 ZHIDU_HOME 指定另一个文件夹。`,
      `The folder ${home} cannot be written. Check its permissions, or set ZHIDU_HOME to another folder.`,
      error,
    )
  }
}

function running(where: Omit<EmbeddedPostgres, 'url' | 'stop'>, end: () => Promise<void>): EmbeddedPostgres {
  const { host, port, user, password } = where
  let stopped: Promise<void> | undefined
  return {
    ...where,
    url: (database) => `postgres://${user}:${password}@${host}:${port}/${encodeURIComponent(database)}`,
    stop: () => {
      stopped ??= end()
      return stopped
    },
  }
}

/** What the next attempt may find gone: somebody was quicker at the port, or children of a killed server still end. */
function passing(log: string): boolean {
  return /Address already in use|could not create any TCP|shared memory block .* still in use|lock file "postmaster/.test(
    log,
  )
}

function cannotLaunch(place: Place, log: string, logFile: string): CannotStart {
  if (saysDiskFull(log)) return diskFull(place.folder)
  const said = /(?:FATAL|PANIC): +(.*)/.exec(log)?.[1] ?? log.trim().split('\n').at(-1) ?? ''
  return new CannotStart(
    `数据库没有启动：${said}（详见 ${logFile}）`,
    `The database did not start: ${said} (see ${logFile})`,
  )
}

function asCannotStart(error: unknown, folder: string): CannotStart {
  if (error instanceof CannotStart) return error
  if (saysDiskFull(String(error))) return diskFull(folder)
  const said = error instanceof Error ? error.message : String(error)
  return new CannotStart(`数据库没有启动：${said}`, `The database did not start: ${said}`, error)
}
