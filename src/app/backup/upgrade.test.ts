import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStage } from '../../demo/stage.ts'
import { listEngagements } from '../../modules/engagements/list-engagements.ts'
import { showEngagement } from '../../modules/engagements/show-engagement.ts'
import { openDatabase } from '../database.ts'
import { houseOf } from '../organisation.ts'
import { backUpBeforeUpgrade, keepAtHome } from './before-upgrade.ts'
import { restore } from './restore.ts'
import { emptyDatabase, fileAt, keyFile, newFolder, rowsOf } from './testing.ts'

/** The demo organisation as the program of 655dff3 left it: nine migrations, real commands. */
const fixture = () => fileAt(import.meta.dirname, 'fixtures/as-of-0009.backup')
const asOfThen = async () => {
  const url = await emptyDatabase()
  const outcome = await restore({
    url,
    file: fixture(),
    name: 'as-of-0009.backup',
    secrets: [keyFile],
    asItWas: true,
    withoutKey: true,
  })
  return { url, organisation: outcome.organisation }
}
const migrations = async (url: string) =>
  (await rowsOf(url, 'select name from migration order by name')).map((it) => it.name)

test('an organisation of an earlier version is upgraded: its people sign in, list and read what they did then', async () => {
  const { url } = await asOfThen()
  expect((await migrations(url)).at(-1)).toBe('0009-lighter-requests.sql')
  const database = await openDatabase(url, 2)
  expect((await migrations(url)).at(-1)! > '0027').toBe(true)

  const [head] = await rowsOf(url, `select number, secret from demo_person where key = 'head'`)
  const house = houseOf(database, 'demo')
  const stage = openStage(house, Temporal.Now.instant(), head.secret)
  const token = await stage.token(head.number)
  const list = (await stage.act(listEngagements as never, { scope: 'unit' }, token)) as {
    items: { id: string; number: string }[]
  }
  expect(list.items.length).toBeGreaterThan(2)
  const one = await stage.act(showEngagement as never, { engagementId: list.items[0]!.id }, token)
  expect(one).toMatchObject({ number: list.items[0]!.number })
  await database.end()
})

test('before the upgrade its state is kept in the home, the way back is said, and leads back', async () => {
  const { url, organisation } = await asOfThen()
  const home = newFolder()
  const told: string[] = []
  const before = await migrations(url)
  await (
    await openDatabase(
      url,
      1,
      backUpBeforeUpgrade(url, (text) => told.push(text), home),
    )
  ).end()

  const folder = join(home, 'backups/before-upgrade')
  const [name] = readdirSync(folder)
  expect(told.join()).toContain(`restore "${join(folder, name!)}" --as-it-was --replace "${organisation}"`)
  expect(await migrations(url)).not.toEqual(before)

  const { homeKey } = await import('../home-key.ts')
  await restore({
    url,
    file: fileAt(folder, name!),
    name: name!,
    secrets: [{ kind: 'home', key: homeKey() }],
    replace: organisation,
    asItWas: true,
  })
  expect(await migrations(url)).toEqual(before)
  expect(await rowsOf(url, `select to_regclass('public.backup') later`)).toEqual([{ later: null }])

  // A second start has nothing to upgrade, and keeps nothing.
  await (await openDatabase(url, 1)).end()
  told.length = 0
  await (
    await openDatabase(
      url,
      1,
      backUpBeforeUpgrade(url, (text) => told.push(text), home),
    )
  ).end()
  expect(told).toEqual([])
})

test('three states before an upgrade are kept, the oldest goes', async () => {
  const { url } = await asOfThen()
  const home = newFolder()
  const paths: string[] = []
  for (let turn = 0; turn < 4; turn += 1) paths.push(await keepAtHome(url, 'before-upgrade', home))
  const names = readdirSync(join(home, 'backups/before-upgrade')).sort()
  expect(names).toEqual(paths.slice(1).map((it) => it.split(/[\\/]/).at(-1)))
})

test('where the state before cannot be kept, nothing is upgraded', async () => {
  const { url } = await asOfThen()
  const before = await migrations(url)
  const upgrade = openDatabase(
    url,
    1,
    backUpBeforeUpgrade(url, () => {}, '/dev/null'),
  )
  await expect(upgrade).rejects.toMatchObject({
    says: { zh: expect.stringMatching(/^升级之前的备份没有做成，所以没有升级/) },
  })
  expect(await migrations(url)).toEqual(before)
})
