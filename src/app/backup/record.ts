import { randomUUIDv7 } from 'node:crypto'
import type { Client } from 'pg'
import type { Says } from '../../regulations/regulation.ts'
import type { Written } from './write-backup.ts'

/** All SQL about the record of backups, run by the owner of the database. */

export type Kind = 'scheduled' | 'asked' | 'before-upgrade' | 'before-restore' | 'restored'

// An arbitrary constant of ours: held in an organisation's database by whoever backs it up or verifies a backup of it.
const working = 2_004_318_028

/** One process at a time: answers undefined at once when another one is at it. */
export const alone = async <R>(client: Client, work: () => Promise<R>): Promise<R | undefined> => {
  const { rows } = await client.query('select pg_try_advisory_lock($1) mine', [working])
  if (!rows[0].mine) return
  try {
    return await work()
  } finally {
    // Gone with the connection, if that broke.
    await client.query('select pg_advisory_unlock($1)', [working]).catch(() => {})
  }
}

/** Only for whoever holds the lock. A day's backup that failed may be tried again after an hour, three times in all. */
export const claimDay = async (client: Client, day: string, place: string): Promise<string | undefined> => {
  const { rows } = await client.query(
    `insert into backup as b (id, kind, day, began_at, place) values ($1, 'scheduled', $2, now(), $3)
     on conflict (day) where kind = 'scheduled' do update
        set began_at = now(), ended_at = null, problem = null, tries = b.tries + 1, place = excluded.place
      where b.tries < 3 and (b.ended_at is null or b.problem is not null and b.ended_at < now() - interval '1 hour')
     returning id`,
    [randomUUIDv7(), day, place],
  )
  return rows[0]?.id
}

export const begin = async (client: Client, kind: Kind, place: string): Promise<string> => {
  const id = randomUUIDv7()
  await client.query('insert into backup (id, kind, began_at, place) values ($1, $2, now(), $3)', [id, kind, place])
  return id
}

export const done = (client: Client, id: string, { name, bytes, rows }: Written) =>
  client.query('update backup set ended_at = now(), name = $2, bytes = $3, row_count = $4 where id = $1', [
    id,
    name,
    bytes,
    rows,
  ])

export const failed = (client: Client, id: string, says: Says) =>
  client.query('update backup set ended_at = now(), problem = $2 where id = $1', [id, JSON.stringify(says)])

export const verified = (client: Client, name: string, problem: Says | undefined) =>
  client.query('update backup set verified_at = now(), verify_problem = $2 where name = $1', [
    name,
    problem ? JSON.stringify(problem) : null,
  ])

/** That this database came out of a backup belongs to its own record. A backup that was at work when it was copied never ended here. */
export const noteRestored = async (client: Client, name: string, at: string, rows: number) => {
  const known = await client.query(`select to_regclass('public.backup') is not null there`)
  if (!known.rows[0].there) return
  await client.query('delete from backup where ended_at is null')
  await client.query(
    `insert into backup (id, kind, began_at, ended_at, place, name, row_count) values ($1, 'restored', $2, now(), '', $3, $4)`,
    [randomUUIDv7(), at, name, rows],
  )
}

/** Tells those who run the system, or, where nobody does, the administrators: the kind and the reason. */
export const tellKeepers = (client: Client, kind: string, says: Says) =>
  client.query(
    `with keeper as (
       select distinct h.post, h.staff_id from holding h
        where h.post in ('system-administrator', 'administrator') and h.during @> (now() at time zone 'Asia/Shanghai')::date)
     select tell(gen_random_uuid(), k.staff_id, $1, null, jsonb_build_object('zh', $2::text, 'en', $3::text), now())
       from (select distinct staff_id from keeper
              where post = case when exists (select 1 from keeper where post = 'system-administrator')
                                then 'system-administrator' else 'administrator' end) k`,
    [kind, says.zh, says.en],
  )
