import { query } from '../../kernel/act.ts'
import type { InputOf } from '../../kernel/contract.ts'
import type { Tx } from '../../kernel/sql.ts'
import { companyDecides } from '../people/public.ts'
import { PreviewChange } from './contract.ts'
import { leader } from './leaving-store.ts'
import { loadChange } from './load-change.ts'
import { type Held, lastDay, permissionsCount } from './plan.ts'
import { powersDiff } from './powers-diff.ts'
import { changeRules } from './rules.ts'
import { countsIn, openByUnit } from './store.ts'
import { asCounted } from './with-permissions.ts'

/** What a change would do, before anybody presses anything. Of clients' matters it tells numbers only. */
export const previewChange = query(PreviewChange, {
  allow: [companyDecides],
  load: (input: InputOf<typeof PreviewChange>, tx: Tx, now: Temporal.Instant) => loadChange(tx, input, now),
  async run({ from }, loaded, { tx, actor, inForce, now }) {
    if (loaded.wrong) throw loaded.wrong
    const judged = asCounted(loaded, permissionsCount(loaded.staff, inForce))
    const { plan } = judged
    const [open, counts, lead] = await Promise.all([
      openByUnit(tx, [...loaded.movers]),
      countsIn(
        tx,
        plan.heads.map((it) => it.unitId),
        from,
      ),
      leader(tx, from, now.toString()),
    ])
    const covers = (it: { from: string; until: string | null }) => it.from <= from && (!it.until || it.until > from)
    const headBefore = (unitId: string) =>
      loaded.known.heads.find((it) => it.unitId === unitId && covers(it))?.name ?? null
    const headAfter = (unitId: string) => {
      const change = plan.heads.find((it) => it.unitId === unitId)
      return change ? change.after : headBefore(unitId)
    }
    const superior = (name: string, [first]: readonly Held[], headOf: (unitId: string) => string | null) => {
      const above = first && !first.head ? headOf(first.unitId) : (lead?.name ?? null)
      return !first || above === name ? null : above
    }
    return {
      from,
      people: plan.people.map(({ staffId, name, before, after, conflicts }) => {
        const left = before.filter((it) => !after.some((one) => one.unitId === it.unitId))
        return {
          ...{ staffId, name, before, after },
          superior: { before: superior(name, before, headBefore), after: superior(name, after, headAfter) },
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
              return unit ? [{ unitId, unit, count, toName: headAfter(unitId) }] : []
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
