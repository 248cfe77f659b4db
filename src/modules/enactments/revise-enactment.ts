import { command } from '../../kernel/act.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { loadCase } from './case.ts'
import { ReviseEnactment } from './contract.ts'
import { checkUnits } from './draft-enactment.ts'
import { checkChanges } from './facts.ts'
import { isDraft, itsDrafter, onlySuggests, preparers } from './rules.ts'
import { openUnits, saveRevision } from './store.ts'

/** Somebody else changed it since it was read: nothing is overwritten unseen. */
export const movedOn = () =>
  new Refusal('conflict', 'moved-on', {
    zh: '草案刚刚有人改过，请看过最新的一稿再办。',
    en: 'The draft has just been changed by somebody else; please look at the latest one first.',
  })

export const reviseEnactment = command(ReviseEnactment, {
  load: loadCase,
  allow: [...preparers, itsDrafter],
  forbid: [onlySuggests],
  must: [isDraft],
  async run({ id, revision, reason, changes, units, employments, ownerUnitId, from }, it, { tx }) {
    if (revision !== it.revision) throw movedOn()
    checkChanges(changes, it.regulation, { units, employments })
    checkUnits(units, ownerUnitId, await openUnits(tx, ownerUnitId ? [...units, ownerUnitId] : units, from))
    await saveRevision(tx, id, reason, JSON.stringify(changes), units, employments, ownerUnitId, from)
    return { id, revision: revision + 1 }
  },
})
