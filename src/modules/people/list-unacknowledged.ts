import { query } from '../../kernel/act.ts'
import { dutiesOf } from './post-text.ts'
import { ListUnacknowledged } from './posts-contract.ts'
import { postTexts, unacknowledged } from './posts-store.ts'
import { headsSomeUnit, keepsAcknowledgements } from './rules.ts'

export const listUnacknowledged = query(ListUnacknowledged, {
  load: async () => ({}),
  allow: [keepsAcknowledgements, headsSomeUnit],
  async run(_, __, { tx, actor, inForce, now }) {
    const all = keepsAcknowledgements.holds({}, actor, inForce)
    const written = (await postTexts(tx)).map((it) => ({ code: it.code, ...dutiesOf(it) })).filter((it) => it.zh !== '')
    const items = await unacknowledged(
      tx,
      written.map((it) => it.code),
      written.map((it) => it.hash),
      inForce.day,
      now.toString(),
      all,
    )
    return { all, items, total: items[0]?.total ?? 0 }
  },
})
