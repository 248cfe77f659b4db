import { crc32, inflateRawSync } from 'node:zlib'

/**
 * Reads zip archives that strangers send. Bounded twice: by the sizes that the directory declares, before anything is
 * unpacked, and by what really comes out, which must be exactly what was declared.
 */
export type ZipFlaw = 'too-large-unpacked' | 'unsafe' | 'broken' | 'encrypted'

export class FlawedZip extends Error {
  readonly flaw: ZipFlaw

  constructor(flaw: ZipFlaw, cause?: unknown) {
    super(flaw, { cause })
    this.flaw = flaw
  }
}

type Entry = { name: string; method: number; packed: number; unpacked: number; crc: number; at: number }
export type ZipBounds = { readonly unpacked: number; readonly entries: number }

/** The names of everything in the archive, folders aside. Throws `FlawedZip`. */
export const zipNames = (bytes: Uint8Array, bounds: ZipBounds): string[] =>
  directory(asBuffer(bytes), bounds)
    .map((it) => it.name)
    .filter((it) => !it.endsWith('/'))

/** The files for which `wanted` answers yes, at most `bounds.unpacked` bytes of them together. Throws `FlawedZip`. */
export const unzip = (bytes: Uint8Array, wanted: (name: string) => boolean, bounds: ZipBounds): Map<string, Buffer> => {
  const zip = asBuffer(bytes)
  const entries = directory(zip, bounds).filter((entry) => !entry.name.endsWith('/'))
  const sum = (some: readonly Entry[]) => some.reduce((all, entry) => all + entry.unpacked, 0)
  const chosen = entries.filter((entry) => wanted(entry.name))
  if (sum(entries) > bounds.unpacked * 4 || sum(chosen) > bounds.unpacked) throw new FlawedZip('too-large-unpacked')
  const files = new Map<string, Buffer>()
  for (const entry of chosen) {
    if (files.has(entry.name)) throw new FlawedZip('unsafe')
    files.set(entry.name, content(zip, entry))
  }
  return files
}

const asBuffer = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const directory = (zip: Buffer, bounds: ZipBounds): Entry[] => {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  if (end < 0 || end + 22 > zip.length) throw new FlawedZip('broken')
  const count = zip.readUInt16LE(end + 10)
  let at = zip.readUInt32LE(end + 16)
  if (count > bounds.entries) throw new FlawedZip('unsafe')
  const entries: Entry[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== 0x02014b50) throw new FlawedZip('broken')
    if (zip.readUInt16LE(at + 8) & 1) throw new FlawedZip('encrypted')
    const nameLength = zip.readUInt16LE(at + 28)
    entries.push({
      name: zip
        .toString('utf8', at + 46, at + 46 + nameLength)
        .replaceAll('\\', '/')
        .replace(/^\//, ''),
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      packed: zip.readUInt32LE(at + 20),
      unpacked: zip.readUInt32LE(at + 24), // 0xffffffff (zip64) is beyond every bound and so refused
      at: zip.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return entries
}

const content = (zip: Buffer, entry: Entry): Buffer => {
  if (entry.at + 30 > zip.length || zip.readUInt32LE(entry.at) !== 0x04034b50) throw new FlawedZip('broken')
  const start = entry.at + 30 + zip.readUInt16LE(entry.at + 26) + zip.readUInt16LE(entry.at + 28)
  const packed = zip.subarray(start, start + entry.packed)
  const out = entry.method === 0 ? packed : entry.method === 8 ? inflated(packed, entry.unpacked) : undefined
  if (!out || out.length !== entry.unpacked || crc32(out) !== entry.crc) throw new FlawedZip('broken')
  return out
}

const inflated = (packed: Buffer, declared: number): Buffer => {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(declared, 1) })
  } catch (cause) {
    const lied = (cause as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
    throw new FlawedZip(lied ? 'too-large-unpacked' : 'broken', cause)
  }
}

/** Packs files into a new archive without compression. */
export const packZip = (files: Iterable<[string, Buffer]>): Buffer => {
  const parts: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const [path, data] of files) {
    const name = Buffer.from(path)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(20, 4)
    local.writeUInt16LE(0x0800, 6)
    local.writeUInt32LE(crc32(data), 14)
    local.writeUInt32LE(data.length, 18)
    local.writeUInt32LE(data.length, 22)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(20, 4)
    local.copy(entry, 6, 4, 30)
    entry.writeUInt32LE(at, 42)
    parts.push(local, name, data)
    central.push(entry, name)
    at += 30 + name.length + data.length
  }
  const size = central.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(central.length / 2, 8)
  end.writeUInt16LE(central.length / 2, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, ...central, end])
}
