import { FlawedZip, packZip, unzip } from '../../../kernel/zip.ts'
import { unreadable } from './unreadable.ts'

const bounds = { unpacked: 64 * 1024 * 1024, entries: 2000 }

/** The files of an archive for which `wanted` answers yes; what is wrong with it is said to whoever sent a list. */
export const unpack = (bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Buffer> => {
  try {
    return unzip(bytes, wanted, bounds)
  } catch (error) {
    if (error instanceof FlawedZip) throw unreadable(error.flaw, error)
    throw error
  }
}

/**
 * Packs checked files into a new archive without compression. The library then reads this one, so that it can never
 * see another archive than the one that was checked.
 */
export const repack = packZip
