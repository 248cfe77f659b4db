import { randomUUIDv7 } from 'node:crypto'
import { type Context, command } from '../../kernel/act.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { invalidField, Refusal } from '../../kernel/refusal.ts'
import type { Tx } from '../../kernel/sql.ts'
import { endMemberships, tellLeaderLeaves } from '../groups/public.ts'
import { tell } from '../notices/public.ts'
import { companyDecides, opposedAmong } from '../people/public.ts'
import { headLeaves } from '../people/vacancy-contract.ts'
import { lockChange, markWithdrawn, putBack } from './changes-store.ts'
import { endDeputiesOfHeads, endDeputiesOfStaff } from './deputies-store.ts'
import { type Leaving, leavingRules, loadLeaving, momentOf } from './leaving.ts'
import { RecordLeaving } from './leaving-contract.ts'
import { endSessions, handOverMatters, markLeft } from './leaving-store.ts'
import { laterDay } from './plan.ts'
import { ownPosts } from './rules.ts'
import {
  beginHoldings,
  cropVacancies,
  endHoldings,
  fillVacancies,
  holdingsFrom,
  lockStaffing,
  peopleByIds,
  saveChange,
} from './store.ts'
import { tellDeputies } from './tell-moved.ts'
import { asTwoHeads } from './two-heads.ts'

const refuseSuccessors = async (tx: Tx, { settled, leaver, headed, day }: Leaving) => {
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
    if (!person || successorId === leaver.id || person.leftAt)
      throw invalidField(`heads.${i}.successorId`, 'not-on-the-staff', {
        zh: '接任的人不在职，或已定了离职。',
        en: 'The successor is not on the staff, or is to leave.',
      })
    const own = held.filter((it) => it.staffId === successorId)
    const later = own.map((it) => laterDay(it, day)).find((it) => it !== null)
    if (later)
      throw invalidField(`heads.${i}.successorId`, 'later-change', {
        zh: `${person.name}在 ${later} 已经排定了另一次变动，请先撤回它。`,
        en: `Another change is planned for ${person.name} on ${later}; withdraw it first.`,
      })
    const headship = headed.find((it) => it.unitId === unitId)!.post
    const [opposite] = opposedAmong([...own.map((it) => it.post), headship])
    if (opposite) throw new Refusal('conflict', 'conflicting-posts', opposite.says, { article: 'agency/2.3' })
  })
}

/** Their own changes planned for after the day never come, the last one first; what others built on stays, without them. */
const withdrawPlanned = async (tx: Tx, { planned, day }: Leaving, now: string) => {
  const withdrawn: string[] = []
  for (const { id, alone } of planned) {
    if (!alone || (await lockChange(tx, day, id, now))?.onTop) continue
    await markWithdrawn(tx, id, now, null)
    withdrawn.push(id)
  }
  return withdrawn
}

const endPosts = async (tx: Tx, { leaver, day, settled }: Leaving, changeId: string) => {
  // A head's last day is the day before: whoever follows, or the vacancy, has the day itself, so that no day has two.
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toString()
  const own = await holdingsFrom(tx, [leaver.id], day)
  const heads = own.filter((it) => it.head)
  const idsOf = (rows: typeof own) => rows.map((it) => it.id)
  await endHoldings(tx, idsOf(heads), day, changeId)
  await endHoldings(tx, idsOf(own.filter((it) => !it.head)), next, changeId)
  const follows = heads.flatMap(({ unitId, post, from, until }) => {
    const staffId = from <= day && settled.find((it) => it.unitId === unitId)?.successorId
    return staffId ? [{ id: randomUUIDv7(), staffId, unitId, post, head: true, from: day, until }] : []
  })
  // Planned to head a unit later, by a change that moves others too: it stands empty from then on.
  const reasons = heads.map(({ unitId, from }) =>
    from <= day
      ? { unitId, from: day, reason: settled.find((it) => it.unitId === unitId)?.vacantBecause ?? '' }
      : { unitId, from, reason: headLeaves(leaver.name) },
  )
  const units = [...new Set(heads.map((it) => it.unitId))]
  await beginHoldings(tx, JSON.stringify(follows), changeId).catch(asTwoHeads)
  await cropVacancies(tx, units, day)
  await fillVacancies(tx, units, day, JSON.stringify(reasons), changeId)
  const followed = follows.map((it) => it.unitId)
  const heirs = follows.map((it) => it.staffId)
  await endDeputiesOfHeads(tx, followed, heirs, day)
  return follows
}

/** What they did beside their posts ends too, and whoever counts on it hears so. */
const endDuties = async ({ leaver, day }: Leaving, ctx: Context) => {
  const { tx } = ctx
  await tellDeputies(
    (await endDeputiesOfStaff(tx, leaver.id, day)).filter((it) => it.headId !== leaver.id),
    ctx,
  )
  await endMemberships(tx, leaver.id, day)
  await tellLeaderLeaves(leaver, day, ctx)
}

/** frame/3.1: access ends in that minute on every device, open matters change hands, the name stays on what was done. */
export const recordLeaving = command(RecordLeaving, {
  load: async ({ staffId, at, heads }: InputOf<typeof RecordLeaving>, tx: Tx, now: Temporal.Instant) => {
    await lockStaffing(tx)
    const leftAt = momentOf(at, now)
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
    const { leaver, leftAt, day, open } = loaded
    await refuseSuccessors(tx, loaded)
    const changeId = randomUUIDv7()
    const by = actor.kind === 'staff' ? actor.id : null
    const at = now.toString()
    const withdrawn = await withdrawPlanned(tx, loaded, at)
    await saveChange(tx, changeId, 'leaving', day, reason, by, at, [staffId], null)
    for (const id of withdrawn) {
      await putBack(tx, id)
      await markWithdrawn(tx, id, at, changeId)
    }
    const follows = await endPosts(tx, loaded, changeId)
    await markLeft(tx, staffId, leftAt.toString())
    await endDuties(loaded, ctx)
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
