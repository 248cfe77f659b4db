import { pipeline, type Readable } from 'node:stream'
import { createZstdDecompress } from 'node:zlib'
import { knownMigrations } from '../migrate.ts'
import { openContainer } from './container.ts'
import { type Frame, framesOf, type Manifest } from './frames.ts'
import type { Secret } from './keys.ts'
import { BackupProblem } from './problem.ts'
import { version } from './version.ts'

/** A backup opened as far as its manifest: what follows are the tables. */
export type Source = {
  readonly manifest: Manifest
  readonly part: (name: string) => Buffer | undefined
  readonly frames: AsyncGenerator<Frame, void, void>
}

const newer = (manifest: Manifest, names: string[]) =>
  new BackupProblem('newer', {
    zh: `这份备份出自更新的版本（${manifest.version}，${names.at(-1)}），现在的程序是 ${version}。请先更新程序再恢复；什么也没有动。`,
    en: `A newer version made this backup (${manifest.version}, ${names.at(-1)}); this program is ${version}. Update the program first; nothing was touched.`,
  })

const refuseUnknown = (manifest: Manifest) => {
  const known = knownMigrations()
  const unknown = manifest.migrations.filter((it) => known.get(it.name) !== it.hash).map((it) => it.name)
  if (manifest.format !== 1 || unknown.length > 0) throw newer(manifest, unknown)
}

/** Opens a backup. The wrong secret, another program's file and a newer version's backup are refused here, before anything is touched. */
export const openSource = async (file: Readable, secrets: readonly Secret[]): Promise<Source> => {
  const { part, content } = await openContainer(file, secrets)
  // A chunk that does not open ends the decompression with its reason, which the reader of the frames then hears.
  const expand = createZstdDecompress({ chunkSize: 256 * 1024 })
  pipeline(content, expand, () => {})
  const frames = framesOf(expand)
  const first = await frames.next()
  if (first.done || first.value.kind !== 'm')
    throw new BackupProblem('not-a-backup', { zh: '这份备份没有开头。', en: 'This backup has no beginning.' })
  refuseUnknown(first.value.says)
  return { manifest: first.value.says, part, frames }
}
