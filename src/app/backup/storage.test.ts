import { hash } from 'node:crypto'
import { globalAgent } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { openOffice } from '../testing/office.ts'
import { backUp } from './back-up.ts'
import { restore } from './restore.ts'
import { placeAt } from './settings.ts'
import { signed } from './sign-request.ts'
import { openStorage } from './storage.fixture.ts'
import { emptyDatabase, keyFile, rowsOf } from './testing.ts'
import { verifyBackup } from './verify.ts'

const office = await openOffice()
const url = office.database.ownerUrl
const keys = (secret: string) => ({ ZHIDU_S3_KEY_ID: 'zhidu', ZHIDU_S3_SECRET: secret })

test('requests are signed as the published example of the protocol is', () => {
  const headers = signed(
    {
      method: 'GET',
      url: new URL('https://examplebucket.s3.amazonaws.com/test.txt'),
      headers: { range: 'bytes=0-9' },
      bodyHash: hash('sha256', ''),
      at: new Date('2013-05-24T00:00:00Z'),
    },
    { keyId: 'AKIAIOSFODNN7EXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', region: 'us-east-1' },
  )
  expect(headers.authorization).toMatch(/Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41$/)
})

test('a backup goes to a storage, is proved from there, and comes back on another machine', async () => {
  const storage = await openStorage()
  storage.failing.parts = 1 // Busy for a moment: asked again.
  const place = placeAt(`s3+http://127.0.0.1:${storage.port}/vault/机构 甲/?region=cn-north-1`, keys(storage.secret))
  const { name, rows } = await backUp(url, { place, secret: keyFile })
  expect([...storage.files.keys()]).toEqual([`/vault/机构 甲/${name}`])
  expect((await verifyBackup(url, place, name, [keyFile])).rows).toBe(rows)
  const there = await emptyDatabase()
  await restore({ url: there, file: await place.get(name), name, secrets: [keyFile], withoutKey: true })
  expect(await rowsOf(there, 'select name from organisation')).toEqual(
    await office.rows('select name from organisation'),
  )
})

test('a storage that wants the bucket in its name gets it there; lists of many pages are read to their end', async () => {
  const storage = await openStorage()
  const usual = (globalAgent as unknown as { options: object }).options
  // No name server knows this storage.
  Object.assign(usual, {
    lookup: (_: string, __: object, done: (e: null, all: object[]) => void) =>
      done(null, [{ address: '127.0.0.1', family: 4 }]),
  })
  onTestFinished(() => void delete (usual as { lookup?: unknown }).lookup)
  const place = placeAt(`s3+http://storage.example:${storage.port}/vault/a?style=host`, keys(storage.secret))
  for (const name of ['3', '1', '2', '5', '4'])
    await place.put(
      name,
      (async function* () {
        yield Buffer.from(name)
      })(),
    )
  expect(storage.heard[0]).toBe('POST vault.storage.example /vault/a/3')
  expect((await place.list()).map((it) => it.name)).toEqual(['1', '2', '3', '4', '5'])
  await place.remove('3')
  expect((await place.list()).map((it) => it.name)).toEqual(['1', '2', '4', '5'])
})

test('what breaks off in the middle is not there, and nothing of it is left', async () => {
  const storage = await openStorage()
  const place = placeAt(`s3+http://127.0.0.1:${storage.port}/vault`, keys(storage.secret))
  const breaks = place.put(
    'half',
    (async function* () {
      yield Buffer.alloc(17 * 1024 * 1024)
      throw new Error('the database went away')
    })(),
  )
  await expect(breaks).rejects.toThrow('the database went away')
  expect(storage.files.size).toBe(0)
  expect(storage.uploads.size).toBe(0)
})

test('a storage that refuses says so in the record and to whoever asked', async () => {
  const storage = await openStorage()
  const place = placeAt(`s3+http://127.0.0.1:${storage.port}/vault`, keys('another secret'))
  await expect(backUp(url, { place, secret: keyFile })).rejects.toMatchObject({
    code: 'storage-403',
    says: { zh: expect.stringContaining('SignatureDoesNotMatch') },
  })
  const [last] = await office.rows('select problem, name from backup order by began_at desc limit 1')
  expect(last).toMatchObject({ name: null, problem: { en: expect.stringContaining('403') } })
})
