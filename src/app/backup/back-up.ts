import type { Client } from 'pg'
import { withClient } from '../database.ts'
import { keyParts } from './key-parts.ts'
import type { Secret } from './keys.ts'
import { dayOfName, nameOf, seriesOf } from './names.ts'
import type { Place } from './place.ts'
import { BackupProblem, problemOf } from './problem.ts'
import { alone, begin, done, failed, type Kind } from './record.ts'
import { type Keep, spent } from './retention.ts'
import { type Written, writeBackup } from './write-backup.ts'

export type Wanted = { readonly place: Place; readonly secret: Secret; readonly now?: () => Temporal.Instant }

/** The snapshot alone: on a connection of its own, which ends with it whatever happens. */
export const snapshot = (
  url: string,
  { place, secret, now = () => Temporal.Now.instant() }: Wanted,
): Promise<Written> =>
  withClient(url, async (client) => {
    const at = now()
    const name = nameOf(await seriesOf(client), at)
    // What the home's own key opens lies in that home, beside its keys.
    const parts = secret.kind === 'home' ? {} : keyParts()
    return writeBackup(client, { place, name, secret, parts, at: at.toString() })
  })

/** Makes the backup that `id` stands for in the record, and writes there how it ended. */
export const recorded = async (client: Client, url: string, id: string, wanted: Wanted): Promise<Written> => {
  try {
    const written = await snapshot(url, wanted)
    await done(client, id, written)
    return written
  } catch (error) {
    const problem = problemOf(error, wanted.place.says)
    await failed(client, id, problem.says).catch(() => {}) // A database that is away is the reason itself.
    throw problem
  }
}

/** Throws away what has done its service, of this organisation's series alone; answers the names. */
export const tidyPlace = async (client: Client, place: Place, keep: Keep): Promise<string[]> => {
  const series = await seriesOf(client)
  const ours = (await place.list()).flatMap(({ name }) => {
    const day = dayOfName(name, series)
    return day ? [{ name, day }] : []
  })
  const names = spent(ours, keep)
  for (const name of names) await place.remove(name)
  return names
}

const busy = () =>
  new BackupProblem('busy', {
    zh: '另一个进程正在备份或核对，请等它做完。',
    en: 'Another process is backing up or verifying; wait until it is done.',
  })

/** A backup that somebody asked for. Throws BackupProblem, also when another process is at it. */
export const backUp = async (url: string, wanted: Wanted & { kind?: Kind; keep?: Keep }): Promise<Written> =>
  withClient(url, async (client) => {
    const written = await alone(client, async () => {
      const id = await begin(client, wanted.kind ?? 'asked', wanted.place.says)
      const made = await recorded(client, url, id, wanted)
      if (wanted.keep) await tidyPlace(client, wanted.place, wanted.keep)
      return made
    })
    if (!written) throw busy()
    return written
  })
