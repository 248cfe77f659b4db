import type { Named } from './columns.ts'
import { findTable, type Grid } from './find-table.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import type { RosterTable } from './roster.ts'
import { RosterUnreadable, unreadable } from './unreadable.ts'

const largestFile = 10 * 1024 * 1024

/**
 * Reads a staff list (花名册) from an .xlsx or .csv file, by what the bytes are and not by what the name says.
 * Whatever is wrong with the file, it throws `RosterUnreadable` with a sentence in both languages and nothing else.
 */
export const readRoster = async (
  bytes: Uint8Array,
  fileName: string,
  named: Named = new Map(),
): Promise<RosterTable> => {
  try {
    return firstTable(await gridsOf(bytes), fileName, named)
  } catch (error) {
    throw error instanceof RosterUnreadable ? error : unreadable('broken', error)
  }
}

const gridsOf = async (bytes: Uint8Array): Promise<Grid[]> => {
  if (bytes.length === 0) throw unreadable('empty')
  if (bytes.length > largestFile) throw unreadable('too-large')
  if (starts(bytes, 0x50, 0x4b)) return readXlsx(bytes)
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw unreadable(isEncrypted(bytes) ? 'encrypted' : 'old-excel')
  return [readCsv(bytes)]
}

const starts = (bytes: Uint8Array, ...first: number[]) => first.every((byte, i) => bytes[i] === byte)

/** A protected .xlsx is an old-style container that holds one stream of this name. */
const isEncrypted = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'))

/** The first sheet that is a staff list; if none is, what is wrong with the sheet that comes nearest to one. */
const firstTable = (grids: Grid[], fileName: string, named: Named): RosterTable => {
  let nearest: RosterUnreadable | undefined
  for (const grid of grids) {
    try {
      return findTable(grid, fileName, named)
    } catch (error) {
      if (!(error instanceof RosterUnreadable)) throw error
      if (!nearest || nearest.code === 'no-heading') nearest = error
    }
  }
  throw nearest ?? unreadable('no-heading')
}
