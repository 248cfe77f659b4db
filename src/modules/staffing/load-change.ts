import { dayOf } from '../../kernel/clock.ts'
import { invalidField, type Refusal } from '../../kernel/refusal.ts'
import type { Tx } from '../../kernel/sql.ts'
import type { Says } from '../../regulations/regulation.ts'
import { type Change, type Known, nothingPlanned, planChange } from './plan.ts'
import type { Planned } from './rules.ts'
import { exceptionsOf, headsFrom, holdingsFrom, peopleByIds, postNames, staffCount, unitsByIds } from './store.ts'

const wrong = (path: string, code: string, zh: string, en: string) =>
  invalidField(path, code, { zh, en } satisfies Says)

const earliest = '2000-01-01'

/** What is wrong with the input, in the order in which it is read. */
function* wrongIn({ from, moves }: Change, known: Known, today: string): Generator<Refusal> {
  const latest = Temporal.PlainDate.from(today).add({ years: 3 }).toString()
  if (from < earliest || from > latest)
    yield wrong('from', 'day-out-of-range', '日期要在三年以内。', 'The day lies within the next three years.')
  for (const [i, { staffId, posts }] of moves.entries()) {
    const person = known.people.get(staffId)
    if (!person) {
      yield wrong(`moves.${i}.staffId`, 'unknown-person', '没有这个人。', 'There is no such person.')
      continue
    }
    const leaves = person.leftAt && dayOf(Temporal.Instant.from(person.leftAt))
    if (leaves && leaves <= from)
      yield wrong(`moves.${i}.staffId`, 'has-left', `${person.name}那时已经离职。`, `${person.name} has left by then.`)
    if (leaves && posts.length > 0)
      yield wrong(
        `moves.${i}.staffId`,
        'leaves-later',
        `${person.name}已定于 ${leaves} 离职；要改派，先撤回离职。`,
        `${person.name} leaves on ${leaves}; withdraw that first.`,
      )
    if (moves.some((it, j) => j < i && it.staffId === staffId))
      yield wrong(`moves.${i}.staffId`, 'named-twice', '同一个人写了两次。', 'The same person is named twice.')
    for (const [j, it] of posts.entries()) {
      const unit = known.units.get(it.unitId)
      if (!unit || unit.foundedOn > from || (unit.closedOn && unit.closedOn <= from))
        yield wrong(
          `moves.${i}.posts.${j}.unitId`,
          'unknown-unit',
          '那天没有这个部门。',
          'There is no such unit on that day.',
        )
      if (unit?.closedOn)
        yield wrong(
          `moves.${i}.posts.${j}.unitId`,
          'unit-closes',
          `${unit.name}已定于 ${unit.closedOn} 撤销，不再进人；要用它，先撤回撤销。`,
          `${unit.name} closes on ${unit.closedOn} and takes nobody in; withdraw the closing first.`,
        )
      if (!known.postNames.has(it.post))
        yield wrong(
          `moves.${i}.posts.${j}.post`,
          'unknown-post',
          '岗位目录里没有这个岗位；先由公司设立。',
          'The post is not in the catalogue; the company creates it first.',
        )
      if (posts.some((one, k) => k < j && one.unitId === it.unitId && one.post === it.post))
        yield wrong(`moves.${i}.posts.${j}.post`, 'post-twice', '同一个岗位写了两次。', 'The same post is named twice.')
      if (it.reviewOn && it.reviewOn <= from)
        yield wrong(
          `moves.${i}.posts.${j}.reviewOn`,
          'review-too-early',
          '复核的日子要在开始之后。',
          'The day of review comes after the beginning.',
        )
    }
  }
}

/**
 * `staff`: above a number in force no permission of agency/2.3 counts. `wrong` is thrown by `run`: it tells of plans, so
 * whoever may not settle posts is refused before.
 */
export type LoadedChange = Planned & {
  readonly known: Known
  readonly staff: number
  readonly change: Change
  readonly wrong: Refusal | undefined
}

/** All that a change touches, read in five statements whatever its size. */
export const loadChange = async (tx: Tx, input: Change, now: Temporal.Instant): Promise<LoadedChange> => {
  const movers = input.moves.map((it) => it.staffId)
  const [people, holdings, exceptions, posts, count] = await Promise.all([
    peopleByIds(tx, movers),
    holdingsFrom(tx, movers, input.from),
    exceptionsOf(tx, movers),
    postNames(tx, [...new Set(input.moves.flatMap((it) => it.posts.map((one) => one.post)))]),
    staffCount(tx, now.toString()),
  ])
  const unitIds = [
    ...new Set([...holdings.map((it) => it.unitId), ...input.moves.flatMap((it) => it.posts.map((one) => one.unitId))]),
  ]
  const [units, heads] = await Promise.all([unitsByIds(tx, unitIds), headsFrom(tx, unitIds, input.from)])
  const known: Known = {
    people: new Map(people.map((it) => [it.id, it])),
    units: new Map(units.map((it) => [it.id, it])),
    postNames: new Map(posts.map((it) => [it.code, it.name])),
    holdings,
    heads,
    exceptions,
  }
  const wrong = wrongIn(input, known, dayOf(now)).next().value ?? undefined
  return {
    wrong,
    plan: wrong ? nothingPlanned(input.from) : planChange(input, known),
    vacancies: input.vacancies,
    movers,
    known,
    staff: count!.count,
    change: input,
  }
}
