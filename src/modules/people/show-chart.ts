import { query } from '../../kernel/act.ts'
import { ShowChart } from './contract.ts'
import { chartRows } from './store.ts'

type Row = Awaited<ReturnType<typeof chartRows>>[number]

const unitOf = ({ unitId, unit, kind, parentId }: Row) => ({
  id: unitId,
  name: unit,
  kind,
  parentId,
  posts: [] as Post[],
})
type Person = { id: string; name: string; number: string }
type Post = { code: string; name: string; head: boolean; people: Person[] }

/** Rows come ordered by unit, then post: each opens the group that it is the first of. */
const grouped = (rows: Row[]) => {
  const units: ReturnType<typeof unitOf>[] = []
  for (const row of rows) {
    if (units.at(-1)?.id !== row.unitId) units.push(unitOf(row))
    const { posts } = units.at(-1)!
    if (!row.code || !row.staffId) continue
    if (posts.at(-1)?.code !== row.code) posts.push({ code: row.code, name: row.post!, head: row.head!, people: [] })
    posts.at(-1)!.people.push({ id: row.staffId, name: row.name!, number: row.number! })
  }
  return units
}

export const showChart = query(ShowChart, {
  load: async () => ({}),
  async run({ day }, _, { tx, inForce }) {
    const on = day ?? inForce.day
    return { day: on, units: grouped(await chartRows(tx, on)) }
  },
})
