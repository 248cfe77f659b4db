import type { Client } from 'pg'
import { migrating, runMigrations } from '../migrate.ts'
import { bareTables } from './bare-tables.ts'
import { copyInto, copyOutOf, plainSpeech, setSequences, standingIn, tablesOf } from './catalogue.ts'
import { copyIn, copyOut } from './copy.ts'
import type { Frame, Manifest, TableShape, TableSum } from './frames.ts'
import { BackupProblem } from './problem.ts'
import { rowSum } from './row-sum.ts'

const damaged = (table?: string) =>
  new BackupProblem('unequal', {
    zh: `备份与它自己记下的核对数不符${table ? `（${table}）` : ''}。什么也没有恢复；请用另一份备份。`,
    en: `The backup does not agree with its own checksums${table ? ` (${table})` : ''}. Nothing was restored; take another backup.`,
  })

const otherShape = (names: string) =>
  new BackupProblem('other-shape', {
    zh: `这一版程序建出的表与备份里的不同（${names}）。什么也没有恢复。`,
    en: `The tables that this program makes differ from those of the backup (${names}). Nothing was restored.`,
  })

const sameShape = (ours: readonly TableShape[], theirs: readonly TableShape[]) => {
  const line = (it: TableShape) => `${it.name}(${[...it.columns].sort().join(',')})`
  const [a, b] = [new Set(ours.map(line)), new Set(theirs.map(line))]
  const differing = [...a, ...b].filter((it) => !a.has(it) || !b.has(it)).map((it) => it.replace(/\(.*/, ''))
  if (differing.length > 0) throw otherShape([...new Set(differing)].join(', '))
}

type Frames = AsyncGenerator<Frame, void, void>
const next = async (frames: Frames): Promise<Frame> => {
  const it = await frames.next()
  if (it.done) throw damaged()
  return it.value
}

/** One table's rows into the database; answers what the backup says of them. Their sum is taken from the database itself, later. */
const fillTable = async (client: Client, frames: Frames, table: TableShape): Promise<TableSum> => {
  let said: TableSum | undefined
  async function* pieces() {
    while (true) {
      const frame = await next(frames)
      if (frame.kind === 'e') {
        said = frame.says
        return
      }
      if (frame.kind !== 'd') throw damaged(table.name)
      yield frame.rows
    }
  }
  const written = await copyIn(client, copyInto(table), pieces())
  if (!said || written !== said.rows) throw damaged(table.name)
  return said
}

/** The checksum of a table as it stands in the database. */
const sumOf = async (client: Client, table: TableShape): Promise<TableSum> => {
  const sum = rowSum()
  for await (const _ of copyOut(client, copyOutOf(table), sum.add));
  return sum.result()
}

export type Restored = { readonly rows: number; readonly tables: Readonly<Record<string, TableSum>> }

/**
 * Puts the rows of a backup into the database of `client`, its owner, in one transaction: until `beforeCommit` has returned,
 * nothing of it is there, and whatever goes wrong leaves the database as it was. What stood in it before is thrown away.
 * The tables are made by the migrations that the backup names, filled, and read again: each has to give the checksum that it had.
 */
export const restoreRows = async (
  client: Client,
  manifest: Manifest,
  frames: Frames,
  beforeCommit: (client: Client, rows: number) => Promise<void> = async () => {},
): Promise<Restored> => {
  for (const statement of plainSpeech) await client.query(statement)
  await client.query('begin')
  try {
    await client.query(`set local synchronize_seqscans = off; set local maintenance_work_mem = '256MB'`)
    // A process that starts meanwhile waits where it would migrate.
    await client.query('select pg_advisory_xact_lock($1)', [migrating])
    if ((await standingIn(client)) > 0) await client.query('drop schema public cascade; create schema public')
    await runMigrations(
      client,
      manifest.migrations.map((it) => it.name),
    )
    const tables = await tablesOf(client)
    sameShape(tables, manifest.tables)
    const putBack = await bareTables(client, tables)

    const sums: Record<string, TableSum> = {}
    let frame = await next(frames)
    for (const table of manifest.tables) {
      if (frame.kind !== 't' || frame.says.name !== table.name) throw damaged(table.name)
      sums[table.name] = await fillTable(client, frames, table)
      frame = await next(frames)
    }
    // To the last byte: only the end of the file tells that nothing was cut off.
    if (frame.kind !== 'z' || frame.says.tables !== manifest.tables.length) throw damaged()
    if (!(await frames.next()).done) throw damaged()
    await putBack()
    await setSequences(client, frame.says.sequences)
    for (const table of manifest.tables) {
      const [was, is] = [sums[table.name]!, await sumOf(client, table)]
      if (was.rows !== is.rows || was.sum !== is.sum) throw damaged(table.name)
    }
    const rows = Object.values(sums).reduce((n, it) => n + it.rows, 0)
    await beforeCommit(client, rows)
    await client.query('commit')
    return { rows, tables: sums }
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    await frames.return()
  }
}
