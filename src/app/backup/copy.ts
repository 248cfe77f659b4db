import type { Client, Connection, Submittable } from 'pg'

type Socket = {
  pause(): void
  resume(): void
  writableNeedDrain: boolean
  once(event: string, heard: () => void): void
}
type Wire = Connection & {
  stream: Socket
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  sendCopyFail(why: string): void
  endCopyFrom(): void
}

const blockSize = 256 * 1024
/** Blocks that may wait for a slow reader before the server is told to wait too. */
const mostWaiting = 8

/**
 * `copy … to stdout`, as blocks of whole rows. The protocol sends one message for each row, so `eachRow` sees every row
 * once and no line has to be looked for. Two cursors' worth of memory, however large the table.
 */
export async function* copyOut(
  client: Client,
  text: string,
  eachRow: (row: Buffer) => void,
): AsyncGenerator<Buffer, void, void> {
  const ready: Buffer[] = []
  let block = Buffer.allocUnsafe(blockSize)
  let used = 0
  let over = false
  let problem: Error | undefined
  let wire: Wire | undefined
  let wake: (() => void) | undefined
  const put = (piece: Buffer) => {
    ready.push(piece)
    wake?.()
    if (ready.length >= mostWaiting) wire?.stream.pause()
  }
  const flush = () => {
    if (used > 0) put(block.subarray(0, used))
    block = Buffer.allocUnsafe(blockSize)
    used = 0
  }
  const end = () => {
    over = true
    wake?.()
  }
  const query = {
    submit: (connection: Connection) => {
      wire = connection as Wire
      wire.query(text)
    },
    handleCopyData: ({ chunk }: { chunk: Buffer }) => {
      eachRow(chunk)
      if (used + chunk.length > block.length) flush()
      // The driver reads on in the same memory, so a row that is kept is copied.
      if (chunk.length > block.length) put(Buffer.from(chunk))
      else {
        chunk.copy(block, used)
        used += chunk.length
      }
    },
    handleCommandComplete: flush,
    handleError: (error: Error) => {
      problem = error
      end()
    },
    handleReadyForQuery: end,
  }
  client.query(query as unknown as Submittable)
  while (true) {
    const piece = ready.shift()
    if (piece) {
      if (ready.length < mostWaiting / 2) wire?.stream.resume()
      yield piece
    } else if (problem) throw problem
    else if (over) return
    else {
      await new Promise<void>((resolve) => {
        wake = resolve
      })
      wake = undefined
    }
  }
}

/** `copy … from stdin`; answers how many rows went in. A refused row fails it with the server's reason. */
export const copyIn = async (client: Client, text: string, pieces: AsyncIterable<Buffer>): Promise<number> => {
  const { promise: opened, resolve: open } = Promise.withResolvers<void>()
  const { promise: done, resolve, reject } = Promise.withResolvers<number>()
  let wire: Wire | undefined
  let rows = 0
  let problem: Error | undefined
  const query = {
    submit: (connection: Connection) => {
      wire = connection as Wire
      wire.query(text)
    },
    handleCopyInResponse: () => open(),
    handleCommandComplete: ({ text }: { text: string }) => {
      rows = Number(/^COPY (\d+)/.exec(text)?.[1] ?? 0)
    },
    handleError: (error: Error) => {
      problem = error
      open()
      reject(error)
    },
    handleReadyForQuery: () => resolve(rows),
  }
  done.catch(() => {}) // Whoever waits below hears of it.
  client.query(query as unknown as Submittable)
  await opened
  try {
    for await (const piece of pieces) {
      if (problem) break
      wire!.sendCopyFromChunk(piece)
      if (wire!.stream.writableNeedDrain) await drained(wire!.stream, done)
    }
  } catch (error) {
    if (!problem) wire!.sendCopyFail('the backup could not be read on')
    await done.catch(() => {})
    throw error
  }
  if (!problem) wire!.endCopyFrom()
  return done
}

const drained = (stream: Socket, done: Promise<unknown>) =>
  Promise.race([new Promise<void>((resolve) => stream.once('drain', resolve)), done.then(() => {})])
