import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import type { InputOf } from '../../kernel/contract.ts'
import type { Tx } from '../../kernel/sql.ts'
import { companyDecides } from '../people/public.ts'
import { permissionEnded } from '../people/vacancy-contract.ts'
import { RecordChange } from './contract.ts'
import { endDeputiesOfHeads, endDeputiesOutOfLine } from './deputies-store.ts'
import { loadChange } from './load-change.ts'
import { changeRules, ownPosts } from './rules.ts'
import { beginHoldings, cropVacancies, endHoldings, fillVacancies, lockStaffing, saveChange } from './store.ts'
import { tellDeputies, tellMoved } from './tell-moved.ts'
import { asTwoHeads } from './two-heads.ts'
import { withPermissions } from './with-permissions.ts'

/** From its day on everything follows by itself: who may do and see what is read from the holdings of the day. */
export const recordChange = command(RecordChange, {
  load: async (input: InputOf<typeof RecordChange>, tx: Tx, now: Temporal.Instant) => {
    await lockStaffing(tx)
    return await loadChange(tx, input, now)
  },
  allow: [companyDecides],
  forbid: [ownPosts],
  must: changeRules.map(withPermissions),
  async run({ from, note, vacancies }, { plan, movers, wrong }, ctx) {
    if (wrong) throw wrong
    const { tx, actor, now } = ctx
    const changeId = randomUUIDv7()
    const by = actor.kind === 'staff' ? actor.id : null
    const begins = plan.begins.map((it) => ({ ...it, id: randomUUIDv7() }))
    const reasons = [
      ...vacancies.map((it) => ({ ...it, from })),
      ...plan.endsWithPermission.map((it) => ({ ...it, reason: permissionEnded })),
    ]
    const ends = plan.ends.map((it) => it.id)
    const headed = plan.heads.map((it) => it.unitId)
    const leads = begins.filter((it) => it.head)
    const leaders = leads.map((it) => it.staffId)
    const ledUnits = leads.map((it) => it.unitId)
    await saveChange(tx, changeId, 'posts', from, note, by, now.toString(), [...movers], null)
    await endHoldings(tx, ends, from, changeId)
    await beginHoldings(tx, JSON.stringify(begins), changeId).catch(asTwoHeads)
    await cropVacancies(tx, headed, from)
    await fillVacancies(tx, headed, from, JSON.stringify(reasons), changeId)
    await endDeputiesOfHeads(tx, ledUnits, leaders, from)
    await tellDeputies(await endDeputiesOutOfLine(tx, [...movers], from), ctx)
    await tellMoved(plan, changeId, ctx)
    return { changeId, from }
  },
})
