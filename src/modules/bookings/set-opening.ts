import { command } from '../../kernel/act.ts'
import { invalidField } from '../../kernel/refusal.ts'
import { nowChanged } from '../rulebook/public.ts'
import { SetOpening } from './contract.ts'
import { keepsTheHouse } from './rules.ts'
import { clearOpening, openingRows, saveOpening } from './store.ts'

type Hours = { weekday: number; opens: string; closes: string }

/** Ends before it begins, or overlaps the one before it. */
const faulty = (all: readonly Hours[]) =>
  all.findIndex((it, i) => {
    const clash = all.slice(0, i).some((b) => b.weekday === it.weekday && b.opens < it.closes && it.opens < b.closes)
    return it.opens >= it.closes || clash
  })

/** The whole week at once. What is booked stays booked; new slots follow the new hours at once. */
export const setOpening = command(SetOpening, {
  load: async () => ({}),
  allow: [keepsTheHouse],
  async run({ opening }, _, { tx }) {
    const wrong = faulty(opening)
    if (wrong >= 0) {
      throw invalidField(`opening.${wrong}`, 'hours-clash', {
        zh: '结束要晚于开始，同一天的两段不能重叠。',
        en: 'It must end after it begins, and two spans of a day must not overlap.',
      })
    }
    await clearOpening(tx)
    await saveOpening(
      tx,
      opening.map((it) => it.weekday),
      opening.map((it) => it.opens),
      opening.map((it) => it.closes),
    )
    await nowChanged(tx)
    return { opening: await openingRows(tx) }
  },
})
