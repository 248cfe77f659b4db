import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { query } from '../../kernel/act.ts'
import { runsTheSystem } from './rules.ts'
import { ShowSystem } from './system-contract.ts'
import { databaseState, largestTables, lastBackups, lastGoodBackup, migrationsRun } from './system-store.ts'

const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8')) as {
  version: string
}

/** What keeps the house running, and nothing of what happens in it. */
export const showSystem = query(ShowSystem, {
  load: async () => ({}),
  allow: [runsTheSystem],
  async run(_input, _, { tx }) {
    const [state, migrations, tables, backups, good] = await Promise.all([
      databaseState(tx),
      migrationsRun(tx),
      largestTables(tx),
      lastBackups(tx),
      lastGoodBackup(tx),
    ])
    const { demo, ...database } = state!
    return {
      ...database,
      version,
      node: process.versions.node,
      uptime: Math.floor(process.uptime()),
      memory: process.memoryUsage.rss(),
      door: demo ? ('demo' as const) : ('own' as const),
      migrations,
      backedUpAt: good!.at,
      backups,
      tables,
    }
  },
})
