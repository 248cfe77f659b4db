import { createReadStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { snapshot } from '../src/app/backup/back-up.ts'
import { folderPlace } from '../src/app/backup/folder.ts'
import { restore } from '../src/app/backup/restore.ts'
import { ensureDatabase, openDatabase, withClient } from '../src/app/database.ts'
import { startPostgres } from '../src/app/postgres/embedded.ts'

/**
 * npm run -s bench:restore. A million rows and more on the embedded server as it runs in earnest (durable): backed up, and restored into an
 * empty database, every table read again and compared. Figures go to docs/decisions/backup.md.
 */
const home = mkdtempSync(join(tmpdir(), 'zhidu-bench-restore-'))
const postgres = await startPostgres(home)
const secret = { kind: 'key-file', key: Buffer.alloc(32, 3) } as const
const timed = async <R>(what: string, work: () => Promise<R>): Promise<R> => {
  const began = Date.now()
  const result = await work()
  console.log(`${what}: ${((Date.now() - began) / 1000).toFixed(1)} s`)
  return result
}
try {
  const url = await ensureDatabase(postgres.url('postgres'), 'big')
  const first = join(import.meta.dirname, '../src/app/backup/fixtures/as-of-0009.backup')
  await restore({ url, file: createReadStream(first), name: 'first', secrets: [{ ...secret }], withoutKey: true })
  await timed('rows made', () =>
    withClient(url, async (client) => {
      await client.query(`insert into audit (at, act, outcome, actor_kind, actor_id, subject, articles, request_id)
        select now() - n * interval '1 minute', 'engagements.note', (array['done', 'read'])[1 + n % 2], 'staff', s.id, gen_random_uuid()::text,
               array['dept/16', 'service/13'], gen_random_uuid()::text
          from generate_series(1, 600000) n, lateral (select id from staff offset n % 5 limit 1) s`)
      await client.query(`insert into notice (id, staff_id, kind, subject, params, at)
        select gen_random_uuid(), s.id, 'engagements.assigned', gen_random_uuid(), jsonb_build_object('number', '咨字' || n, 'by', '周若兰'), now()
          from generate_series(1, 200000) n, lateral (select id from staff offset n % 5 limit 1) s`)
      await client.query(`insert into service_note (id, engagement_id, held_on, minutes, text, at, by_staff)
        select gen_random_uuid(), e.id, current_date, 45, repeat('与客户核对岗位职责与考核口径，下次带来现有表单。', 1 + n % 4), now(), e.consultant_id
          from generate_series(1, 250000) n, lateral (select id, consultant_id from engagement where consultant_id is not null limit 1) e`)
    }),
  )
  const place = folderPlace(join(home, 'kept'))
  const { name, rows, bytes } = await timed('backup', () => snapshot(url, { place, secret }))
  console.log(
    `${rows.toLocaleString('en-US')} rows, file of ${(bytes / 1e6).toFixed(1)} MB, database of ${(
      (await withClient(url, (client) => client.query('select pg_database_size(current_database()) n'))).rows[0].n / 1e6
    ).toFixed(0)} MB`,
  )
  const empty = await ensureDatabase(url, 'restored')
  const path = join(home, 'kept', name)
  statSync(path)
  await timed('restore with comparison and this version on top', () =>
    restore({ url: empty, file: createReadStream(path), name, secrets: [{ ...secret }], withoutKey: true }),
  )
  await (await openDatabase(empty, 1)).end()
  console.log(`memory at its highest: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`)
} finally {
  await postgres.stop()
  rmSync(home, { recursive: true, force: true })
}
