import { command } from '../../kernel/act.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Tx } from '../../kernel/sql.ts'
import { recountDeadlines } from '../engagements/public.ts'
import { changing } from './changing.ts'
import { PublishYear } from './contract.ts'
import { loadBook } from './public.ts'
import { headOfAdministration, keepsCalendar } from './rules.ts'
import { putYear } from './save-edition.ts'
import { yearIsPublished } from './store.ts'

/** From now on the year is no longer provisional: what was counted into it by weekdays alone is counted again. */
export const publishYear = command(PublishYear, {
  load: async ({ year }: InputOf<typeof PublishYear>, tx: Tx) => {
    const before = await changing(tx)
    return { ...before, published: (await yearIsPublished(tx, year))!.published }
  },
  allow: [keepsCalendar, headOfAdministration],
  async run(notice, { published, book }, ctx) {
    if (published) {
      throw new Refusal(
        'conflict',
        'published-already',
        {
          zh: `${notice.year}年的安排已经录入，有出入请用「更正」，并写明缘由。`,
          en: `${notice.year} is entered already; where it differs, correct it and say why.`,
        },
        { article: 'daily/6' },
      )
    }
    const saved = await putYear(notice, '', ctx)
    await recountDeadlines(ctx.tx, notice.year, book, await loadBook(ctx.tx))
    return saved
  },
})
