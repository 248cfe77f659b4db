import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import { firstBroken, refusalOf } from '../../kernel/rule.ts'
import { loadCase, staffId } from './case.ts'
import { GiveOpinion } from './contract.ts'
import { isOpen, itsDrafter, preparers } from './rules.ts'
import { saveOpinion } from './store.ts'

/** Anybody of the house while it is posted; for somebody else, only whoever prepares it, from the record of the meeting. */
export const giveOpinion = command(GiveOpinion, {
  load: loadCase,
  must: [isOpen],
  async run({ id, name, words }, it, { tx, actor, now, inForce }) {
    if (name) {
      const broken = firstBroken({ allow: [...preparers, itsDrafter] }, it, actor, inForce)
      if (broken) throw refusalOf(broken)
    }
    const opinionId = randomUUIDv7()
    const own = actor.kind === 'staff' ? actor.name : ''
    await saveOpinion(tx, opinionId, id, name ? null : staffId(actor), name || own, words, now.toString())
    return { id, opinionId }
  },
})
