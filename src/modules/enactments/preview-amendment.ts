import { query } from '../../kernel/act.ts'
import { type Actor, holds } from '../../kernel/actor.ts'
import { invalidField } from '../../kernel/refusal.ts'
import { isParameterKey, parameter } from '../../regulations/all.ts'
import { problemOf } from '../../regulations/values.ts'
import { PreviewAmendment } from './amend-contract.ts'
import { practiceOf } from './known-practices.ts'

/** The leadership's numbers are of all, a head's of the own department; anybody else is told no numbers. */
const reach = (actor: Actor): 'all' | 'unit' | 'none' => {
  if (holds(actor, 'general-manager') || holds(actor, 'deputy-general-manager')) return 'all'
  return actor.kind === 'staff' && actor.heads.length > 0 ? 'unit' : 'none'
}

export const previewAmendment = query(PreviewAmendment, {
  load: async ({ article, key }) => {
    const spec = isParameterKey(key) ? parameter(key) : undefined
    // An own article stands for the general one that it is linked to.
    return spec && (spec.article === article || article.startsWith('own-')) ? { spec } : undefined
  },
  async run({ key, value, from }, { spec }, ctx) {
    const says = problemOf(spec, value)
    if (says) throw invalidField('value', 'out-of-bounds', says)
    const counted = reach(ctx.actor)
    if (counted === 'none') return { counted, practice: null }
    const it = await practiceOf(key, value, from, ctx)
    if (!it) return { counted: 'uncounted' as const, practice: null }
    return { counted, practice: { ...it, says: [...it.says], bars: [...it.bars] } }
  },
})
