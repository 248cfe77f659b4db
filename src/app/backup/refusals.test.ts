import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { openDatabase, withClient } from '../database.ts'
import { openOffice } from '../testing/office.ts'
import { backUp, snapshot } from './back-up.ts'
import { folderPlace } from './folder.ts'
import { alone } from './record.ts'
import { restore } from './restore.ts'
import { emptyDatabase, fileAt, keyFile, newFolder, rowsOf } from './testing.ts'
import { verifyBackup } from './verify.ts'

const office = await openOffice()
const url = office.database.ownerUrl
const made = async () => {
  const folder = newFolder()
  const { name } = await snapshot(url, { place: folderPlace(folder), secret: keyFile })
  return (there: string) => ({ url: there, file: fileAt(folder, name), name, secrets: [keyFile], withoutKey: true })
}

test('a database that holds an organisation is replaced only by its name, and what is there is kept first', async () => {
  const wish = await made()
  const there = await emptyDatabase()
  await restore(wish(there))
  await rowsOf(there, `update organisation set name = '乙咨询'`)
  await expect(restore(wish(there))).rejects.toMatchObject({
    code: 'filled',
    says: { zh: expect.stringContaining('--replace "乙咨询"') },
  })
  await expect(restore({ ...wish(there), replace: '甲咨询' })).rejects.toMatchObject({ code: 'filled' })
  const before = vi.fn(async () => {})
  await restore({ ...wish(there), replace: '乙咨询', keepBefore: before })
  expect(before).toHaveBeenCalledOnce()
  expect(await rowsOf(there, 'select name from organisation')).toEqual(
    await rowsOf(url, 'select name from organisation'),
  )
})

test('nothing is restored beneath people at work, nor over tables of somebody else', async () => {
  const wish = await made()
  const there = await emptyDatabase()
  const open = await openDatabase(there, 1)
  await open.pool.query('select 1')
  await expect(restore(wish(there))).rejects.toMatchObject({ code: 'in-use' })
  await open.end()
  const theirs = await emptyDatabase()
  await rowsOf(theirs, 'create table ledger (entry integer)')
  await expect(restore(wish(theirs))).rejects.toMatchObject({ code: 'foreign' })
  expect(await rowsOf(theirs, 'select * from ledger')).toEqual([])
})

test('on another machine the keys of second factors and of the trail come along; another key there is laid aside', async () => {
  const folder = newFolder()
  vi.stubEnv('ZHIDU_AUDIT_KEY_FILE', join(folder, 'pem'))
  writeFileSync(join(folder, 'pem'), 'the key of the trail')
  const { name } = await snapshot(url, { place: folderPlace(folder), secret: keyFile })
  const { homeKey } = await import('../home-key.ts')
  const home = newFolder()
  vi.stubEnv('ZHIDU_KEY_FILE', join(home, 'key'))
  vi.stubEnv('ZHIDU_AUDIT_KEY_FILE', join(home, 'pem'))
  writeFileSync(join(home, 'key'), 'another')
  const { laidAside } = await restore({
    url: await emptyDatabase(),
    file: fileAt(folder, name),
    name,
    secrets: [keyFile],
  })
  vi.unstubAllEnvs()
  expect(laidAside).toHaveLength(1)
  expect(readFileSync(join(home, 'pem'), 'utf8')).toBe('the key of the trail')
  expect(readFileSync(join(home, 'key'), 'utf8').trim()).toBe(homeKey().toString('base64'))
  expect(readFileSync(laidAside[0]!, 'utf8')).toBe('another')
})

test('a backup is proved by restoring it; the record says when, and says so when it fails', async () => {
  const folder = newFolder()
  const place = folderPlace(folder)
  const { name, rows } = await backUp(url, { place, secret: keyFile })
  const proved = await verifyBackup(url, place, name, [keyFile])
  expect(proved.rows).toBe(rows)
  const record =
    'select kind, place, name, row_count, problem, verified_at is not null verified, verify_problem from backup where name = $1'
  const line = {
    kind: 'asked',
    place: folder,
    name,
    row_count: rows,
    problem: null,
    verified: true,
    verify_problem: null,
  }
  expect(await office.rows(record, [name])).toEqual([line])
  expect(
    await office.rows(`select datname from pg_database where datname like current_database() || '_verify'`),
  ).toEqual([])

  const bytes = readFileSync(join(folder, name))
  bytes[bytes.length >> 1]! ^= 1
  writeFileSync(join(folder, name), bytes)
  await expect(verifyBackup(url, place, name, [keyFile])).rejects.toMatchObject({ code: 'altered' })
  expect((await office.rows(record, [name]))[0].verify_problem).toMatchObject({ zh: expect.stringContaining('已损坏') })
})

test('two never back up at once', async () => {
  const place = folderPlace(newFolder())
  const both = await Promise.allSettled([1, 2].map(() => backUp(url, { place, secret: keyFile })))
  expect(both.map((it) => it.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find((it) => it.status === 'rejected')).toMatchObject({ reason: { code: 'busy' } })
  await withClient(url, (client) =>
    alone(client, async () => {
      await expect(backUp(url, { place, secret: keyFile })).rejects.toMatchObject({ code: 'busy' })
    }),
  )
})
