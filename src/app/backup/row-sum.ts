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
      // As a string of bytes: a million small buffers keep the garbage collector busier than the hash keeps us.
      const digest = hash('sha256', row, 'latin1')
      for (let lane = 0, at = 0; lane < 8; lane += 1, at += 4)
        lanes[lane] =
          lanes[lane]! +
          (digest.charCodeAt(at) |
            (digest.charCodeAt(at + 1) << 8) |
            (digest.charCodeAt(at + 2) << 16) |
            (digest.charCodeAt(at + 3) << 24))
      rows += 1
    },
    result: () => ({ rows, sum: Buffer.from(lanes.buffer).toString('hex') }),
  }
}
export type RowSum = ReturnType<typeof rowSum>
