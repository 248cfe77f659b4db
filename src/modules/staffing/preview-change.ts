import { query } from '../../kernel/act.ts'
import type { InputOf } from '../../kernel/contract.ts'
import type { Tx } from '../../kernel/sql.ts'
import { companyDecides } from '../people/public.ts'
import { PreviewChange } from './contract.ts'
import { loadChange } from './load-change.ts'
import { lastDay, permissionsCount } from './plan.ts'
import { powersDiff } from './powers-diff.ts'
import { changeRules } from './rules.ts'
import { countsIn, openByUnit } from './store.ts'
import { asCounted } from './with-permissions.ts'

/** What a change would do, before anybody presses anything. Of clients' matters it tells numbers only. */
export const previewChange = query(PreviewChange, {
  allow: [companyDecides],
  load: (input: InputOf<typeof PreviewChange>, tx: Tx, now: Temporal.Instant) => loadChange(tx, input, now),
  async run({ from }, loaded, { tx, actor, inForce }) {
    const judged = asCounted(loaded, permissionsCount(loaded.staff, inForce))
    const { plan } = judged
    const [open, counts] = await Promise.all([
      openByUnit(tx, [...loaded.movers]),
      countsIn(
        tx,
        plan.heads.map((it) => it.unitId),
        from,
      ),
    ])
    const headOf = (unitId: string) => {
      const change = plan.heads.find((it) => it.unitId === unitId)
      if (change) return change.after
      return (
        loaded.known.heads.find((it) => it.unitId === unitId && it.from <= from && (!it.until || it.until > from))
          ?.name ?? null
      )
    }
    return {
      from,
      people: plan.people.map(({ staffId, name, before, after, conflicts }) => {
        const left = before.filter((it) => !after.some((one) => one.unitId === it.unitId))
        return {
          ...{ staffId, name, before, after },
          ...powersDiff(before, after),
          conflicts: conflicts.map(({ posts: [a, b], says, exceptable, permittedBefore }) => ({
            posts: [a, b] as [string, string],
            names: [a, b].map((code) => loaded.known.postNames.get(code) ?? code) as [string, string],
            article: 'agency/2.3',
            ...{ says, exceptable, exceptedUntil: lastDay(permittedBefore) },
          })),
          openMatters: open
            .filter((it) => it.staffId === staffId)
            .flatMap(({ unitId, open: count }) => {
              const unit = left.find((it) => it.unitId === unitId)?.unit
              return unit ? [{ unitId, unit, count, toName: headOf(unitId) }] : []
            }),
        }
      }),
      heads: plan.heads,
      reports: counts.map(({ unitId, count }) => {
        const change = plan.heads.find((it) => it.unitId === unitId)
        return { from: change?.before ?? null, to: change?.after ?? null, count }
      }),
      refused: changeRules
        .filter((it) => inForce.adopts(it.article) && !it.holds(judged, actor, inForce))
        .map((it) => ({ says: it.because?.(judged, inForce) ?? it.says, article: it.article, code: it.code })),
    }
  },
})
