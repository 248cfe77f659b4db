import { command } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import { loadCase } from './case.ts'
import { Acknowledge } from './contract.ts'
import { isInForce } from './rules.ts'
import { bindsMe, findEnactment, saveAcknowledgement } from './store.ts'

/** Their own signature that they have read this version; a second press keeps the first time. */
export const acknowledge = command(Acknowledge, {
  load: async ({ id }, tx, now) => {
    const [row, bound] = await Promise.all([findEnactment(tx, id), bindsMe(tx, id, dayOf(now))])
    return row && bound?.so ? loadCase({ id }, tx) : undefined
  },
  must: [isInForce],
  run: async ({ id }, _, { tx, now }) => ({ id, at: (await saveAcknowledgement(tx, id, now.toString()))!.at }),
})
