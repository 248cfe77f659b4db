import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { invalidField, Refusal } from '../../kernel/refusal.ts'
import { brokenConstraint, type Tx } from '../../kernel/sql.ts'
import { tell } from '../notices/public.ts'
import { companyDecides } from '../people/public.ts'
import { endDeputiesOfHeads, keepForUndo, withdrawChange } from './changes-store.ts'
import { opposedAmong } from './conflicts.ts'
import { type Leaving, leavingRules, loadLeaving } from './leaving.ts'
import { RecordLeaving } from './leaving-contract.ts'
import { endDuties, endSessions, handOverMatters, markLeft } from './leaving-store.ts'
import { ownPosts } from './rules.ts'
import {
  beginHoldings,
  beginVacancies,
  endHoldings,
  endVacancies,
  holdingsFrom,
  lockStaffing,
  peopleByIds,
  saveChange,
} from './store.ts'

const refuseSuccessors = async (tx: Tx, { settled, leaver, headed, day }: Leaving, now: string) => {
  const named = settled.flatMap((it) => it.successorId ?? [])
  const [people, held] = await Promise.all([peopleByIds(tx, named), holdingsFrom(tx, named, day)])
  const known = new Map(people.map((it) => [it.id, it]))
  settled.forEach(({ unitId, successorId }, i) => {
    if (!headed.some((it) => it.unitId === unitId))
      throw invalidField(`heads.${i}.unitId`, 'not-their-unit', {
        zh: '这个部门不由其主管。',
        en: 'They do not head this unit.',
      })
    if (!successorId) return
    const person = known.get(successorId)
    if (!person || successorId === leaver.id || (person.leftAt && person.leftAt <= now))
      throw invalidField(`heads.${i}.successorId`, 'not-on-the-staff', {
        zh: '接任的人不在职。',
        en: 'The successor is not on the staff.',
      })
    const headship = headed.find((it) => it.unitId === unitId)!.post
    const [opposite] = opposedAmong([...held.filter((it) => it.staffId === successorId).map((it) => it.post), headship])
    if (opposite) throw new Refusal('conflict', 'conflicting-posts', opposite.says, { article: 'agency/2.3' })
  })
}

const endPosts = async (tx: Tx, { day, holdings, headed, settled }: Leaving, changeId: string) => {
  // A head's last day is the day before: whoever follows, or the vacancy, has the day itself, so that no day has two.
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toString()
  const heads = headed.map((it) => it.id)
  const units = headed.map((it) => it.unitId)
  await keepForUndo(
    tx,
    changeId,
    holdings.map((it) => it.id),
    units,
    day,
  )
  await endHoldings(tx, heads, day, changeId)
  await endHoldings(
    tx,
    holdings.map((it) => it.id).filter((id) => !heads.includes(id)),
    next,
    changeId,
  )
  await endVacancies(tx, units, day)
  const follows = headed.flatMap(({ unitId, post }) => {
    const staffId = settled.find((it) => it.unitId === unitId)?.successorId
    return staffId ? [{ id: randomUUIDv7(), staffId, unitId, post, head: true, from: day }] : []
  })
  const vacant = headed.flatMap(({ unitId }) => {
    const found = settled.find((it) => it.unitId === unitId)
    return found?.successorId ? [] : [{ id: randomUUIDv7(), unitId, from: day, reason: found?.vacantBecause ?? '' }]
  })
  await beginHoldings(tx, JSON.stringify(follows), changeId)
  await endDeputiesOfHeads(
    tx,
    follows.map((it) => it.unitId),
    follows.map((it) => it.staffId),
    day,
  )
  await beginVacancies(tx, JSON.stringify(vacant), changeId)
  return follows
}

/** frame/3.1: access ends in that minute on every device, open matters change hands, the name stays on what was done. */
export const recordLeaving = command(RecordLeaving, {
  load: async ({ staffId, at, heads }: InputOf<typeof RecordLeaving>, tx: Tx, now: Temporal.Instant) => {
    await lockStaffing(tx)
    const asked = at ? Temporal.Instant.from(at) : now
    const leftAt = Temporal.Instant.compare(asked, now) > 0 ? asked : now
    const leaving = await loadLeaving(tx, staffId, leftAt, now, heads)
    // Whoever follows as head is moved by it too: nobody makes themselves one.
    const movers = [staffId, ...heads.flatMap((it) => it.successorId ?? [])]
    return leaving && { ...leaving, leftAt, movers }
  },
  allow: [companyDecides],
  forbid: [ownPosts],
  must: leavingRules,
  async run({ staffId, reason }, loaded, ctx) {
    const { tx, actor, now } = ctx
    const { leaver, leftAt, day, open, planned } = loaded
    await refuseSuccessors(tx, loaded, now.toString())
    const changeId = randomUUIDv7()
    const by = actor.kind === 'staff' ? actor.id : null
    const follows = await (async () => {
      for (const it of planned) if (it.alone) await withdrawChange(tx, it.id, now.toString())
      await saveChange(tx, changeId, 'leaving', day, reason, by, now.toString(), [staffId])
      return await endPosts(tx, loaded, changeId)
    })().catch((error: unknown) => {
      if (!brokenConstraint(error)) throw error
      throw new Refusal(
        'conflict',
        'two-heads',
        { zh: '那时这个部门已有另一位主管。', en: 'The department has another head then.' },
        { article: 'dept/6' },
      )
    })
    await markLeft(tx, staffId, leftAt.toString())
    await endDuties(tx, staffId, day)
    for (const { staffId: heir } of follows) {
      await tell(heir, 'staffing.headed', changeId, { from: day, after: leaver.name }, ctx)
    }
    // Planned for later: until then they work on, and afterwards what is left stands on the head's desk.
    if (Temporal.Instant.compare(leftAt, now) > 0) return { staffId, leftAt: leftAt.toString(), handedOver: 0 }
    await endSessions(tx, staffId, now.toString())
    let handedOver = 0
    for (const { unitId, toId } of open) {
      if (!toId) continue
      const moved = await handOverMatters(
        tx,
        staffId,
        unitId,
        toId,
        by,
        reason,
        ['frame/3.1'],
        changeId,
        now.toString(),
      )
      handedOver += moved!.count
      if (moved!.count > 0)
        await tell(toId, 'staffing.taken-over', changeId, { from: leaver.name, count: String(moved!.count) }, ctx)
    }
    return { staffId, leftAt: leftAt.toString(), handedOver }
  },
})
