import { query } from '../../kernel/act.ts'
import type { InputOf } from '../../kernel/contract.ts'
import type { Tx } from '../../kernel/sql.ts'
import { companyDecides } from '../people/public.ts'
import { loadLeaving, momentOf } from './leaving.ts'
import { PreviewLeaving } from './leaving-contract.ts'

export const previewLeaving = query(PreviewLeaving, {
  allow: [companyDecides],
  load: ({ staffId, at }: InputOf<typeof PreviewLeaving>, tx: Tx, now: Temporal.Instant) =>
    loadLeaving(tx, staffId, momentOf(at, now), now, []),
  run(_, { leaver, day, holdings, headed, open, planned }) {
    return {
      staffId: leaver.id,
      name: leaver.name,
      number: leaver.number,
      held: holdings.filter((it) => it.from <= day),
      sessions: leaver.sessions,
      openMatters: open.map(({ unitId, unit, count, toName }) => ({ unitId, unit, count, toName })),
      heads: headed.map(({ unitId, unit }) => ({ unitId, unit })),
      planned: [...planned],
    }
  },
})
