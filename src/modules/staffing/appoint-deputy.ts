import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import { isHeadOf, isStaff } from '../../kernel/actor.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { invalidField, Refusal } from '../../kernel/refusal.ts'
import { rule } from '../../kernel/rule.ts'
import { brokenConstraint, type Tx } from '../../kernel/sql.ts'
import { tell } from '../notices/public.ts'
import { companyDecides } from '../people/public.ts'
import { AppointDeputy } from './posts-contract.ts'
import { saveDeputy } from './posts-store.ts'
import { ownPosts } from './rules.ts'
import { type HoldingRow, headsFrom, holdingsFrom, peopleByIds, unitsByIds } from './store.ts'

type Standing = {
  readonly unit: { id: string; name: string }
  readonly head: HoldingRow | undefined
  readonly deputy: { id: string; inUnit: boolean; leads: boolean }
  readonly from: string
  readonly movers: readonly string[]
}

export const ownHead = rule<Pick<Standing, 'unit'>>({
  code: 'not-its-head',
  article: 'dept/6',
  says: {
    zh: '代理主管由公司领导、机构管理员，或本部门的主管指定。',
    en: 'A deputy is appointed by the leadership, the administrator, or the head of the department.',
  },
  to: { head: true },
  holds: ({ unit }, actor) => isHeadOf(actor, unit.id),
})

/** The head in person: whoever stands in for the head does not hand that on, to themselves or others. */
const theHead = rule<Standing>({
  ...ownHead,
  holds: ({ head }, actor) => isStaff(actor, head?.staffId ?? null),
})

/** dept/6: no layer between head and leadership, so a deputy is of the department or of the leadership. */
const fromTheLine = rule<Standing>({
  code: 'not-of-the-line',
  article: 'agency/2.2',
  says: {
    zh: '代理主管应当是本部门的人，或者公司领导。',
    en: 'A deputy is somebody of the department, or of the leadership.',
  },
  holds: ({ deputy }) => deputy.inUnit || deputy.leads,
})

const somebodyElse = rule<Standing>({
  code: 'heads-it-already',
  article: 'dept/6',
  says: { zh: '本人就是主管，不用代理。', en: 'They head it already.' },
  holds: ({ head, deputy }) => head?.staffId !== deputy.id,
})

const notBackDated = rule<Standing>({
  code: 'in-the-past',
  article: 'dept/6',
  says: { zh: '代理不能从过去的日子算起。', en: 'A deputyship does not begin in the past.' },
  holds: ({ from }, _actor, inForce) => from >= inForce.day,
})

const leaders = ['general-manager', 'deputy-general-manager']

export const appointDeputy = command(AppointDeputy, {
  load: async ({ unitId, staffId, from, to }: InputOf<typeof AppointDeputy>, tx: Tx, now: Temporal.Instant) => {
    const [[unit], [person], heads, held] = await Promise.all([
      unitsByIds(tx, [unitId]),
      peopleByIds(tx, [staffId]),
      headsFrom(tx, [unitId], from),
      holdingsFrom(tx, [staffId], from),
    ])
    if (!unit || unit.closedOn || unit.kind === 'organisation') return undefined
    if (!person || (person.leftAt && person.leftAt <= now.toString()))
      throw invalidField('staffId', 'unknown-person', {
        zh: '没有这个人，或已经离职。',
        en: 'There is no such person on the staff.',
      })
    if (to < from)
      throw invalidField('to', 'ends-before-it-begins', {
        zh: '结束不能早于开始。',
        en: 'It cannot end before it begins.',
      })
    if (to > Temporal.PlainDate.from(from).add({ years: 1 }).toString())
      throw invalidField('to', 'too-long', { zh: '一次最多代理一年。', en: 'One year at most at a time.' })
    const then = held.filter((it) => it.from <= from)
    return {
      unit,
      from,
      movers: [staffId],
      head: heads.find((it) => it.from <= from),
      deputy: {
        id: staffId,
        inUnit: then.some((it) => it.unitId === unitId),
        leads: then.some((it) => leaders.includes(it.post)),
      },
    }
  },
  allow: [theHead, companyDecides],
  forbid: [ownPosts],
  must: [somebodyElse, fromTheLine, notBackDated],
  async run({ unitId, staffId, from, to, reason }, { unit }, ctx) {
    const { tx, actor, now } = ctx
    const id = randomUUIDv7()
    const until = Temporal.PlainDate.from(to).add({ days: 1 }).toString()
    const by = actor.kind === 'staff' ? actor.id : ''
    await saveDeputy(tx, id, unitId, staffId, from, until, reason, by, now.toString()).catch((error: unknown) => {
      if (!brokenConstraint(error)) throw error
      throw new Refusal(
        'conflict',
        'two-deputies',
        { zh: '这段日子里已经指定了另一位代理。', en: 'Another deputy is appointed for some of these days.' },
        { article: 'dept/6' },
      )
    })
    await tell(staffId, 'staffing.deputy', id, { unit: unit.name, from, to }, ctx)
    return { id }
  },
})
