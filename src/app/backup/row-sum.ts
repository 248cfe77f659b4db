import { hash } from 'node:crypto'

/**
 * A checksum of a table that does not depend on the order of its rows: the SHA-256 of each row, added up in eight lanes of 32 bits. It finds
 * a lost, doubled or changed row; against a forger stands the encryption, which authenticates every byte.
 */
export const rowSum = () => {
  const lanes = new Int32Array(8)
  let rows = 0
  return {
    add: (row: Buffer) => {
      const digest = hash('sha256', row, 'buffer')
      for (let at = 0; at < 8; at += 1) lanes[at] = lanes[at]! + digest.readInt32LE(at * 4)
      rows += 1
    },
    result: () => ({ rows, sum: Buffer.from(lanes.buffer).toString('hex') }),
  }
}
export type RowSum = ReturnType<typeof rowSum>

const newline = 0x0a

/** The rows of text that came in arbitrary pieces: within a row of COPY's text no newline stands. */
export const rowsWithin = (eachRow: (row: Buffer) => void) => {
  let rest: Buffer | undefined
  return {
    add: (piece: Buffer) => {
      let from = 0
      for (let at = piece.indexOf(newline); at >= 0; at = piece.indexOf(newline, from)) {
        const row = piece.subarray(from, at + 1)
        eachRow(rest ? Buffer.concat([rest, row]) : row)
        rest = undefined
        from = at + 1
      }
      if (from < piece.length) {
        const tail = piece.subarray(from)
        rest = rest ? Buffer.concat([rest, tail]) : Buffer.from(tail)
      }
    },
  }
}
