import { setTimeout as wait } from 'node:timers/promises'
import type { PoolClient } from 'pg'
import { buildDemo, halfMade } from '../demo/build.ts'
import type { Server } from './databases.ts'
import { type Organisation, openOrganisation } from './organisation.ts'

// An arbitrary constant of ours: held in the demo's database by whoever makes it.
const making = 2_004_318_075

/** Waits while another process makes the demo: half a demo that somebody is at work on is not thrown away. */
const myTurn = async (client: PoolClient, patience = 180_000): Promise<void> => {
  for (const until = Date.now() + patience; Date.now() < until; await wait(250)) {
    const { rows } = await client.query('select pg_try_advisory_lock($1) mine', [making])
    if (rows[0].mine) return
  }
  throw new Error('Another process has been making the demo organisation for three minutes')
}

/** Opens the demo organisation, made first when it is not there yet; one process at a time makes it. */
export const openDemo = async (server: Server, anew = false): Promise<Organisation> => {
  const organisation = await openOrganisation(await server.demo(anew), 'demo')
  const client = await organisation.database.pool.connect()
  const make = async () => {
    await myTurn(client)
    const half = await halfMade(organisation)
    if (!half) await buildDemo(organisation)
    return half
  }
  // The lock goes with its connection.
  const half = await make().finally(() => client.release(true))
  if (!half) return organisation
  await organisation.close()
  return openDemo(server, true)
}
