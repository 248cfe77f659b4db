import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Place } from './place.ts'

const partial = 'partial-'
const aDay = 24 * 3600 * 1000

/** Half files of a program that was killed while it wrote. Younger ones may be another's at work. */
const sweep = async (folder: string) => {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(partial)) continue
    const path = join(folder, name)
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }))
    if (Date.now() - mtimeMs > aDay) await rm(path, { force: true })
  }
}

const syncFolder = async (folder: string) => {
  // Windows opens no folders; the rename is as safe there as it gets.
  if (process.platform === 'win32') return
  const handle = await open(folder)
  await handle.sync().finally(() => handle.close())
}

/** A folder of this machine, or one that is mounted there. Files are for their owner alone. */
export const folderPlace = (folder: string): Place => ({
  says: folder,

  put: async (name, content) => {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await sweep(folder)
    const draft = join(folder, `${partial}${name}`)
    const handle = await open(draft, 'w', 0o600)
    let bytes = 0
    try {
      for await (const piece of content) {
        for (let from = 0; from < piece.length; ) from += (await handle.write(piece, from)).bytesWritten
        bytes += piece.length
      }
      await handle.sync()
      await handle.close()
      await rename(draft, join(folder, name))
    } catch (error) {
      await handle.close().catch(() => {})
      await rm(draft, { force: true })
      throw error
    }
    await syncFolder(folder)
    return bytes
  },

  list: async () => {
    const names = await readdir(folder).catch(() => [])
    const found = await Promise.all(
      names
        .filter((it) => !it.startsWith(partial))
        .map(async (name) => {
          const of = await stat(join(folder, name))
          return { name, bytes: of.size, at: of.mtime.toISOString() }
        }),
    )
    return found.sort((a, b) => (a.name < b.name ? -1 : 1))
  },

  get: async (name) => {
    const path = join(folder, name)
    await stat(path)
    return createReadStream(path, { highWaterMark: 1024 * 1024 })
  },

  remove: (name) => rm(join(folder, name), { force: true }),
})
