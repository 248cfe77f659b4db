import type { Readable } from 'node:stream'
import type { Client } from 'pg'
import { openDatabase, withClient } from '../database.ts'
import { requestRole } from '../migrate.ts'
import { organisationIn, standingIn } from './catalogue.ts'
import { placeKeys } from './key-parts.ts'
import type { Secret } from './keys.ts'
import { BackupProblem } from './problem.ts'
import { noteRestored } from './record.ts'
import { restoreRows } from './restore-rows.ts'
import { openSource } from './source.ts'

export type Wish = {
  readonly url: string
  readonly file: Readable
  readonly name: string
  readonly secrets: readonly Secret[]
  /** The name of the organisation that is thrown away, typed by whoever means it. */
  readonly replace?: string
  /** Leave the database as the backup has it, for the version that made it. */
  readonly asItWas?: boolean
  /** Do not take the keys of the home out of the backup. */
  readonly withoutKey?: boolean
  /** Called before a filled database is thrown away, to keep what is there. */
  readonly keepBefore?: () => Promise<void>
}

export type Outcome = {
  readonly organisation: string
  readonly at: string
  readonly rows: number
  readonly tables: number
  /** Keys that lay in this home and gave way to those of the backup. */
  readonly laidAside: readonly string[]
}

const inUse = () =>
  new BackupProblem('in-use', {
    zh: '知度还在用这个库，请先停下所有的知度进程，再恢复。',
    en: 'Zhidu is using this database. Stop every process of it, then restore.',
  })

const filled = (organisation: string) =>
  new BackupProblem('filled', {
    zh: `这个库里已经有「${organisation}」。确实要用备份换掉它，请加上：--replace "${organisation}"`,
    en: `This database holds "${organisation}". To replace it by the backup, add: --replace "${organisation}"`,
  })

const foreign = () =>
  new BackupProblem('foreign', {
    zh: '这个库里有不是知度的表，不能恢复到这里。请用一个空的库。',
    en: 'This database holds tables that are not of Zhidu. Restore into an empty one.',
  })

const refuseInUse = async (client: Client) => {
  const { rows } = await client.query(
    'select count(*)::integer n from pg_stat_activity where datname = current_database() and usename = $1',
    [requestRole],
  )
  if (rows[0].n > 0) throw inUse()
}

/** Answers whether something is thrown away that somebody filled. */
const refuseFilled = async (client: Client, replace: string | undefined): Promise<boolean> => {
  if ((await standingIn(client)) === 0) return false
  const { rows } = await client.query(`select to_regclass('public.migration') is not null ours`)
  if (!rows[0].ours) throw foreign()
  const organisation = await organisationIn(client)
  if (organisation && replace !== organisation) throw filled(organisation)
  return organisation !== ''
}

/** Another server counts its transactions anew: what was sealed stays so, the rest is sealed next (migration 0029). */
const sealOn = async (client: Client) => {
  const { rows } = await client.query(`select to_regprocedure('audit_moved()') is not null known`)
  if (rows[0].known) await client.query('select audit_moved()')
}

/** Restores a backup, whole or not at all. Throws BackupProblem with what to do; then the database is as it was before. */
export const restore = async (wish: Wish): Promise<Outcome> => {
  const { manifest, frames, part } = await openSource(wish.file, wish.secrets)
  let laidAside: string[] = []
  const restored = await withClient(wish.url, async (client) => {
    await refuseInUse(client)
    if (await refuseFilled(client, wish.replace)) await wish.keepBefore?.()
    return restoreRows(client, manifest, frames, async (tx, rows) => {
      await noteRestored(tx, wish.name, manifest.at, rows)
      await sealOn(tx)
      // Before the commit: a home that cannot take the key leaves the database as it was.
      if (!wish.withoutKey) laidAside = placeKeys(part)
    })
  }).finally(() => frames.return())
  if (!wish.asItWas) await (await openDatabase(wish.url, 1)).end()
  await withClient(wish.url, (client) => client.query('analyze'))
  return {
    organisation: manifest.organisation,
    at: manifest.at,
    rows: restored.rows,
    tables: manifest.tables.length,
    laidAside,
  }
}
