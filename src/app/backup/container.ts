import { createCipheriv, createDecipheriv, hash } from 'node:crypto'
import { Transform } from 'node:stream'
import { type KeySays, keyOf, newKey, openPart, type Secret, sealPart } from './keys.ts'
import { BackupProblem } from './problem.ts'

/**
 * The file: a magic line, a head in clear (how the key follows, sealed parts), then chunks of AES-256-GCM. Each chunk's
 * nonce is its number, and the last one is marked, so that a chunk that is missing, moved, doubled or cut off does not open; the
 * hash of the head is authenticated with each of them.
 */
const magic = Buffer.from('ZHIDU BACKUP 1\n')
const chunkSize = 256 * 1024
const tagSize = 16
const mostHead = 64 * 1024

export type Head = {
  readonly at: string
  readonly version: string
  readonly key: KeySays
  /** Small sealed parts by name: `home` is the key of the home that the backup was made in. */
  readonly parts: Record<string, string>
}

const nonce = (number: number, last: boolean) => {
  const of = Buffer.alloc(12)
  of.writeBigUInt64BE(BigInt(number), 3)
  of[11] = last ? 1 : 0
  return of
}

const lengthOf = (bytes: number) => {
  const of = Buffer.alloc(4)
  of.writeUInt32BE(bytes)
  return of
}

/** Seals what flows through. The first bytes out are the head. */
export const sealing = (secret: Secret, about: { at: string; version: string; parts: Record<string, Buffer> }) => {
  const { key, says } = newKey(secret)
  const parts = Object.fromEntries(Object.entries(about.parts).map(([name, of]) => [name, sealPart(key, name, of)]))
  const head = Buffer.from(JSON.stringify({ at: about.at, version: about.version, key: says, parts } satisfies Head))
  const bound = hash('sha256', head, 'buffer')
  let waiting: Buffer[] = []
  let size = 0
  let number = 0
  const seal = (content: Buffer, last: boolean) => {
    const cipher = createCipheriv('aes-256-gcm', key, nonce(number, last))
    number += 1
    cipher.setAAD(bound)
    const sealed = cipher.update(content)
    cipher.final()
    return Buffer.concat([lengthOf(sealed.length), sealed, cipher.getAuthTag()])
  }
  return new Transform({
    construct(done) {
      this.push(Buffer.concat([magic, lengthOf(head.length), head]))
      done()
    },
    transform(piece: Buffer, _encoding, done) {
      waiting.push(piece)
      size += piece.length
      if (size > chunkSize) {
        let all = Buffer.concat(waiting)
        // One byte more than a chunk is waited for, so that the last chunk is known to be the last.
        for (; all.length > chunkSize; all = all.subarray(chunkSize)) this.push(seal(all.subarray(0, chunkSize), false))
        waiting = [all]
        size = all.length
      }
      done()
    },
    flush(done) {
      this.push(seal(Buffer.concat(waiting), true))
      done()
    },
  })
}

const cutOff = () =>
  new BackupProblem('cut-off', {
    zh: '备份文件不完整，后半截没有了。什么也没有恢复；请用另一份备份。',
    en: 'The backup is cut off: its end is missing. Nothing was restored; take another backup.',
  })
const altered = () =>
  new BackupProblem('altered', {
    zh: '备份文件被改动过或已损坏。什么也没有恢复；请用另一份备份。',
    en: 'The backup was changed or is damaged. Nothing was restored; take another backup.',
  })
const noBackup = () =>
  new BackupProblem('not-a-backup', { zh: '这不是知度的备份文件。', en: 'This file is no backup of Zhidu.' })

export type Opened = {
  readonly head: Head
  readonly part: (name: string) => Buffer | undefined
  readonly content: AsyncGenerator<Buffer, void, void>
}

/** Takes exact numbers of bytes from a stream of arbitrary pieces; fewer only at its end. */
const taking = (source: AsyncIterable<Buffer>) => {
  const from = source[Symbol.asyncIterator]()
  let have: Buffer[] = []
  let size = 0
  const take = async (wanted: number): Promise<Buffer> => {
    while (size < wanted) {
      const next = await from.next()
      if (next.done) break
      have.push(next.value)
      size += next.value.length
    }
    const all = have.length === 1 ? have[0]! : Buffer.concat(have)
    have = [all.subarray(wanted)]
    size = Math.max(0, all.length - wanted)
    return all.subarray(0, wanted)
  }
  return { take, end: async () => void (await from.return?.()) }
}

const readHead = async (take: (bytes: number) => Promise<Buffer>): Promise<{ head: Head; raw: Buffer }> => {
  const begin = await take(magic.length + 4)
  if (!begin.subarray(0, magic.length).equals(magic) || begin.length < magic.length + 4) throw noBackup()
  const length = begin.readUInt32BE(magic.length)
  if (length > mostHead) throw altered()
  const raw = Buffer.from(await take(length))
  if (raw.length < length) throw cutOff()
  try {
    return { head: JSON.parse(raw.toString()) as Head, raw }
  } catch {
    throw altered()
  }
}

/** Opens a file: wrong secrets are refused here, before its content; a chunk that does not open ends the content with the reason. */
export const openContainer = async (source: AsyncIterable<Buffer>, secrets: readonly Secret[]): Promise<Opened> => {
  const { take, end } = taking(source)
  const { head, raw } = await readHead(take)
  const key = keyOf(head.key, secrets)
  const bound = hash('sha256', raw, 'buffer')

  const open = (sealed: Buffer, number: number, last: boolean): Buffer | undefined => {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce(number, last), { authTagLength: tagSize })
    decipher.setAAD(bound)
    decipher.setAuthTag(sealed.subarray(-tagSize))
    try {
      const content = decipher.update(sealed.subarray(0, -tagSize))
      decipher.final()
      return content
    } catch {
      return undefined
    }
  }
  async function* chunks() {
    let length = await take(4)
    for (let number = 0; ; number += 1) {
      if (length.length < 4) throw cutOff()
      const wanted = length.readUInt32BE()
      if (wanted > chunkSize) throw altered()
      const sealed = Buffer.from(await take(wanted + tagSize))
      if (sealed.length < wanted + tagSize) throw cutOff()
      length = Buffer.from(await take(4))
      const last = length.length === 0
      const opened = open(sealed, number, last)
      if (!opened) throw last && open(sealed, number, false) ? cutOff() : altered()
      if (opened.length > 0) yield opened
      if (last) return
    }
  }
  async function* content() {
    try {
      yield* chunks()
    } finally {
      await end()
    }
  }
  const part = (name: string) => {
    const sealed = head.parts[name]
    if (!sealed) return
    try {
      return openPart(key, name, sealed)
    } catch {
      throw altered()
    }
  }
  return { head, part, content: content() }
}
