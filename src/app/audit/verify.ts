import type pg from 'pg'
import type { Says } from '../../regulations/regulation.ts'
import { headOf, type Leaf, leafColumns, noHead, rootOf, signed } from './chain.ts'

export type Verdict =
  | {
      readonly whole: true
      readonly batches: number
      readonly rows: number
      readonly unsealed: number
      readonly head: string
    }
  | { readonly whole: false; readonly batch: string | null; readonly says: Says }

type SealRow = {
  batch: string
  ids: string
  rows: number
  root: Buffer
  previous: Buffer
  head: Buffer
  signature: Buffer
  at: Date | string
}

const broken = (batch: string | null, zh: string, en: string): Verdict => ({ whole: false, batch, says: { zh, en } })

/** A head that was handed over on a former day: `12:9f3a…`, the batch and at least sixteen hex digits of its head. */
export const parseHead = (text: string) => {
  const [, batch, digits] = /^(\d{1,18}):([0-9a-f]{16,64})$/.exec(text.replaceAll(/\s/g, '').toLowerCase()) ?? []
  return batch && digits ? { batch, digits } : undefined
}

/**
 * Reads the whole chain and every sealed row anew. Finds a row changed, removed, inserted or moved; a batch changed or
 * removed; a chain written anew without the key; and, with a head kept from a former day, one written anew with the key.
 */
export const verifyAudit = async (
  client: pg.ClientBase,
  pem: string,
  kept?: { batch: string; digits: string },
): Promise<Verdict> => {
  await client.query('begin isolation level repeatable read read only')
  try {
    return await walk(client, pem, kept)
  } finally {
    await client.query('rollback')
  }
}

const walk = async (client: pg.ClientBase, pem: string, kept?: { batch: string; digits: string }): Promise<Verdict> => {
  let previous: Buffer = noHead
  let last = 0n
  let total = 0
  let found = kept === undefined
  for (;;) {
    const { rows: seals } = await client.query<SealRow>(
      `select batch::text, ids::text, rows, root, previous, head, signature, at from audit_seal s
        where s.batch > $1 order by s.batch limit 200`,
      [String(last)],
    )
    if (seals.length === 0) break
    for (const seal of seals) {
      const { batch } = seal
      if (BigInt(batch) !== last + 1n)
        return broken(batch, `第 ${last + 1n} 批封条不见了。`, `The seal of batch ${last + 1n} is missing.`)
      const at = new Date(seal.at).toISOString()
      const head = headOf({ batch, rows: seal.rows, root: seal.root, previous, at })
      if (!seal.previous.equals(previous) || !seal.head.equals(head)) {
        return broken(batch, `第 ${batch} 批与前一批接不上。`, `Batch ${batch} does not follow from the one before.`)
      }
      if (!signed(pem, head, seal.signature)) {
        return broken(
          batch,
          `第 ${batch} 批的签名不是本机构的钥匙签的。`,
          `The signature of batch ${batch} is not by this house’s key.`,
        )
      }
      const { rows: leaves } = (await client.query({
        text: `select ${leafColumns} from unnest($1::int8multirange) r join audit a on a.id >= lower(r) and a.id < upper(r) order by a.id`,
        values: [seal.ids],
        rowMode: 'array',
      } as unknown as pg.QueryArrayConfig)) as unknown as { rows: Leaf[] }
      if (leaves.length !== seal.rows || !rootOf(leaves).equals(seal.root)) {
        return broken(
          batch,
          `第 ${batch} 批的痕迹动过：封时 ${seal.rows} 行，现在 ${leaves.length} 行，内容对不上。`,
          `Rows of batch ${batch} were touched: ${seal.rows} when sealed, ${leaves.length} now, and they do not match.`,
        )
      }
      if (kept?.batch === batch) {
        if (!head.toString('hex').startsWith(kept.digits)) {
          return broken(
            batch,
            `第 ${batch} 批的链头与您留的不同：整条链是重写的。`,
            `The head of batch ${batch} is not the one you kept: the chain was written anew.`,
          )
        }
        found = true
      }
      previous = head
      last = BigInt(batch)
      total += seal.rows
    }
  }
  if (!found)
    return broken(
      kept!.batch,
      `没有第 ${kept!.batch} 批：您留的链头之后，链短了。`,
      `There is no batch ${kept!.batch}: the chain is shorter than when you kept its head.`,
    )
  const { rows } = await client.query(
    `select count(*) filter (where a.xact < u.xact)::integer below, count(*) filter (where a.xact >= u.xact)::integer above
       from audit a, audit_sealed_upto u`,
  )
  const { below, above } = rows[0]
  if (below !== total) {
    return broken(
      null,
      `封存范围里有 ${below} 行，封条只认 ${total} 行：有人插过或删过。`,
      `There are ${below} rows where ${total} are sealed: some were inserted or removed.`,
    )
  }
  return { whole: true, batches: Number(last), rows: total, unsealed: above, head: previous.toString('hex') }
}
