import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'
import type { Client } from 'pg'
import {
  copyOutOf,
  migrationsOf,
  organisationIn,
  plainSpeech,
  refuseHalfSight,
  sequencesOf,
  tablesOf,
} from './catalogue.ts'
import { sealing } from './container.ts'
import { copyOut } from './copy.ts'
import { data, type Manifest, said } from './frames.ts'
import type { Secret } from './keys.ts'
import type { Place } from './place.ts'
import { problemOf } from './problem.ts'
import { rowSum } from './row-sum.ts'
import { version } from './version.ts'

/** Every table of one moment: frames, one table after the other. */
async function* framesOfDatabase(client: Client, at: string, count: (rows: number) => void) {
  const tables = await tablesOf(client)
  const server = (await client.query('show server_version')).rows[0].server_version as string
  const manifest: Manifest = {
    format: 1,
    version,
    organisation: await organisationIn(client),
    at,
    server,
    migrations: await migrationsOf(client),
    tables,
  }
  yield said('m', manifest)
  for (const table of tables) {
    yield said('t', { name: table.name })
    const sum = rowSum()
    for await (const block of copyOut(client, copyOutOf(table), sum.add)) yield data(block)
    const result = sum.result()
    count(result.rows)
    yield said('e', result)
  }
  yield said('z', { sequences: await sequencesOf(client), tables: tables.length })
}

export type Written = { readonly name: string; readonly bytes: number; readonly rows: number }

/**
 * Writes the database that `client` (its owner) is connected to, as it stands at one moment, into a place. Nobody is held
 * up by it. `parts` are small secrets from outside the database, sealed each by itself.
 */
export const writeBackup = async (
  client: Client,
  {
    place,
    name,
    secret,
    parts,
    at,
  }: { place: Place; name: string; secret: Secret; parts: Record<string, Buffer>; at: string },
): Promise<Written> => {
  let rows = 0
  for (const statement of plainSpeech) await client.query(statement)
  await client.query('begin isolation level repeatable read, read only')
  try {
    await refuseHalfSight(client)
    let bytes = 0
    const compress = createZstdCompress({ chunkSize: 256 * 1024, params: { [constants.ZSTD_c_compressionLevel]: 3 } })
    await pipeline(
      Readable.from(
        framesOfDatabase(client, at, (n) => {
          rows += n
        }),
      ),
      compress,
      sealing(secret, { at, version, parts }),
      async (content: AsyncIterable<Buffer>) => {
        bytes = await place.put(name, content)
      },
    )
    await client.query('commit')
    return { name, bytes, rows }
  } catch (error) {
    // In the middle of a COPY the connection would first have to send the rest; whoever opened it ends it.
    throw problemOf(error, place.says)
  }
}
