import { command } from '../../kernel/act.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Tx } from '../../kernel/sql.ts'
import { nowChanged } from '../rulebook/public.ts'
import { changing } from './changing.ts'
import { WithdrawArrangement } from './own-contract.ts'
import { headOfAdministration, keepsCalendar } from './rules.ts'
import { type Arranged, lockArrangement, withdrawArranged } from './store.ts'

/** The first day on which anything is different. */
export const beginsOn = ({ from, makeUp }: Pick<Arranged, 'from' | 'makeUp'>): string =>
  [...(from ? [from] : []), ...makeUp].sort()[0]!

/** Only until its first day: a day that has been kept free, or worked, is not undone afterwards. */
export const withdrawArrangement = command(WithdrawArrangement, {
  load: async ({ arrangementId }: InputOf<typeof WithdrawArrangement>, tx: Tx) => {
    const before = await changing(tx)
    const arranged = await lockArrangement(tx, arrangementId)
    return arranged && { ...before, arranged }
  },
  allow: [keepsCalendar, headOfAdministration],
  async run({ arrangementId, because }, { arranged }, { tx, actor, now, inForce }) {
    if (arranged.withdrawnAt || beginsOn(arranged) <= inForce.day) {
      throw new Refusal(
        'conflict',
        arranged.withdrawnAt ? 'withdrawn-already' : 'begun-already',
        arranged.withdrawnAt
          ? { zh: '这项安排已经撤回。', en: 'This arrangement is withdrawn already.' }
          : {
              zh: '这项安排已经开始，撤不回了；余下的日子请另定一项。',
              en: 'It has begun and can no longer be withdrawn; arrange the days that are left anew.',
            },
        { article: 'daily/6' },
      )
    }
    await withdrawArranged(tx, arrangementId, now.toString(), actor.kind === 'staff' ? actor.id : null, because)
    await nowChanged(tx)
    return { arrangementId }
  },
})
