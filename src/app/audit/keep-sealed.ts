import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { dayOf } from '../../kernel/clock.ts'
import { home } from '../databases.ts'
import { readSealingPem, sealingKeyOf } from './chain.ts'
import { sealAudit } from './seal.ts'

/** Hands the day's first head to whoever holds the audit administrator's post; once a day, whichever process is first. */
export const handOver = async (client: pg.ClientBase, day: string) => {
  const { rows } = await client.query<{ batch: string; head: Buffer }>(
    `with head as (select batch, head from audit_seal s order by s.batch desc limit 1),
          given as (insert into audit_handover (day, batch, at) select $1::date, batch, now() from head
                    on conflict (day) do nothing returning batch)
     select batch::text, head from head where exists (select 1 from given)`,
    [day],
  )
  const given = rows[0]
  if (!given) return undefined
  const head = given.head.toString('hex')
  await client.query(
    `select tell(gen_random_uuid(), h.staff_id, 'oversight.head', null, $2::jsonb, now())
       from holding h where h.post = 'audit-administrator' and h.during @> $1::date`,
    [day, JSON.stringify({ batch: given.batch, head: head.slice(0, 32) })],
  )
  return { batch: given.batch, head }
}

/** Seals and hands over. `log`: where heads are also kept, outside the database. */
export const sealNow = async (ownerUrl: string, name: string, log = join(home, 'audit-heads.log')) => {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'zhidu sealer' })
  client.on('error', () => {})
  await client.connect()
  try {
    await sealAudit(client, sealingKeyOf(readSealingPem()))
    const day = dayOf(Temporal.Now.instant())
    const given = await handOver(client, day)
    if (given) await appendFile(log, `${day}\t${name}\t${given.batch}:${given.head}\n`, { mode: 0o600 })
  } finally {
    await client.end()
  }
}

const each = 20_000

/** Every process tries; one at a time seals. A database that is away now is sealed the next time. Answers how to stop. */
export const keepSealed = (ownerUrl: string, name: string): (() => void) => {
  let running = false
  const timer = setInterval(() => {
    if (running) return
    running = true
    void sealNow(ownerUrl, name)
      .catch(() => {})
      .finally(() => {
        running = false
      })
  }, each)
  timer.unref()
  return () => clearInterval(timer)
}
