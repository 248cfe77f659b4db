import { dayOf } from '../../kernel/clock.ts'
import { rule } from '../../kernel/rule.ts'
import type { Tx } from '../../kernel/sql.ts'
import { type Leaver, leader, lockLeaver, plannedFor } from './leaving-store.ts'
import { type HoldingRow, headsFrom, holdingsFrom, openByUnit } from './store.ts'

type Settled = { unitId: string; successorId?: string | undefined; vacantBecause?: string | undefined }

export type Leaving = {
  readonly leaver: Leaver
  readonly movers: readonly string[]
  readonly day: string
  /** What they hold on the day, and what was planned for later. */
  readonly holdings: readonly HoldingRow[]
  readonly headed: readonly HoldingRow[]
  readonly settled: readonly Settled[]
  readonly open: readonly { unitId: string; unit: string; count: number; toId: string | null; toName: string | null }[]
  readonly planned: readonly { id: string; on: string; alone: boolean }[]
}

/** When it takes effect: a moment gone by is now. */
export const momentOf = (at: string | undefined, now: Temporal.Instant) => {
  const asked = at ? Temporal.Instant.from(at) : now
  return Temporal.Instant.compare(asked, now) > 0 ? asked : now
}

const covers = (it: HoldingRow, day: string) => it.from <= day && (!it.until || it.until > day)

/**
 * Who takes over the open matters of each unit: its head, for a leaving head whoever follows, and where there is nobody the
 * leadership. Only numbers: whoever records a leaving does not see clients.
 */
const receivers = async (tx: Tx, staffId: string, day: string, now: string) => {
  const open = (await openByUnit(tx, [staffId])).filter((it) => it.staffId === staffId)
  const unitIds = open.map((it) => it.unitId)
  const [heads, lead] = await Promise.all([headsFrom(tx, unitIds, day), leader(tx, day, now)])
  return { open, heads: heads.filter((it) => covers(it, day) && it.staffId !== staffId), lead }
}

export const loadLeaving = async (
  tx: Tx,
  staffId: string,
  leftAt: Temporal.Instant,
  now: Temporal.Instant,
  settled: readonly Settled[],
): Promise<Leaving | undefined> => {
  const day = dayOf(leftAt)
  const leaver = await lockLeaver(tx, staffId, dayOf(now), now.toString())
  if (!leaver) return undefined
  const [holdings, planned, { open, heads, lead }] = await Promise.all([
    holdingsFrom(tx, [staffId], day),
    plannedFor(tx, staffId, day),
    receivers(tx, staffId, day, now.toString()),
  ])
  const headed = holdings.filter((it) => it.head && covers(it, day))
  const unitNames = new Map([...holdings, ...heads].map((it) => [it.unitId, it.unit]))
  return {
    leaver,
    movers: [staffId],
    day,
    holdings,
    headed,
    settled,
    planned,
    open: open.map(({ unitId, open: count }) => {
      const successor = settled.find((it) => it.unitId === unitId)?.successorId
      const head = heads.find((it) => it.unitId === unitId)
      const toId = successor ?? head?.staffId ?? (lead && lead.id !== staffId ? lead.id : null)
      const toName = successor ? null : (head?.name ?? (lead && lead.id !== staffId ? lead.name : null))
      return { unitId, unit: unitNames.get(unitId) ?? '', count, toId, toName }
    }),
  }
}

const stillHere = rule<Leaving>({
  code: 'left-already',
  article: 'frame/3.1',
  says: { zh: '这个人的离职已经办过了。', en: 'This person’s leaving is on record already.' },
  holds: ({ leaver }) => leaver.leftAt === null,
})

const someoneKeeps = rule<Leaving>({
  code: 'last-keeper',
  article: 'dept/9',
  says: {
    zh: '这是最后一位能管理机构与人员的人。请先让另一位总经理、副总经理或机构管理员开户，再办离职。',
    en: 'Nobody else could settle structure and staff. First let another general manager, deputy or administrator come in.',
  },
  holds: ({ leaver }) => leaver.otherKeepers > 0,
})

const headsSettled = rule<Leaving>({
  code: 'no-head',
  article: 'dept/6',
  says: { zh: '部门不能没有主管。', en: 'A department is not left without a head.' },
  holds: ({ headed, settled }) =>
    headed.every(({ unitId }) => settled.some((it) => it.unitId === unitId && (it.successorId || it.vacantBecause))),
  because: ({ headed, settled }) => {
    const unit = headed.find(
      ({ unitId }) => !settled.some((it) => it.unitId === unitId && (it.successorId || it.vacantBecause)),
    )?.unit
    return {
      zh: `${unit}的主管由谁接任？一时没有人选的，写明空缺的原因。`,
      en: `Who follows as head of ${unit}? If nobody can be named yet, say why it is vacant.`,
    }
  },
})

export const leavingRules = [stillHere, someoneKeeps, headsSettled]
