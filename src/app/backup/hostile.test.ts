import { readdirSync } from 'node:fs'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openOffice } from '../testing/office.ts'
import { snapshot } from './back-up.ts'
import { openContainer, sealing } from './container.ts'
import { folderPlace } from './folder.ts'
import { said } from './frames.ts'
import type { Secret } from './keys.ts'
import type { Place } from './place.ts'
import { restore } from './restore.ts'
import { bytesAt, emptyDatabase, keyFile, newFolder, rowsOf, streamOf } from './testing.ts'

const office = await openOffice()
const about = { at: '2026-11-23T01:00:00Z', version: '0', parts: {} }
const seal = async (content: Buffer, secret: Secret = keyFile) =>
  buffer(Readable.from([content]).pipe(sealing(secret, about)))
const open = async (bytes: Buffer, secret: Secret = keyFile) => {
  const { content } = await openContainer(streamOf(bytes, 50_000), [secret])
  const pieces: Buffer[] = []
  for await (const piece of content) pieces.push(piece)
  return Buffer.concat(pieces)
}

test('what was sealed opens again, byte by byte, at every size about a chunk', async () => {
  for (const size of [0, 1, 262_143, 262_144, 262_145, 524_288, 700_000]) {
    const content = Buffer.alloc(size, 'abcdefg')
    expect((await open(await seal(content))).equals(content)).toBe(true)
  }
})

test('a file that is cut off, altered or rearranged never opens whole, wherever it was touched', async () => {
  const content = Buffer.alloc(900_000, 'one chunk after the other ')
  const bytes = await seal(content)
  await fc.assert(
    fc.asyncProperty(
      fc.nat(bytes.length - 1),
      fc.integer({ min: 1, max: 255 }),
      fc.boolean(),
      async (at, flip, cut) => {
        const touched = cut ? Buffer.from(bytes.subarray(0, at)) : Buffer.from(bytes)
        if (!cut) touched[at] = touched[at]! ^ flip
        await expect(open(touched)).rejects.toMatchObject({
          code: expect.stringMatching(/^(cut-off|altered|not-a-backup|wrong-key|no-key)$/),
        })
      },
    ),
    { numRuns: 150 },
  )
  const head = 15 + 4 + bytes.readUInt32BE(15)
  const chunk = 4 + 262_144 + 16
  const [a, b, c, d] = [0, 1, 2, 3].map((n) => bytes.subarray(head + n * chunk, head + (n + 1) * chunk))
  const start = bytes.subarray(0, head)
  for (const order of [[b, a, c, d], [a, c, d], [a, b, c, c, d], [a, b, c, d, d], [a, b, d, c], [d]])
    await expect(open(Buffer.concat([start, ...order.map((it) => it!)]))).rejects.toMatchObject({ code: 'altered' })
  await expect(open(Buffer.concat([start, a!, b!, c!]))).rejects.toMatchObject({ code: 'cut-off' })
})

test('the wrong passphrase is told at once, before anything is read', async () => {
  const passphrase = (it: string): Secret => ({ kind: 'passphrase', passphrase: it })
  const bytes = await seal(Buffer.from('content'), passphrase('知度的备份口令，写在保险柜里'))
  expect((await open(bytes, passphrase('知度的备份口令，写在保险柜里'))).toString()).toBe('content')
  await expect(openContainer(streamOf(bytes), [passphrase('另一个口令，也有十二个字')])).rejects.toMatchObject({
    code: 'wrong-key',
    says: { zh: '口令不对，备份打不开。' },
  })
  await expect(openContainer(streamOf(bytes), [keyFile])).rejects.toMatchObject({ code: 'no-key' })
})

const kept = async () => {
  const where = newFolder()
  const { name } = await snapshot(office.database.ownerUrl, { place: folderPlace(where), secret: keyFile })
  return { name, bytes: bytesAt(where, name) }
}
const wish = (url: string, bytes: Buffer) => ({
  url,
  file: streamOf(bytes),
  name: 'it.backup',
  secrets: [keyFile],
  withoutKey: true,
})

test('a damaged backup leaves an empty database empty and a filled one as it was', async () => {
  const { bytes } = await kept()
  const url = await emptyDatabase()
  const flipped = Buffer.from(bytes)
  flipped[bytes.length - 40]! ^= 1
  for (const wrong of [bytes.subarray(0, bytes.length - 1), bytes.subarray(0, bytes.length >> 1), flipped]) {
    await expect(restore(wish(url, wrong))).rejects.toMatchObject({
      says: { zh: expect.stringMatching('什么也没有恢复') },
    })
    expect(await rowsOf(url, `select relname from pg_class where relnamespace = 'public'::regnamespace`)).toEqual([])
  }
  await restore(wish(url, bytes))
  await rowsOf(url, `update organisation set phone = '010-1'`)
  const [{ name }] = await rowsOf(url, 'select name from organisation')
  await expect(restore({ ...wish(url, flipped), replace: name })).rejects.toMatchObject({ code: 'altered' })
  expect(await rowsOf(url, 'select phone from organisation')).toEqual([{ phone: '010-1' }])
})

test('a backup of a newer version is refused with what to do, and nothing is touched', async () => {
  const manifest = {
    format: 1,
    version: '9.0.0',
    organisation: '衡知',
    at: about.at,
    server: '19',
    migrations: [{ name: '0999-later.sql', hash: 'x' }],
    tables: [],
  }
  const bytes = await seal(zstdCompressSync(said('m', manifest)))
  const url = await emptyDatabase()
  await expect(restore(wish(url, bytes))).rejects.toMatchObject({
    code: 'newer',
    says: { zh: expect.stringContaining('请先更新程序再恢复') },
  })
  await expect(restore(wish(url, Buffer.from('PGDMP some other file')))).rejects.toMatchObject({ code: 'not-a-backup' })
})

test('a full disk leaves no half file, and says what to do', async () => {
  const where = newFolder()
  const real = folderPlace(where)
  let written = 0
  const small: Place = {
    ...real,
    put: (name, content) =>
      real.put(
        name,
        (async function* () {
          for await (const piece of content) {
            written += piece.length
            if (written > 8_000) throw Object.assign(new Error('write ENOSPC'), { code: 'ENOSPC' })
            yield piece
          }
        })(),
      ),
  }
  await expect(snapshot(office.database.ownerUrl, { place: small, secret: keyFile })).rejects.toMatchObject({
    code: 'no-room',
    says: { zh: expect.stringContaining('没有留下半个文件') },
  })
  expect(readdirSync(where)).toEqual([])
})
