import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import { invalidField } from '../../kernel/refusal.ts'
import { findTitle, staffId } from './case.ts'
import { DraftEnactment } from './contract.ts'
import { checkChanges } from './facts.ts'
import { onlySuggests, preparers } from './rules.ts'
import { openUnits, saveDraft, standing } from './store.ts'

/** A draft changes nothing yet; it may lack sides and blanks, but what it says must exist and fit. */
export const draftEnactment = command(DraftEnactment, {
  load: async ({ regulation, ownerUnitId, units, from }, tx) => {
    const [title, facts, open] = await Promise.all([
      findTitle(tx, regulation),
      standing(tx, regulation),
      openUnits(tx, ownerUnitId ? [...units, ownerUnitId] : units, from),
    ])
    return title === undefined ? undefined : { ...facts!, regulation, title, drafterId: null, open }
  },
  allow: preparers,
  forbid: [onlySuggests],
  async run({ regulation, kind, reason, changes, units, employments, ownerUnitId, from }, { title, open }, ctx) {
    checkChanges(changes, regulation, { units, employments })
    checkUnits(units, ownerUnitId, open)
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

const noUnit = (path: string) =>
  invalidField(path, 'no-unit', {
    zh: '没有这个部门，或者它已经撤销。',
    en: 'There is no such department, or it is closed.',
  })

/** Whom it binds, and who looks after it, are departments that are there on its day. */
export const checkUnits = (
  units: readonly string[],
  ownerUnitId: string | null,
  open: readonly { readonly id: string }[],
) => {
  const there = (id: string) => open.some((it) => it.id === id)
  if (ownerUnitId && !there(ownerUnitId)) throw noUnit('ownerUnitId')
  for (const [i, id] of units.entries()) if (!there(id)) throw noUnit(`units.${i}`)
}
