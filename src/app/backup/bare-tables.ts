import type { Client } from 'pg'
import type { TableShape } from './frames.ts'

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

const inPublic = `c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`

/**
 * Empties the tables and takes off what would act on every single row: triggers (what they once did is among the rows), references between
 * tables, indexes that are no constraint. All by the plain owner of the tables, in any order of tables; answers how to put
 * everything back, which checks every reference over the whole.
 */
export const bareTables = async (client: Client, tables: readonly TableShape[]): Promise<() => Promise<void>> => {
  const references = await client.query(
    `select c.relname "table", k.conname "name", pg_get_constraintdef(k.oid) "def"
       from pg_constraint k join pg_class c on c.oid = k.conrelid where k.contype = 'f' and ${inPublic} order by 1, 2`,
  )
  const indexes = await client.query(
    `select i.indexrelid::regclass::text "name", pg_get_indexdef(i.indexrelid) "def"
       from pg_index i join pg_class c on c.oid = i.indrelid
      where ${inPublic} and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid) order by 1`,
  )
  const all = tables.map((it) => quoted(it.name))
  await client.query(`truncate ${all.join(', ')} restart identity`)
  for (const { table, name } of references.rows)
    await client.query(`alter table ${quoted(table)} drop constraint ${quoted(name)}`)
  for (const { name } of indexes.rows) await client.query(`drop index ${name}`)
  for (const name of all) await client.query(`alter table ${name} disable trigger user`)

  return async () => {
    for (const { def } of indexes.rows) await client.query(def)
    for (const { table, name, def } of references.rows)
      await client.query(`alter table ${quoted(table)} add constraint ${quoted(name)} ${def}`)
    for (const name of all) await client.query(`alter table ${name} enable trigger user`)
  }
}
