import { query } from '../../kernel/act.ts'
import type { InputOf } from '../../kernel/contract.ts'
import type { Tx } from '../../kernel/sql.ts'
import { ReadNotice } from './contract.ts'
import { checkNotice, readNotice as read } from './notice.ts'
import { headOfAdministration, keepsCalendar } from './rules.ts'
import { statutoryDaysOf } from './statutory.ts'
import { headsAdministration } from './store.ts'

/** Nothing is written: the days as the text names them, held against the law. */
export const readNotice = query(ReadNotice, {
  load: async (_: InputOf<typeof ReadNotice>, tx: Tx) => ({ headsAdministration: (await headsAdministration(tx))!.so }),
  allow: [keepsCalendar, headOfAdministration],
  run({ year, text }) {
    const days = read(text, year)
    return { days, lawful: statutoryDaysOf(year), check: checkNotice(days, year) }
  },
})
