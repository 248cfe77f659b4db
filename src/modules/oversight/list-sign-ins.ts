import { query } from '../../kernel/act.ts'
import { called } from './called.ts'
import { beginningOf } from './days.ts'
import { guardsTheWaysIn } from './rules.ts'
import { ListSignIns } from './security-contract.ts'
import { heldBack, signInTries, triesSince } from './security-store.ts'

const perPage = 50

export const listSignIns = query(ListSignIns, {
  load: async () => ({}),
  allow: [guardsTheWaysIn],
  async run({ who, outcome, from, to, after }, _, { tx, now }) {
    const people = await called(who, tx)
    const [rows, held, today] = await Promise.all([
      signInTries(
        tx,
        people,
        outcome ?? null,
        from ? beginningOf(from) : null,
        to ? beginningOf(to, 1) : null,
        after ?? null,
        perPage + 1,
      ),
      heldBack(tx, now.subtract({ minutes: 15 }).toString()),
      triesSince(tx, now.subtract({ hours: 24 }).toString()),
    ])
    const items = rows.slice(0, perPage)
    return { items, next: rows.length > perPage ? items.at(-1)!.id : null, held, today: today! }
  },
})
