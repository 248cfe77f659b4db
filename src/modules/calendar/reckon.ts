import { query } from '../../kernel/act.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { invalidField } from '../../kernel/refusal.ts'
import type { Tx } from '../../kernel/sql.ts'
import { Reckon } from './contract.ts'
import { yearOf } from './days.ts'
import { explainWorkingTime } from './explain.ts'
import { currentBook } from './public.ts'
import { firstYear, lastYear } from './statutory.ts'
import { openUnit } from './store.ts'
import { dayAt } from './working-time.ts'

const bounds = { 'before-the': [1, 31], 'weekday-or-before': [1, 7], 'months-later': [0, 60] } as Record<
  string,
  [number, number]
>

/** So that anybody can check what a deadline is counted by: the answer with every day that was counted or skipped. */
export const reckon = query(Reckon, {
  load: async ({ unitId }: InputOf<typeof Reckon>, tx: Tx) =>
    unitId === null || (await openUnit(tx, unitId)) ? {} : undefined,
  async run({ kind, count, from, unitId }, _, ctx) {
    const [least, most] = bounds[kind] ?? [0, 400]
    if (count < least || count > most) {
      throw invalidField('count', 'out-of-bounds', {
        zh: `请填 ${least} 到 ${most} 之间的整数。`,
        en: `Enter a whole number from ${least} to ${most}.`,
      })
    }
    const begin = from === undefined ? ctx.now : Temporal.Instant.from(from)
    const year = yearOf(dayAt(begin))
    if (year < firstYear || year > lastYear) {
      throw invalidField('from', 'out-of-bounds', {
        zh: `请填 ${firstYear} 到 ${lastYear} 年之间的日子。`,
        en: `Choose a day from ${firstYear} to ${lastYear}.`,
      })
    }
    const { at, ...rest } = explainWorkingTime({ kind, count }, begin, (await currentBook(ctx)).of(unitId))
    return { from: begin.toString(), at: at.toString(), ...rest, steps: [...rest.steps] }
  },
})
