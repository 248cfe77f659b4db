import type pg from 'pg'
import { headOf, type Leaf, leafColumns, noHead, rootOf, type SealingKey } from './chain.ts'

/** `[3,7)` for 3, 4, 5 and 6. */
const rangesOf = (ids: readonly bigint[]) => {
  const ranges: [bigint, bigint][] = []
  for (const id of ids) {
    const last = ranges.at(-1)
    if (last && last[1] === id) last[1] = id + 1n
    else ranges.push([id, id + 1n])
  }
  return `{${ranges.map(([from, to]) => `[${from},${to})`).join(',')}}`
}

const atMost = 5000

const fetchLeaves = async (client: pg.ClientBase) => {
  const { rows } = await client.query<(string | null | string[])[]>({
    text: `fetch ${atMost} from unsealed`,
    rowMode: 'array',
  })
  return rows as Leaf[]
}

/**
 * Seals what every transaction that could still write has been overtaken by: only rows below the oldest one open, so that
 * no row commits later into a batch that is closed. Answers the batches made; 0 when another process is sealing.
 * `client` is the owner's: requests may not touch seals.
 */
export const sealAudit = async (client: pg.ClientBase, key: SealingKey, now: () => Date = () => new Date()) => {
  await client.query('begin')
  try {
    const { rows: mine } = await client.query(`select pg_try_advisory_xact_lock(2004318070) got`)
    const { rows: horizons } = await client.query(
      `select u.xact::text "from", pg_snapshot_xmin(pg_current_snapshot())::text "to" from audit_sealed_upto u`,
    )
    const { from, to } = horizons[0]
    if (!mine[0].got || BigInt(to) <= BigInt(from)) {
      await client.query('rollback')
      return 0
    }
    // A cursor: an old house that is sealed for the first time may hold millions of rows.
    await client.query(
      `declare unsealed no scroll cursor for
       select ${leafColumns} from audit a where a.xact >= ${BigInt(from)} and a.xact < ${BigInt(to)} order by a.id`,
    )
    const { rows: last } = await client.query(
      `select batch::text, head from audit_seal s order by s.batch desc limit 1`,
    )
    let previous: Buffer = last[0]?.head ?? noHead
    let batch = BigInt(last[0]?.batch ?? 0)
    let made = 0
    for (;;) {
      const some = await fetchLeaves(client)
      if (some.length === 0) break
      const at = now().toISOString()
      batch += 1n
      const root = rootOf(some)
      const head = headOf({ batch: String(batch), rows: some.length, root, previous, at })
      await client.query(
        `insert into audit_seal (batch, ids, rows, root, previous, head, signature, key_id, at)
         values ($1, $2::int8multirange, $3, $4, $5, $6, $7, $8, $9)`,
        [
          String(batch),
          rangesOf(some.map((leaf) => BigInt(leaf[0] as string))),
          some.length,
          root,
          previous,
          head,
          key.sign(head),
          key.id,
          at,
        ],
      )
      previous = head
      made += 1
    }
    await client.query(`update audit_sealed_upto set xact = $1::bigint`, [to])
    await client.query('commit')
    return made
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}
