import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { rule } from '../../kernel/rule.ts'
import type { Tx } from '../../kernel/sql.ts'
import { endTeamsOfUnit, tellClosing } from '../groups/public.ts'
import { companyDecides } from '../people/public.ts'
import { endDeputiesOfUnit } from './deputies-store.ts'
import { cropVacancies, lockStaffing, saveChange } from './store.ts'
import { tellDeputies } from './tell-moved.ts'
import { CloseUnit } from './units-contract.ts'
import { closeUnit as close, lockUnit, type UnitFacts } from './units-store.ts'

type Closing = UnitFacts & { readonly on: string }

const closable = rule<Closing>({
  code: 'not-closable',
  article: 'dept/9',
  says: { zh: '机构本身不能撤销。', en: 'The organisation itself is not closed.' },
  holds: ({ kind, closedOn }) => kind !== 'organisation' && closedOn === null,
  because: ({ closedOn }) =>
    closedOn
      ? { zh: `这个部门已定于 ${closedOn} 撤销。`, en: `This unit closes on ${closedOn} already.` }
      : { zh: '机构本身不能撤销。', en: 'The organisation itself is not closed.' },
})

const notBackDated = rule<Closing>({
  code: 'in-the-past',
  article: 'daily/4',
  says: { zh: '撤销从今天或以后的一天起。', en: 'A unit is closed from today on or later.' },
  holds: ({ on, foundedOn }, _actor, inForce) => on >= inForce.day && on > foundedOn,
})

const nobodyLeft = rule<Closing>({
  code: 'people-there',
  article: 'dept/9',
  says: { zh: '部门里还有人。', en: 'There are people in it.' },
  holds: ({ people, parts }) => people + parts === 0,
  because: ({ people, parts }) =>
    people > 0
      ? {
          zh: `那天还有 ${people} 人在这个部门任岗；先排好他们的去处。`,
          en: `${people} people hold a post there on that day; first settle where they go.`,
        }
      : { zh: `下面还有 ${parts} 个部门，先处置它们。`, en: `${parts} units are beneath it; settle them first.` },
})

const nothingOpen = rule<Closing>({
  code: 'matters-open',
  article: 'dept/16',
  says: { zh: '还有没办完的委托。', en: 'Matters are open.' },
  holds: ({ openMatters }) => openMatters === 0,
  because: ({ openMatters }) => ({
    zh: `还有 ${openMatters} 件没办完的委托，办结或转走之后才能撤销。`,
    en: `${openMatters} matters are open; close or hand them on first.`,
  }),
})

/** A change like any other: it stands in the line of changes, and is withdrawn until its day. */
export const closeUnit = command(CloseUnit, {
  load: async ({ unitId, on }: InputOf<typeof CloseUnit>, tx: Tx) => {
    await lockStaffing(tx)
    const unit = await lockUnit(tx, unitId, on)
    return unit && { ...unit, on }
  },
  allow: [companyDecides],
  must: [closable, notBackDated, nobodyLeft, nothingOpen],
  async run({ unitId, on }, { name }, ctx) {
    const { tx, actor, now } = ctx
    const changeId = randomUUIDv7()
    const by = actor.kind === 'staff' ? actor.id : null
    await saveChange(tx, changeId, 'closing', on, '', by, now.toString(), [], unitId)
    await close(tx, unitId, on)
    await cropVacancies(tx, [unitId], on)
    await tellDeputies(await endDeputiesOfUnit(tx, unitId, on), ctx)
    await tellClosing(await endTeamsOfUnit(tx, unitId, on), { unit: name, on }, ctx)
    return { unitId }
  },
})
