import { query } from '../../kernel/act.ts'
import { companyDecides } from '../people/public.ts'
import { choosablePeople, choosablePosts, choosableUnits } from './choices-store.ts'
import { ShowChoices } from './contract.ts'
import { holdingsFrom } from './store.ts'

export const showChoices = query(ShowChoices, {
  allow: [companyDecides],
  load: async () => ({}),
  async run({ on, staffId, q }, _, { tx, inForce, now }) {
    const day = on ?? inForce.day
    const [units, posts, people, held] = await Promise.all([
      choosableUnits(tx, day),
      choosablePosts(tx),
      choosablePeople(tx, q ?? '', day, now.toString()),
      staffId ? holdingsFrom(tx, [staffId], day) : [],
    ])
    return { units, posts, people, held: held.filter((it) => it.from <= day) }
  },
})
