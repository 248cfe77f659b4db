import { BackupProblem } from './problem.ts'

/** What a backup was made of, at its beginning. */
export type Manifest = {
  readonly format: 1
  readonly version: string
  readonly organisation: string
  readonly at: string
  readonly server: string
  readonly migrations: readonly { readonly name: string; readonly hash: string }[]
  readonly tables: readonly TableShape[]
}
export type TableShape = { readonly name: string; readonly columns: readonly string[] }
export type TableSum = { readonly rows: number; readonly sum: string }
export type Ending = {
  readonly sequences: Readonly<Record<string, { last: string; called: boolean }>>
  readonly tables: number
}

/**
 * The content is a row of frames: one letter, four bytes of length, then JSON or rows as COPY writes them.
 * m(anifest), then for each table t(able) d(ata)* e(nd of the table), at last z. A later format may add letters (files of a file store
 * would be one): a reader refuses those it does not know.
 */
export type Frame =
  | { kind: 'm'; says: Manifest }
  | { kind: 't'; says: { name: string } }
  | { kind: 'd'; rows: Buffer }
  | { kind: 'e'; says: TableSum }
  | { kind: 'z'; says: Ending }

const frame = (kind: string, content: Buffer) => {
  const head = Buffer.alloc(5)
  head.write(kind, 'latin1')
  head.writeUInt32BE(content.length, 1)
  return Buffer.concat([head, content])
}
export const said = (kind: 'm' | 't' | 'e' | 'z', says: unknown) => frame(kind, Buffer.from(JSON.stringify(says)))
export const data = (rows: Buffer) => frame('d', rows)

const unreadable = () =>
  new BackupProblem('unreadable', {
    zh: '备份的内容读不懂，可能出自更新的版本。什么也没有恢复。',
    en: 'The content of the backup cannot be read; a newer version may have made it. Nothing was restored.',
  })

const understood = (kind: string, content: Buffer): Frame => {
  if (kind === 'd') return { kind, rows: content }
  if (kind === 'm' || kind === 't' || kind === 'e' || kind === 'z') {
    try {
      return { kind, says: JSON.parse(content.toString()) } as Frame
    } catch {
      throw unreadable()
    }
  }
  throw unreadable()
}

/** Frames out of plain bytes in arbitrary pieces. */
export async function* framesOf(source: AsyncIterable<Buffer>): AsyncGenerator<Frame, void, void> {
  let have: Buffer = Buffer.alloc(0)
  for await (const piece of source) {
    have = have.length > 0 ? Buffer.concat([have, piece]) : piece
    while (have.length >= 5) {
      const length = have.readUInt32BE(1)
      if (have.length < 5 + length) break
      yield understood(have.toString('latin1', 0, 1), have.subarray(5, 5 + length))
      have = have.subarray(5 + length)
    }
  }
  if (have.length > 0) throw unreadable()
}
