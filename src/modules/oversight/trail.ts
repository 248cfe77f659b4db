import type { InputOf, OutputOf } from '../../kernel/contract.ts'
import { knownActs } from '../../kernel/powers.ts'
import type { Tx } from '../../kernel/sql.ts'
import type { ExportAudit, ListAudit } from './audit-contract.ts'
import { type TraceRow, traces } from './audit-store.ts'
import { called } from './called.ts'
import { beginningOf } from './days.ts'

type Filter = InputOf<typeof ExportAudit>
type Trace = OutputOf<typeof ListAudit>['items'][number]

const wordsOf = (act: string) =>
  knownActs().find((it) => it.contract.name === act)?.contract.summary ?? { zh: act, en: act }

/** An act that is no longer in the house keeps its name. */
const traceOf = (it: TraceRow): Trace => ({ ...it, id: String(it.id), says: wordsOf(it.act) })

/** At most `most` rows of the trail that meet the filter, newest first, from `after` on. */
export const trail = async (filter: Filter, after: string | undefined, most: number, tx: Tx): Promise<Trace[]> => {
  const { who, act, outcome, from, to, article, subject } = filter
  const people = await called(who, tx)
  if (people?.length === 0) return []
  const rows = await traces(
    tx,
    people,
    act ?? null,
    outcome ?? null,
    from ? beginningOf(from) : null,
    to ? beginningOf(to, 1) : null,
    article ?? null,
    subject ?? null,
    after === undefined ? null : Number(after),
    most,
  )
  return rows.map(traceOf)
}
