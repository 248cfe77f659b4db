import { query } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import { catalogue, type Item, toldOf } from './catalogue.ts'
import { FindPower } from './contract.ts'
import { peopleFound } from './matrix-store.ts'

const matches = ({ act, says, initials }: Item, q: string) => {
  const low = q.toLowerCase()
  return says.zh.includes(q) || says.en.toLowerCase().includes(low) || initials.includes(low) || act.startsWith(low)
}

/** One box for both ways in: acts by their words or the initials of their pinyin, people by name, initials or number. */
export const findPower = query(FindPower, {
  load: async ({ q }, tx, now) => ({ people: await peopleFound(tx, q, dayOf(now), now.toString()) }),
  run({ q }, { people }) {
    return {
      people,
      acts: catalogue()
        .filter((it) => q === '' || matches(it, q))
        .map((it) => ({
          ...toldOf(it),
          audience: it.audience,
          module: it.act.split('.')[0]!,
          by: (['posts', 'head', 'named'] as const).filter((way) => it.grants.some(({ to }) => to[way])),
        })),
    }
  },
})
