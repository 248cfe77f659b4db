import { query } from '../../kernel/act.ts'
import { calendarOf } from '../calendar/public.ts'
import { ShowDesk } from './contract.ts'
import { listItem } from './list-engagements.ts'
import { waiting } from './list-store.ts'

/** What is wanted of the reader; 'waiting' is the client's turn. */
type Waiting = Awaited<ReturnType<typeof waiting>>[number]

const whyOf = ({ stage, planState, recorded, ownerGone, ownerMoved }: Waiting): string => {
  if (ownerGone) return 'reassign'
  if (ownerMoved) return 'moved'
  if (stage === 'assignment') return 'assign'
  if (stage === 'reception') return 'receive'
  if (stage === 'plan') return planState === 'with-client' ? 'waiting' : 'plan'
  if (stage === 'service') return recorded ? 'summary' : 'service'
  if (stage === 'feedback') return 'overdue'
  return 'answer'
}

export const showDesk = query(ShowDesk, {
  load: async (_, tx, now) => ({ rows: await waiting(tx, now.toString()) }),
  async run(_, { rows }, ctx) {
    const calendar = await calendarOf(ctx)
    return { items: rows.map((row) => ({ ...listItem(row, ctx, calendar), why: whyOf(row) })) }
  },
})
