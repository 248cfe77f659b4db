import { command } from '../../kernel/act.ts'
import { invalidField } from '../../kernel/refusal.ts'
import { AmendParameter } from './contract.ts'
import { boundsOf, headSetsFlow, leadership, notInThePast } from './rules.ts'
import { headsConsulting, moveVersion, saveValue } from './store.ts'

/** Old matters keep the value of their day; what happens from `from` on is judged by the new one. */
export const amendParameter = command(AmendParameter, {
  load: async ({ key, value, from }, tx) => {
    const bounds = boundsOf(key)
    return bounds && { key, value, from, bounds, headsConsulting: (await headsConsulting(tx))!.so }
  },
  allow: [leadership, headSetsFlow],
  must: [notInThePast],
  async run({ key, value, from, reason }, { bounds }, { tx, actor, now }) {
    if (!Number.isInteger(value) || value < bounds.min || value > bounds.max) {
      throw invalidField('value', 'out-of-bounds', {
        zh: `请填 ${bounds.min} 到 ${bounds.max} 之间的整数。`,
        en: `Enter a whole number from ${bounds.min} to ${bounds.max}.`,
      })
    }
    await saveValue(
      tx,
      key,
      from,
      JSON.stringify(value),
      reason,
      actor.kind === 'staff' ? actor.id : '',
      now.toString(),
    )
    await moveVersion(tx)
    return { key, value, from }
  },
})
