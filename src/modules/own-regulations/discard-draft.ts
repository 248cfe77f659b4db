import { command } from '../../kernel/act.ts'
import { itsDrafter, preparers } from '../enactments/public.ts'
import { DiscardDraft } from './contract.ts'
import { loadDraft, refuseMovedOn } from './draft-case.ts'
import { isOpen } from './rules.ts'
import { removeDraft } from './store.ts'

/** What was only worked on is gone; what was proposed from it stays. */
export const discardDraft = command(DiscardDraft, {
  load: loadDraft,
  allow: [...preparers, itsDrafter],
  must: [isOpen],
  async run({ id, revision }, { row }, { tx }) {
    refuseMovedOn(row, revision)
    await removeDraft(tx, id)
    return { id }
  },
})
