import { normaliseText } from './normalise.ts'
import { readDocx } from './read-docx.ts'
import { TextUnreadable } from './unreadable.ts'

const largest = 5 * 1024 * 1024
const longest = 300_000

const starts = (bytes: Uint8Array, text: string) =>
  Buffer.from(bytes.subarray(0, text.length)).toString('latin1') === text

/** Plain text in one of the ways that Chinese programs write it; a byte that is no text says that it is none. */
const plain = (bytes: Buffer): string => {
  if (bytes.length >= 2 && (bytes.readUInt16BE(0) === 0xfffe || bytes.readUInt16BE(0) === 0xfeff))
    return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
  if (bytes.includes(0)) throw new TextUnreadable('wrong-kind')
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // The next one, or none.
    }
  }
  throw new TextUnreadable('wrong-kind')
}

const contentOf = (bytes: Buffer): string => {
  if (starts(bytes, '%PDF')) throw new TextUnreadable('pdf')
  if (starts(bytes, '{\\rtf')) throw new TextUnreadable('rtf')
  if (starts(bytes, '\xd0\xcf\x11\xe0')) {
    const locked = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))
    throw new TextUnreadable(locked ? 'encrypted' : 'old-word')
  }
  return starts(bytes, 'PK\x03\x04') || starts(bytes, 'PK\x05\x06') ? readDocx(bytes) : plain(bytes)
}

const bounded = (text: string) => {
  const it = normaliseText(text)
  if (it.replace(/\s/g, '') === '') throw new TextUnreadable('empty')
  if (it.length > longest) throw new TextUnreadable('too-long')
  return it
}

/** The normalised text of a file, whatever its name says: a .docx, or plain text. Throws `TextUnreadable`. */
export const readFile = (bytes: Buffer): string => {
  if (bytes.length === 0) throw new TextUnreadable('empty')
  if (bytes.length > largest) throw new TextUnreadable('too-large')
  return bounded(contentOf(bytes))
}

/** The normalised text of what was pasted. Throws `TextUnreadable`. */
export const readPasted = (text: string): string => bounded(text)
