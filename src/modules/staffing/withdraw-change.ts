import { command } from '../../kernel/act.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { rule } from '../../kernel/rule.ts'
import type { Tx } from '../../kernel/sql.ts'
import { tell } from '../notices/public.ts'
import { companyDecides } from '../people/public.ts'
import {
  dropHoldings,
  dropVacancies,
  lockChange,
  restoreDeputies,
  restoreHoldings,
  restoreVacancies,
  withdrawChange as takeBack,
} from './changes-store.ts'
import { WithdrawChange } from './contract.ts'
import { staysAfterAll } from './leaving-store.ts'
import { ownPosts } from './rules.ts'
import { lockStaffing } from './store.ts'

type Recorded = {
  readonly kind: string
  readonly on: string
  readonly builtUpon: boolean
  readonly movers: readonly string[]
}

const notYetInForce = rule<Recorded>({
  code: 'in-force-already',
  article: 'daily/4',
  says: {
    zh: '这次变动已经生效，留在履历里；要改回去，请另排一次变动。',
    en: 'This change is in force and stays on record; to go back, record another change.',
  },
  holds: ({ on }, _actor, inForce) => on > inForce.day,
})

const nothingOnTop = rule<Recorded>({
  code: 'built-upon',
  article: 'dept/9',
  says: {
    zh: '后面又排了别的变动，请从最后一次撤起。',
    en: 'Other changes build on this one; withdraw the last one first.',
  },
  holds: ({ builtUpon }) => !builtUpon,
})

/** The day never came: as if it had not been planned, except that the record of planning it stays. */
export const withdrawChange = command(WithdrawChange, {
  load: async ({ changeId }: InputOf<typeof WithdrawChange>, tx: Tx) => {
    await lockStaffing(tx)
    const row = await lockChange(tx, changeId)
    return row && !row.withdrawnAt && row.people.length > 0
      ? { ...row, movers: row.people.map((it) => it.id) }
      : undefined
  },
  allow: [companyDecides],
  forbid: [ownPosts],
  must: [notYetInForce, nothingOnTop],
  async run({ changeId }, { on, kind, people }, ctx) {
    const { tx, now } = ctx
    await dropHoldings(tx, changeId)
    await restoreHoldings(tx, changeId)
    await dropVacancies(tx, changeId)
    await restoreVacancies(tx, changeId)
    await restoreDeputies(tx, changeId)
    if (kind === 'leaving') await staysAfterAll(tx, people[0]!.id)
    await takeBack(tx, changeId, now.toString())
    for (const { id } of people) await tell(id, 'staffing.withdrawn', changeId, { from: on }, ctx)
    return { changeId }
  },
})
