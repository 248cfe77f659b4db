import { command } from '../../kernel/act.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Tx } from '../../kernel/sql.ts'
import { nowChanged } from '../rulebook/public.ts'
import { changing } from './changing.ts'
import { EndHours } from './own-contract.ts'
import { headOfAdministration, keepsCalendar } from './rules.ts'
import { endHoursOn, type Hours, lockHours, withdrawHours } from './store.ts'

export const stateOf = ({ from, to }: Pick<Hours, 'from' | 'to'>, today: string) =>
  from !== null && from > today ? 'planned' : to !== null && to < today ? 'ended' : 'running'

/** What has begun held until yesterday and stays on record; what has not begun never does. */
export const endHours = command(EndHours, {
  load: async ({ hoursId }: InputOf<typeof EndHours>, tx: Tx) => {
    const before = await changing(tx)
    const hours = await lockHours(tx, hoursId)
    return hours && { ...before, hours }
  },
  allow: [keepsCalendar, headOfAdministration],
  async run({ hoursId }, { hours }, { tx, now, inForce }) {
    if (hours.withdrawnAt || stateOf(hours, inForce.day) === 'ended') {
      throw new Refusal(
        'conflict',
        'ended-already',
        { zh: '这段作息已经停用。', en: 'These hours have ended already.' },
        { article: 'daily/6' },
      )
    }
    if (hours.from !== null && hours.from >= inForce.day) await withdrawHours(tx, hoursId, now.toString())
    else await endHoursOn(tx, hoursId, inForce.day)
    await nowChanged(tx)
    return { hoursId }
  },
})
