import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { at } from '../../demo/stage.ts'
import { withAdministrators } from '../../modules/oversight/testing.ts'
import { CannotStart } from '../postgres/cannot-start.ts'
import { openOffice } from '../testing/office.ts'
import { folderPlace } from './folder.ts'
import { usualKeep } from './retention.ts'
import { takeTurn } from './schedule.ts'
import { type Plan, planOfEnvironment } from './settings.ts'
import { keyFile, newFolder } from './testing.ts'

const office = await openOffice()
const url = office.database.ownerUrl
await withAdministrators(office)
const plan = (folder: string): Plan => ({
  place: folderPlace(folder),
  secret: keyFile,
  keep: usualKeep,
  at: '03:30',
  verify: false,
})
const clock = (day: string, time: string) => () => at(day, time)

test('one backup a day, at its hour, however many processes look', async () => {
  const folder = newFolder()
  expect(await takeTurn(url, plan(folder), clock('2026-11-24', '03:29'))).toBe('not yet')
  const turns = await Promise.all([1, 2, 3].map(() => takeTurn(url, plan(folder), clock('2026-11-24', '03:30'))))
  expect(turns.sort()).toEqual(['done', 'not mine', 'not mine'])
  expect(await takeTurn(url, plan(folder), clock('2026-11-24', '18:00'))).toBe('not mine')
  // Off at night, on at nine: made then.
  expect(await takeTurn(url, { ...plan(folder), verify: true }, clock('2026-11-25', '09:00'))).toBe('done')
  expect(readdirSync(folder)).toHaveLength(2)
  const rows = await office.rows(
    `select day, problem, bytes > 1000 big, verified_at is not null verified from backup order by day`,
  )
  expect(rows).toEqual([
    { day: '2026-11-24', problem: null, big: true, verified: false },
    { day: '2026-11-25', problem: null, big: true, verified: true },
  ])
})

test('a failed one is told to those who run the system, and tried again after an hour, three times in all', async () => {
  const folder = newFolder()
  const now = clock('2026-11-26', '04:00')
  const broken = plan(join('/dev/null', 'nowhere'))
  expect(await takeTurn(url, broken, now)).toBe('failed')
  const [notice] = await office.rows(
    `select n.kind, n.params, (select array_agg(distinct h.post) from holding h where h.staff_id = n.staff_id and h.post = 'system-administrator') post
       from notice n where n.kind like 'oversight.%'`,
  )
  expect(notice).toMatchObject({
    kind: 'oversight.backup-failed',
    params: { zh: expect.stringContaining('/dev/null') },
  })
  expect(notice!.post).toEqual(['system-administrator'])
  expect(await takeTurn(url, plan(folder), now)).toBe('not mine')
  const later = () =>
    office.rows(`update backup set ended_at = ended_at - interval '61 minutes' where day = '2026-11-26'`)
  await later()
  expect(await takeTurn(url, broken, now)).toBe('failed')
  await later()
  expect(await takeTurn(url, broken, now)).toBe('failed')
  await later()
  expect(await takeTurn(url, plan(folder), now)).toBe('not mine')
})

test('a process that was killed at it leaves the day to another', async () => {
  const folder = newFolder()
  await office.rows(
    `insert into backup (id, kind, day, began_at, place) values (gen_random_uuid(), 'scheduled', '2026-11-27', now(), '')`,
  )
  expect(await takeTurn(url, plan(folder), clock('2026-11-27', '03:31'))).toBe('done')
})

test('what the environment says is judged at start-up', () => {
  expect(planOfEnvironment({})).toBeUndefined()
  const good = { ZHIDU_BACKUP_TO: '/backups', ZHIDU_BACKUP_PASSPHRASE: 'twelve letters' }
  expect(planOfEnvironment(good)).toMatchObject({ at: '03:30', keep: usualKeep, verify: true })
  for (const wrong of [
    { ZHIDU_BACKUP_PASSPHRASE: 'short' },
    { ZHIDU_BACKUP_PASSPHRASE: undefined },
    { ZHIDU_BACKUP_AT: '25:00' },
    { ZHIDU_BACKUP_KEEP: '7' },
    { ZHIDU_BACKUP_TO: 's3+https://host/bucket' },
    { ZHIDU_BACKUP_TO: 's3+https://host' },
    { ZHIDU_BACKUP_KEY_FILE: '/nowhere' },
  ])
    expect(() => planOfEnvironment({ ...good, ...wrong })).toThrow(CannotStart)
})
