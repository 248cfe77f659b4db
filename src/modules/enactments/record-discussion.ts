import { command } from '../../kernel/act.ts'
import { invalidField } from '../../kernel/refusal.ts'
import { loadCase, staffId } from './case.ts'
import { RecordDiscussion } from './contract.ts'
import { isOpen, itsDrafter, preparers } from './rules.ts'
import { saveDiscussion } from './store.ts'

/** Labour Contract Law art. 4: when and where, who came for the staff, who wrote it down. */
export const recordDiscussion = command(RecordDiscussion, {
  load: loadCase,
  allow: [...preparers, itsDrafter],
  must: [isOpen],
  async run({ id, heldOn, place, representatives, recorder, minutes }, _, { tx, actor, now, inForce }) {
    if (heldOn > inForce.day) {
      throw invalidField('heldOn', 'not-yet', {
        zh: '商议还没有开，开过再记。',
        en: 'It has not taken place yet; record it afterwards.',
      })
    }
    await saveDiscussion(tx, id, heldOn, place, representatives, recorder, minutes, staffId(actor), now.toString())
    return { id }
  },
})
