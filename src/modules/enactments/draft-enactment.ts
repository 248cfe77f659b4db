import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import { invalidField } from '../../kernel/refusal.ts'
import { findTitle, staffId } from './case.ts'
import { DraftEnactment } from './contract.ts'
import { checkChanges } from './facts.ts'
import { preparers } from './rules.ts'
import { openUnit, saveDraft, standing } from './store.ts'

/** A draft changes nothing yet; it may lack sides and blanks, but what it says must exist and fit. */
export const draftEnactment = command(DraftEnactment, {
  load: async ({ regulation, ownerUnitId, from }, tx) => {
    const [title, facts, unit] = await Promise.all([
      findTitle(tx, regulation),
      standing(tx, regulation),
      ownerUnitId ? openUnit(tx, ownerUnitId, from) : null,
    ])
    return title === undefined ? undefined : { ...facts!, regulation, title, drafterId: null, unit }
  },
  allow: preparers,
  async run({ regulation, kind, reason, changes, units, employments, ownerUnitId, from }, { title, unit }, ctx) {
    checkChanges(changes, regulation)
    if (ownerUnitId && !unit) throw noUnit()
    const id = randomUUIDv7()
    await saveDraft(
      ctx.tx,
      id,
      regulation,
      kind,
      title,
      reason,
      JSON.stringify(changes),
      units,
      employments,
      ownerUnitId,
      from,
      staffId(ctx.actor),
      ctx.now.toString(),
    )
    return { id, revision: 1 }
  },
})

export const noUnit = () =>
  invalidField('ownerUnitId', 'no-unit', {
    zh: '没有这个部门，或者它已经撤销。',
    en: 'There is no such department, or it is closed.',
  })
