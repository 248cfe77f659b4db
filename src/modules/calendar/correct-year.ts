import { command } from '../../kernel/act.ts'
import type { InputOf } from '../../kernel/contract.ts'
import type { Tx } from '../../kernel/sql.ts'
import { changing } from './changing.ts'
import { CorrectYear } from './contract.ts'
import { headOfAdministration, keepsCalendar } from './rules.ts'
import { putYear } from './save-edition.ts'
import { yearIsPublished } from './store.ts'

/** What is past is judged by the calendar as it stands corrected; the editions keep who changed what, when and why. */
export const correctYear = command(CorrectYear, {
  load: async ({ year }: InputOf<typeof CorrectYear>, tx: Tx) => {
    const before = await changing(tx)
    return (await yearIsPublished(tx, year))!.published ? before : undefined
  },
  allow: [keepsCalendar, headOfAdministration],
  run: ({ reason, ...notice }, _, ctx) => putYear(notice, reason, ctx),
})
