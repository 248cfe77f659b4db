import { databaseOf, ensureDatabase, openDatabase, withClient } from '../database.ts'
import type { Secret } from './keys.ts'
import type { Place } from './place.ts'
import { BackupProblem, problemOf } from './problem.ts'
import { alone, verified } from './record.ts'
import { type Restored, restoreRows } from './restore-rows.ts'
import { openSource } from './source.ts'

const mayNot = () =>
  new BackupProblem('no-scratch', {
    zh: '核对要一个临时的库，而这个数据库角色不能建库。请给 ZHIDU_SCRATCH_URL：一个空的、随时可以清掉的库。',
    en: 'Verifying needs a scratch database, and this role may not create one. Give ZHIDU_SCRATCH_URL: an empty database that may be wiped.',
  })

/** A database that nobody needs, on the same server or where ZHIDU_SCRATCH_URL says. */
const scratch = async (url: string) => {
  const given = process.env.ZHIDU_SCRATCH_URL
  if (given && databaseOf(given) === databaseOf(url) && new URL(given).host === new URL(url).host) throw mayNot()
  const wipe = 'drop schema public cascade; create schema public'
  if (given) return { url: given, drop: () => withClient(given, (client) => client.query(wipe)) }
  const name = `${databaseOf(url)}_verify`
  const made = await ensureDatabase(url, name, true).catch((error) => {
    throw (error as { code?: string }).code === '42501' ? mayNot() : error
  })
  const drop = () =>
    withClient(url, (client) => client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`))
  return { url: made, drop }
}

/** Restores a backup into a database of nobody's, compares every table, brings it up to this version, and throws it away. */
export const proveRestorable = async (url: string, place: Place, name: string, secrets: readonly Secret[]) => {
  const { manifest, frames } = await openSource(await place.get(name), secrets)
  const trial = await scratch(url)
  try {
    const restored = await withClient(trial.url, (client) => restoreRows(client, manifest, frames))
    await (await openDatabase(trial.url, 1)).end()
    return restored
  } finally {
    await frames.return()
    await trial.drop()
  }
}

/** Proves a backup of this organisation and writes down the outcome. Throws BackupProblem; the record then says why. */
export const verifyBackup = (url: string, place: Place, name: string, secrets: readonly Secret[]): Promise<Restored> =>
  withClient(url, async (client) => {
    const outcome = await alone(client, async () => {
      try {
        const restored = await proveRestorable(url, place, name, secrets)
        await verified(client, name, undefined)
        return restored
      } catch (error) {
        const problem = problemOf(error, place.says)
        await verified(client, name, problem.says).catch(() => {})
        throw problem
      }
    })
    if (outcome) return outcome
    throw new BackupProblem('busy', {
      zh: '另一个进程正在备份或核对，请等它做完。',
      en: 'Another process is backing up or verifying; wait until it is done.',
    })
  })
