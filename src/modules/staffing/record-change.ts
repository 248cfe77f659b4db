import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { brokenConstraint, type Tx } from '../../kernel/sql.ts'
import { companyDecides } from '../people/public.ts'
import { endDeputiesOfHeads, keepForUndo } from './changes-store.ts'
import { RecordChange } from './contract.ts'
import { loadChange } from './load-change.ts'
import { changeRules, ownPosts } from './rules.ts'
import { beginHoldings, beginVacancies, endHoldings, endVacancies, lockStaffing, saveChange } from './store.ts'
import { tellMoved } from './tell-moved.ts'
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
  async run({ from, note, vacancies }, { plan, movers }, ctx) {
    const { tx, actor, now } = ctx
    const changeId = randomUUIDv7()
    const vacant = plan.heads.filter((it) => it.vacant)
    const begins = plan.begins.map((it) => ({ ...it, id: randomUUIDv7() }))
    const empty = [
      ...vacant.map((it) => ({
        unitId: it.unitId,
        from,
        reason: vacancies.find((one) => one.unitId === it.unitId)?.reason ?? '',
      })),
      ...plan.endsWithPermission.map((it) => ({ ...it, reason: '准许的兼任到期' })),
    ].map((it) => ({ ...it, id: randomUUIDv7() }))
    try {
      await saveChange(tx, changeId, 'posts', from, note, actor.kind === 'staff' ? actor.id : null, now.toString(), [
        ...movers,
      ])
      const headed = plan.heads.map((it) => it.unitId)
      await keepForUndo(
        tx,
        changeId,
        plan.ends.map((it) => it.id),
        headed,
        from,
      )
      await endHoldings(
        tx,
        plan.ends.map((it) => it.id),
        from,
        changeId,
      )
      await endVacancies(tx, headed, from)
      await beginHoldings(tx, JSON.stringify(begins), changeId)
      const leads = begins.filter((it) => it.head)
      await endDeputiesOfHeads(
        tx,
        leads.map((it) => it.unitId),
        leads.map((it) => it.staffId),
        from,
      )
      await beginVacancies(tx, JSON.stringify(empty), changeId)
    } catch (error) {
      if (!brokenConstraint(error)) throw error
      throw new Refusal(
        'conflict',
        'two-heads',
        { zh: '那时这个部门已有另一位主管。', en: 'The department has another head then.' },
        { article: 'dept/6' },
      )
    }
    await tellMoved(plan, changeId, ctx)
    return { changeId, from }
  },
})
