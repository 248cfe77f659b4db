import { query } from '../../kernel/act.ts'
import { dutiesOf, textsOf } from './post-text.ts'
import { ListPosts } from './posts-contract.ts'
import { catalogue } from './posts-store.ts'
import { standardText, standardTexts } from './roster/duties.ts'
import { companyCreatesPosts } from './rules.ts'

const order = new Map(Object.keys(standardTexts).map((code, i) => [code, i]))

/** The catalogue is everybody's to read: duties are shown to their holders, and to those who work with them (dept/11). */
export const listPosts = query(ListPosts, {
  load: async () => ({}),
  async run(_, __, { tx, actor, inForce, now }) {
    const rows = await catalogue(tx, inForce.day, now.toString())
    const place = (code: string) => order.get(code) ?? order.size
    const posts = rows
      .sort((a, b) => place(a.code) - place(b.code))
      .map(({ acknowledged, ...it }) => {
        const { hash } = dutiesOf(it)
        const standard = standardText(it.code)
        return {
          ...{ code: it.code, name: it.name, mine: it.mine, held: it.held, holders: it.holders },
          ...textsOf(it),
          ...{ nameEn: standard?.name ?? null, article: standard?.article ?? null },
          ...{ hash, acknowledgedAt: acknowledged[hash] ?? null },
        }
      })
    return { day: inForce.day, mayDecide: companyCreatesPosts.holds({}, actor, inForce), posts }
  },
})
