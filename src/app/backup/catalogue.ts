import type { Client } from 'pg'
import type { TableShape } from './frames.ts'
import { BackupProblem } from './problem.ts'

/** What a database of ours is made of, read from its catalogue. */

/** Values are written the same by every server and every setting: the checksums of two machines are compared. */
export const plainSpeech = [
  `set timezone = 'UTC'`,
  `set datestyle = 'ISO, YMD'`,
  `set intervalstyle = 'postgres'`,
  `set bytea_output = 'hex'`,
  `set extra_float_digits = 1`,
  `set client_encoding = 'UTF8'`,
  'set statement_timeout = 0',
  'set lock_timeout = 0',
  'set idle_in_transaction_session_timeout = 0',
]

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

/** Tables in the order of their names, with the columns that hold something of their own: what is generated is generated anew. */
export const tablesOf = async (client: Client): Promise<TableShape[]> => {
  const { rows } = await client.query(
    `select c.relname "name", coalesce(array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = ''), '{}') columns
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and not exists (select 1 from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')
      group by c.relname order by c.relname collate "C"`,
  )
  return rows
}

export const copyOutOf = ({ name, columns }: TableShape) =>
  `copy ${quoted(name)} (${columns.map(quoted).join(', ')}) to stdout`

/** `freeze`: the rows of a table that was emptied in this very transaction need no second look later. */
export const copyInto = ({ name, columns }: TableShape) =>
  `copy ${quoted(name)} (${columns.map(quoted).join(', ')}) from stdin with (freeze)`

export const migrationsOf = async (client: Client): Promise<{ name: string; hash: string }[]> => {
  const known = await client.query(`select to_regclass('public.migration') is not null there`)
  if (!known.rows[0].there) return []
  return (await client.query('select name, hash from migration order by name')).rows
}

/** Where each sequence stands, as text, since a bigint may be larger than a number here. */
export const sequencesOf = async (client: Client) => {
  const names = await client.query(
    `select sequencename "name" from pg_sequences where schemaname = 'public' order by sequencename collate "C"`,
  )
  const standing: Record<string, { last: string; called: boolean }> = {}
  for (const { name } of names.rows as { name: string }[]) {
    const { rows } = await client.query(`select last_value::text "last", is_called called from ${quoted(name)}`)
    standing[name] = rows[0]
  }
  return standing
}

export const setSequences = async (client: Client, standing: Record<string, { last: string; called: boolean }>) => {
  for (const [name, { last, called }] of Object.entries(standing))
    await client.query('select setval($1::regclass, $2::bigint, $3)', [quoted(name), last, called])
}

/**
 * The walls hold the owner too, but for a policy of its own (migrate.ts). An owner who lacks it would copy less than there is, and say nothing.
 */
export const refuseHalfSight = async (client: Client) => {
  const { rows } = await client.query(
    `select c.relname "name" from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity
        and not (select rolsuper or rolbypassrls from pg_roles where rolname = current_user)
        and (not pg_has_role(c.relowner, 'usage') or c.relforcerowsecurity)
        and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'keeper'
                          and (select oid from pg_roles where rolname = current_user) = any (p.polroles))`,
  )
  if (rows.length > 0) {
    const names = rows.map((row) => row.name).join(', ')
    throw new BackupProblem('half-sight', {
      zh: `这个数据库角色看不到全部的行（${names}），备份会不完整。请先用它启动一次知度。`,
      en: `This database role does not see every row (${names}), so the backup would lack some. Start Zhidu with it once first.`,
    })
  }
}

/** Names of what stands in the database besides extensions: nothing, when it is empty. */
export const standingIn = async (client: Client): Promise<number> => {
  const { rows } = await client.query(
    `select count(*)::integer n from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm', 'S', 'p')
       and not exists (select 1 from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')`,
  )
  return rows[0].n
}

/** The name of the organisation that the database holds; '' where none has been set up. */
export const organisationIn = async (client: Client): Promise<string> => {
  const known = await client.query(`select to_regclass('public.organisation') is not null there`)
  if (!known.rows[0].there) return ''
  return (await client.query('select name from organisation where set_up_at is not null')).rows[0]?.name ?? ''
}
