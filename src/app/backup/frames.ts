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

const headSize = 5

const frame = (kind: string, content: Buffer) => {
  const head = Buffer.alloc(headSize)
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

/** Frames out of plain bytes in arbitrary pieces; pieces of one frame are joined once, when it is whole. */
export async function* framesOf(source: AsyncIterable<Buffer>): AsyncGenerator<Frame, void, void> {
  let waiting: Buffer[] = []
  let size = 0
  let wanted = headSize
  for await (const piece of source) {
    waiting.push(piece)
    size += piece.length
    if (size < wanted) continue
    let have = waiting.length === 1 ? waiting[0]! : Buffer.concat(waiting)
    wanted = headSize
    while (have.length >= headSize) {
      wanted = headSize + have.readUInt32BE(1)
      if (have.length < wanted) break
      yield understood(have.toString('latin1', 0, 1), have.subarray(headSize, wanted))
      have = have.subarray(wanted)
      wanted = headSize
    }
    waiting = have.length > 0 ? [have] : []
    size = have.length
  }
  if (size > 0) throw unreadable()
}
