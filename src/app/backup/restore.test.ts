import { expect, test } from 'vitest'
import { newSealingKey, sealingKeyOf } from '../audit/chain.ts'
import { sealAudit } from '../audit/seal.ts'
import { verifyAudit } from '../audit/verify.ts'
import { openDatabase, withClient } from '../database.ts'
import { requestRole } from '../migrate.ts'
import { openOffice } from '../testing/office.ts'
import { snapshot } from './back-up.ts'
import { copyOutOf, plainSpeech, tablesOf } from './catalogue.ts'
import { copyOut } from './copy.ts'
import { folderPlace } from './folder.ts'
import { restore } from './restore.ts'
import { rowSum } from './row-sum.ts'
import { emptyDatabase, fileAt, keyFile, newFolder, rowsOf } from './testing.ts'

const office = await openOffice()
const url = office.database.ownerUrl

const sums = (of: string) =>
  withClient(of, async (client) => {
    for (const statement of plainSpeech) await client.query(statement)
    const found: Record<string, unknown> = {}
    for (const table of await tablesOf(client)) {
      const sum = rowSum()
      for await (const _ of copyOut(client, copyOutOf(table), sum.add));
      found[table.name] = sum.result()
    }
    return found
  })

test('an organisation restored elsewhere is the same in every table, and its people are held by the same walls', async () => {
  await office.rows(`update staff set name = E'反斜\\\\杠\\t制表\\n换行 ''引号' where number = 'HZ021'`)
  const folder = newFolder()
  const { name } = await snapshot(url, { place: folderPlace(folder), secret: keyFile })
  const there = await emptyDatabase()
  const outcome = await restore({ url: there, file: fileAt(folder, name), name, secrets: [keyFile], withoutKey: true })
  expect(outcome.rows).toBeGreaterThan(100)

  const [was, is] = [await sums(url), await sums(there)]
  // The trail tells by which transaction a row was written, and another server counts its own: see the test below.
  const { backup: _a, audit: _b, audit_sealed_upto: _c, ...ours } = was
  const { backup: restored, audit: _d, audit_sealed_upto: _e, ...theirs } = is
  expect(theirs).toEqual(ours)
  expect(restored).toMatchObject({ rows: 1 })
  expect(await rowsOf(there, `select name from staff where number = 'HZ021'`)).toEqual([
    { name: "反斜\\杠\t制表\n换行 '引号" },
  ])

  // References, triggers, indexes, walls: the catalogue is the same too.
  const shape = `select (select count(*)::integer from pg_constraint where connamespace = 'public'::regnamespace) constraints,
    (select array_agg(indexdef order by indexname) from pg_indexes where schemaname = 'public') indexes,
    (select array_agg(tgname || tgenabled::text order by tgrelid::regclass::text, tgname) from pg_trigger where not tgisinternal) triggers,
    (select array_agg(tablename || policyname || qual order by tablename, policyname) from pg_policies) policies,
    (select count(*)::integer from pg_class where relforcerowsecurity) walls`
  expect(await rowsOf(there, shape)).toEqual(await rowsOf(url, shape))
  const database = await openDatabase(there, 1)
  expect(
    (await database.pool.query('select current_user::text me, (select count(*)::integer from engagement) seen')).rows,
  ).toEqual([{ me: requestRole, seen: 0 }])
  await database.end()

  // What is numbered goes on after the highest number.
  const next = `insert into audit (at, act, outcome, actor_kind, articles, request_id) values (now(), 'x', 'done', 'nobody', '{}', 'x') returning id`
  const [highest] = await rowsOf(url, 'select max(id)::integer id from audit')
  expect(Number((await rowsOf(there, next))[0].id)).toBe(highest.id + 1)
})

test('the trail comes along whole: every sealed row as it was, and sealing goes on where it stood', async () => {
  const pem = newSealingKey()
  const key = sealingKeyOf(pem)
  const sealing = (of: string) => withClient(of, (client) => sealAudit(client, key))
  await sealing(url)
  await office.rows(
    `insert into audit (at, act, outcome, actor_kind, articles, request_id) values (now(), 'waits', 'done', 'visitor', '{}', 'w')`,
  )
  const folder = newFolder()
  const { name } = await snapshot(url, { place: folderPlace(folder), secret: keyFile })
  const there = await emptyDatabase()
  await restore({ url: there, file: fileAt(folder, name), name, secrets: [keyFile], withoutKey: true })
  const rows = 'select to_jsonb(a) - $$xact$$ as it from audit a order by id'
  expect(await rowsOf(there, rows)).toEqual(await rowsOf(url, rows))
  const verdict = () => withClient(there, (client) => verifyAudit(client, pem))
  const before = await verdict()
  expect(before).toMatchObject({ whole: true })
  expect((before as { unsealed: number }).unsealed).toBeGreaterThan(0)
  // Transactions of other databases of this server may still be open: the seal waits for them.
  for (let tries = 0; tries < 200 && ((await verdict()) as { unsealed: number }).unsealed > 0; tries += 1) {
    await sealing(there)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  expect(await verdict()).toMatchObject({ whole: true, unsealed: 0 })
})
