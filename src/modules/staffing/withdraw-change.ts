import { command } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { rule } from '../../kernel/rule.ts'
import { brokenConstraint, type Tx } from '../../kernel/sql.ts'
import { tellClosingOff } from '../groups/public.ts'
import { tell } from '../notices/public.ts'
import { companyDecides } from '../people/public.ts'
import { type ChangeRow, lockChange, markWithdrawn, moved, putBack, reviveWithdrawn } from './changes-store.ts'
import { WithdrawChange } from './contract.ts'
import { endDeputiesOutOfLine, restoredDeputies } from './deputies-store.ts'
import { staysAfterAll } from './leaving-store.ts'
import { ownPosts } from './rules.ts'
import { lockStaffing } from './store.ts'
import { tellDeputies } from './tell-moved.ts'

type Recorded = {
  readonly pending: boolean
  readonly onTop: ChangeRow['onTop']
  readonly movers: readonly string[]
}

const notYetInForce = rule<Recorded>({
  code: 'in-force-already',
  article: 'daily/4',
  says: {
    zh: '这次变动已经生效，留在履历里；要改回去，请另排一次变动。',
    en: 'This change is in force and stays on record; to go back, record another change.',
  },
  holds: ({ pending }) => pending,
})

const nothingOnTop = rule<Recorded>({
  code: 'built-upon',
  article: 'dept/9',
  says: {
    zh: '后面又排了别的变动，请从最后一次撤起。',
    en: 'Other changes build on this one; withdraw the last one first.',
  },
  holds: ({ onTop }) => !onTop,
  because: ({ onTop }) =>
    onTop?.kind === 'closing'
      ? {
          zh: `${onTop.unit}已定于 ${onTop.on} 撤销，撤回会把人放回去；请先撤回部门的撤销。`,
          en: `${onTop.unit} closes on ${onTop.on}, and this would put people back there: withdraw the closing first.`,
        }
      : {
          zh: `后面又排了 ${onTop?.on} 的变动，请从最后一次撤起。`,
          en: `A change of ${onTop?.on} builds on this one; withdraw the last one first.`,
        },
})

/** The day never came: as if it had not been planned, except that the record of planning it stays. */
export const withdrawChange = command(WithdrawChange, {
  load: async ({ changeId }: InputOf<typeof WithdrawChange>, tx: Tx, now: Temporal.Instant) => {
    await lockStaffing(tx)
    const row = await lockChange(tx, dayOf(now), changeId, now.toString())
    if (!row || row.withdrawnAt || (row.people.length === 0 && !row.unit)) return undefined
    return { ...row, movers: (await moved(tx, changeId)).map((it) => it.id) }
  },
  allow: [companyDecides],
  forbid: [ownPosts],
  must: [notYetInForce, nothingOnTop],
  async run({ changeId }, { on, kind, people, movers, unitId, unit }, ctx) {
    const { tx, now } = ctx
    await putBack(tx, changeId).catch((error: unknown) => {
      if (brokenConstraint(error) !== 'unit_name') throw error
      throw new Refusal('conflict', 'name-taken', {
        zh: '撤销之后又设立了同名的部门；请先给它改名，再撤回。',
        en: 'A unit of the same name has been founded since; rename it first.',
      })
    })
    if (kind === 'leaving') {
      await staysAfterAll(tx, people[0]!.id)
      await reviveWithdrawn(tx, changeId)
    }
    await markWithdrawn(tx, changeId, now.toString(), null)
    await tellDeputies(await restoredDeputies(tx, changeId), ctx, 'staffing.deputy-stands')
    // Appointed deputy of a unit to which they now do not go.
    await tellDeputies(await endDeputiesOutOfLine(tx, movers, on), ctx)
    if (kind === 'closing' && unitId) await tellClosingOff(unitId, { unit: unit ?? '', on }, ctx)
    // Whoever was to follow a head who leaves hears of it too.
    for (const id of movers) await tell(id, 'staffing.withdrawn', changeId, { from: on }, ctx)
    return { changeId }
  },
})
