import type { z } from 'zod'
import type { Context } from '../../kernel/act.ts'
import type { Audience } from '../../kernel/actor.ts'
import type { AnyFigure } from '../../kernel/figure.ts'
import { missing } from '../../kernel/refusal.ts'
import type { Tx } from '../../kernel/sql.ts'
import { basisOf } from './basis.ts'
import { figureOf } from './figures.ts'
import type { WhyShape } from './why-contract.ts'

type Asked = { readonly figure: string; readonly id: string }
type Found = { readonly figure: AnyFigure; readonly loaded: unknown }

/** The figure with what it is of, for readers of that kind; nothing where there is none, or none of theirs. */
export const figureFor =
  (open: Audience) =>
  async ({ figure: key, id }: Asked, tx: Tx, now: Temporal.Instant): Promise<Found | undefined> => {
    const figure = figureOf(key)
    if (!figure || figure.open !== open) return undefined
    const loaded = await figure.load(id, tx, now)
    return loaded === undefined ? undefined : { figure, loaded }
  }

/** The whole answer: what the module says of the figure, and what that rests on, as of the day of the event. */
export const explained = async ({ figure, loaded }: Found, ctx: Context): Promise<z.infer<typeof WhyShape>> => {
  const it = await figure.explain(loaded, ctx)
  if (!it) throw missing()
  const { day, article, decisive } = it
  const basis = await basisOf({ article, keys: it.value ? [it.value] : [], day, ...(decisive && { decisive }) }, ctx)
  if (!basis) throw missing()
  return {
    figure: figure.key,
    says: figure.says,
    shown: it.shown,
    note: it.note ?? null,
    record: { says: it.record.says, note: it.record.note ?? null, href: it.record.href ?? null },
    rule: { says: it.rule.says, note: it.rule.note ?? null },
    day,
    value: basis.values[0] ?? null,
    article: basis.article,
    regulation: basis.regulation,
    counting: [...(it.counting ?? [])],
    recounted: it.recounted ?? null,
    ways: (it.ways ?? []).map(({ says, note, href }) => ({ says, note: note ?? null, href: href ?? null })),
  }
}
