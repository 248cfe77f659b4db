import { query } from '../../kernel/act.ts'
import type { InputOf, OutputOf } from '../../kernel/contract.ts'
import type { InForce } from '../../kernel/in-force.ts'
import type { Power } from '../../kernel/powers.ts'
import type { Rule } from '../../kernel/rule.ts'
import type { Tx } from '../../kernel/sql.ts'
import { type Item, itemNamed } from './catalogue.ts'
import { WhoMay } from './contract.ts'
import { dayTold, seesPlans } from './day-told.ts'
import { type BearerRow, bearers, postNames } from './matrix-store.ts'
import { momentOf } from './moment-of.ts'

type Way = OutputOf<typeof WhoMay>['ways'][number]
const most = 500

/** Who holds one of these posts has it for every record; a head or deputy for the records of the unit. */
const bearerOf = (it: BearerRow, posts: readonly string[]): Way['people'][number] => ({
  staffId: it.staffId,
  name: it.name,
  number: it.number,
  unitId: it.unitId,
  unit: it.unit,
  postName: it.postName,
  limited: it.deputyUntil !== null || !posts.includes(it.post),
  deputyUntil: it.deputyUntil,
})

const wayOf = async ({ to, article }: Power, { declared }: Item, tx: Tx, day: string, moment: string): Promise<Way> => {
  const posts = to.posts ?? []
  const [names, people] = await Promise.all([
    posts.length ? postNames(tx, posts) : [],
    posts.length || to.head ? bearers(tx, posts, to.head === true, day, moment) : [],
  ])
  const rule = (declared?.allow as readonly Rule<never>[] | undefined)?.find((it) => it.to === to)
  return {
    says: rule?.says ?? null,
    article,
    posts: names,
    head: to.head === true,
    named: to.named ?? null,
    people: people.slice(0, most).map((it) => bearerOf(it, posts)),
    total: people.length,
  }
}

const told = (rules: readonly Rule<never>[] | undefined, inForce: InForce) =>
  (rules ?? []).map(({ says, article, code }) => ({ says, article, code, adopted: inForce.adopts(article) }))

/** An act → the people of a day to whom it is given, and every sentence that stands beside it. */
export const whoMay = query(WhoMay, {
  load: async ({ act }: InputOf<typeof WhoMay>) => itemNamed(act),
  async run({ day: asked }, item, { tx, actor, inForce, now }) {
    const day = dayTold(asked, seesPlans(actor, inForce), inForce)
    const moment = momentOf(day, now)
    const ways = await Promise.all(item.grants.map((it) => wayOf(it, item, tx, day, moment)))
    const rules = item.declared as { forbid?: []; must?: []; choice?: [] } | undefined
    return {
      act: item.act,
      kind: item.kind,
      says: item.says,
      audience: item.audience,
      recorded: item.recorded,
      day,
      everybody: item.grants.length === 0,
      ways,
      never: told(rules?.forbid, inForce),
      only: told(rules?.must, inForce),
      chosen: told(rules?.choice, inForce),
      serves: [...(item.declared?.contract.cites ?? [])],
    }
  },
})
