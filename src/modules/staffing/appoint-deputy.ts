import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import { isHeadOf, isStaff } from '../../kernel/actor.ts'
import { dayOf } from '../../kernel/clock.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { invalidField, Refusal } from '../../kernel/refusal.ts'
import { rule } from '../../kernel/rule.ts'
import { brokenConstraint, type Tx } from '../../kernel/sql.ts'
import { tell } from '../notices/public.ts'
import { companyDecides } from '../people/public.ts'
import { firstDayOutOfLine } from './deputies-store.ts'
import { AppointDeputy } from './posts-contract.ts'
import { saveDeputy } from './posts-store.ts'
import { ownPosts } from './rules.ts'
import {
  type HoldingRow,
  headsFrom,
  lockStaffing,
  type PersonRow,
  peopleByIds,
  type UnitRow,
  unitsByIds,
} from './store.ts'

type Standing = {
  readonly unit: { id: string; name: string }
  readonly head: HoldingRow | undefined
  /** The first day, from the beginning on, on which they are neither of the unit nor of the leadership. */
  readonly deputy: { id: string; name: string; outOfLineOn: string | null }
  readonly from: string
  readonly movers: readonly string[]
  /** It tells of plans: thrown by `run`, once the rules are judged. */
  readonly wrong: Refusal | undefined
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
  // Of the department at first, and to leave: that is said on its field.
  holds: ({ deputy: { outOfLineOn }, from, wrong }) =>
    outOfLineOn === null || (wrong !== undefined && outOfLineOn !== from),
  because: ({ deputy: { name, outOfLineOn }, from }) =>
    outOfLineOn === from
      ? {
          zh: `${name}不是本部门的人，也不是公司领导。`,
          en: `${name} is neither of the department nor of the leadership.`,
        }
      : {
          zh: `${name}从 ${outOfLineOn} 起不在本部门了，最多代理到前一天。`,
          en: `${name} is of the department until the day before ${outOfLineOn}, and deputy no longer than that.`,
        },
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

type Wanted = InputOf<typeof AppointDeputy>

const wrongIn = ({ from, to }: Wanted, unit: UnitRow, person: PersonRow | undefined, until: string, today: string) => {
  const leaves = person?.leftAt && dayOf(Temporal.Instant.from(person.leftAt))
  if (!person || (leaves && leaves <= today))
    return invalidField('staffId', 'unknown-person', {
      zh: '没有这个人，或已经离职。',
      en: 'There is no such person on the staff.',
    })
  if (to < from)
    return invalidField('to', 'ends-before-it-begins', {
      zh: '结束不能早于开始。',
      en: 'It cannot end before it begins.',
    })
  if (to > Temporal.PlainDate.from(from).add({ years: 1 }).toString())
    return invalidField('to', 'too-long', { zh: '一次最多代理一年。', en: 'One year at most at a time.' })
  if (unit.closedOn && unit.closedOn < until)
    return invalidField('to', 'unit-closes', {
      zh: `${unit.name}已定于 ${unit.closedOn} 撤销，最多代理到前一天。`,
      en: `${unit.name} closes on ${unit.closedOn}: until the day before at most.`,
    })
  if (leaves && leaves < until)
    return invalidField('to', 'leaves-before', {
      zh: `${person.name}已定于 ${leaves} 离职，最多代理到前一天。`,
      en: `${person.name} leaves on ${leaves}: until the day before at most.`,
    })
  return undefined
}

export const appointDeputy = command(AppointDeputy, {
  load: async (input: Wanted, tx: Tx, now: Temporal.Instant): Promise<Standing | undefined> => {
    await lockStaffing(tx)
    const { unitId, staffId, from, to } = input
    const until = Temporal.PlainDate.from(to).add({ days: 1 }).toString()
    const [[unit], [person], heads] = await Promise.all([
      unitsByIds(tx, [unitId]),
      peopleByIds(tx, [staffId]),
      headsFrom(tx, [unitId], from),
    ])
    const today = dayOf(now)
    if (!unit || (unit.closedOn && unit.closedOn <= today) || unit.kind === 'organisation') return undefined
    const out = person && from < until ? await firstDayOutOfLine(tx, staffId, unitId, from, until) : undefined
    return {
      unit,
      from,
      movers: [staffId],
      head: heads.find((it) => it.from <= from),
      deputy: { id: staffId, name: person?.name ?? '', outOfLineOn: out?.on ?? null },
      wrong: wrongIn(input, unit, person, until, today),
    }
  },
  allow: [theHead, companyDecides],
  forbid: [ownPosts],
  must: [somebodyElse, fromTheLine, notBackDated],
  async run({ unitId, staffId, from, to, reason }, { unit, wrong }, ctx) {
    if (wrong) throw wrong
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
