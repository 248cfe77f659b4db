import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import { invalidField } from '../../kernel/refusal.ts'
import { article, isParameterKey, parameter } from '../../regulations/all.ts'
import { problemOf } from '../../regulations/values.ts'
import { AmendParameter } from './contract.ts'
import { putInForce } from './public.ts'
import { discussedFirst, generalManager, headSetsFlow, notInThePast } from './rules.ts'
import { headsConsulting, moveVersion, saveSealed } from './store.ts'

/**
 * The short way for one blank, drafted and sealed in one act. Old matters keep the value of their day; what happens from
 * `from` on is judged by the new one.
 */
export const amendParameter = command(AmendParameter, {
  load: async ({ key, from }, tx) => {
    if (!isParameterKey(key)) return undefined
    const spec = parameter(key)
    const it = article(spec.article)
    return {
      key,
      from,
      spec,
      regulation: it.regulation,
      concernsStaff: it.concernsStaff === true,
      headsConsulting: (await headsConsulting(tx))!.so,
    }
  },
  allow: [generalManager, headSetsFlow],
  must: [notInThePast, discussedFirst],
  async run({ key, value, from, reason }, { spec, regulation }, { tx, actor, now }) {
    const says = problemOf(spec, value)
    if (says) throw invalidField('value', 'out-of-bounds', says)
    const id = randomUUIDv7()
    const by = actor.kind === 'staff' ? actor.id : ''
    const at = now.toString()
    const changes = [{ kind: 'value', key, value }] as const
    // First, so that two who amend at once are numbered one after the other.
    await moveVersion(tx)
    await saveSealed(tx, id, regulation.key, regulation.title.zh, reason, JSON.stringify(changes), from, by, at)
    await putInForce(tx, { id, from, changes, reason, by, at })
    return { key, value, from }
  },
})
