import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { aTeam } from '../groups/testing.ts'
import { appointDeputy } from './appoint-deputy.ts'
import { closeUnit } from './close-unit.ts'
import { endDeputy } from './end-deputy.ts'
import { listDeputies } from './list-deputies.ts'
import { recordLeaving } from './record-leaving.ts'
import { changer, daysWithoutOneHead, powersWithoutPosts, standing } from './testing.ts'
import { withdrawChange } from './withdraw-change.ts'

const people = ['ma', 'wang', 'ouyang', 'luo', 'lin', 'xu', 'chen', 'zhou', 'su'] as const
const units = ['咨询一部', '咨询二部', '财务部'] as const
const someone = fc.constantFrom(...people)
const somewhere = fc.constantFrom(...units)
const someDay = fc.integer({ min: 1, max: 60 })
/** A unit is emptied and closed: seldom come by otherwise. */
const dissolve = fc.record({
  ...{ do: fc.constant('dissolve' as const), unit: somewhere, to: somewhere },
  ...{ day: someDay, later: fc.constantFrom(0, 1, 10) },
})
const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('move' as const),
      who: someone,
      unit: somewhere,
      head: fc.boolean(),
      also: fc.option(somewhere),
      with: fc.option(someone),
      day: someDay,
      explain: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('leave' as const), who: someone, day: someDay, heir: fc.option(someone) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const), unit: somewhere, day: someDay }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('empty' as const), unit: somewhere, to: somewhere, day: someDay }),
  },
  { weight: 2, arbitrary: dissolve },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('deputy' as const),
      who: someone,
      unit: somewhere,
      day: someDay,
      days: fc.integer({ min: 0, max: 40 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('withdraw' as const), back: fc.nat(3) }) },
)

const office = await openOffice()
const to = await changer(office)
const begin = Temporal.PlainDate.from('2026-11-23')
const dayAfter = (days: number) => begin.add({ days }).toString()
await aTeam(office, ['lin', 'wang'])
const first = await standing(office)
const counted: Record<string, number> = {}

/** What the house refuses is no step; everything that is not a refusal fails the test. */
const tried = async <T>(what: string, act: Promise<T>): Promise<T | undefined> => {
  try {
    const done = await act
    counted[what] = (counted[what] ?? 0) + 1
    return done
  } catch (error) {
    if (!(error as { kind?: string }).kind) throw error
    return undefined
  }
}
const changes = async (): Promise<string[]> =>
  (
    await office.rows(
      'select id from staff_change where withdrawn_at is null and effective_on > $1 order by seq desc',
      [office.today()],
    )
  ).map((it) => it.id)
const withdraw = (changeId: string) => office.as('zhao')(withdrawChange, { changeId })
const posts = (unit: string, head: boolean, also: string | null) => [
  { unit, post: head ? 'head' : 'consultant', head },
  ...(also && also !== unit ? [{ unit: also, post: 'assistant' }] : []),
]

/** Everybody of the unit goes elsewhere; whether they do. */
const empty = async (unit: string, elsewhere: string, day: number) => {
  if (elsewhere === unit) return false
  const there = await office.rows(
    'select distinct staff_id id from holding where unit_id = $1 and during @> $2::date',
    [to.unit(unit), dayAfter(day)],
  )
  const away = to.move('ma', [{ unit: elsewhere, post: 'consultant' }])
  const moves = there.map(({ id }) => ({ ...away, staffId: id as string }))
  return !!(await tried('empty', to.record('zhao', dayAfter(day), moves, [{ unit, reason: '撤并' }])))
}

const take = async (it: typeof step extends fc.Arbitrary<infer S> ? S : never) => {
  if (it.do === 'move') {
    // Now and then two at once, who change places.
    const other = it.with && it.with !== it.who ? [to.move(it.with, posts(it.also ?? it.unit, false, null))] : []
    const vacancies = it.explain ? units.map((unit) => ({ unit, reason: '待定' })) : []
    await tried(
      'move',
      to.record('zhao', dayAfter(it.day), [to.move(it.who, posts(it.unit, it.head, it.also)), ...other], vacancies),
    )
  } else if (it.do === 'leave') {
    const heads = units.map((name) => ({
      unitId: to.unit(name),
      ...(it.heir && it.heir !== it.who ? { successorId: office.id(it.heir) } : { vacantBecause: '待定' }),
    }))
    const at = `${dayAfter(it.day)}T04:00:00Z`
    const staffId = office.id(it.who)
    // Which units they head then is not known here: as many as are theirs are named.
    for (const some of [[], ...heads.map((one) => [one]), heads.slice(0, 2), heads.slice(1), heads])
      if (await tried('leave', office.as('zhao')(recordLeaving, { staffId, at, reason: '个人原因', heads: some })))
        break
  } else if (it.do === 'close') {
    await tried('close', office.as('zhao')(closeUnit, { unitId: to.unit(it.unit), on: dayAfter(it.day) }))
  } else if (it.do === 'empty') {
    await empty(it.unit, it.to, it.day)
  } else if (it.do === 'dissolve') {
    const on = dayAfter(it.day + it.later)
    if (await empty(it.unit, it.to, it.day))
      await tried('close', office.as('zhao')(closeUnit, { unitId: to.unit(it.unit), on }))
  } else if (it.do === 'deputy') {
    const [from, until] = [dayAfter(it.day), dayAfter(it.day + it.days)]
    const deputy = { unitId: to.unit(it.unit), staffId: office.id(it.who), from, to: until, reason: '' }
    await tried('deputy', office.as('zhao')(appointDeputy, deputy))
  } else {
    const id = (await changes())[it.back]
    if (id) await tried('withdraw', withdraw(id))
  }
}

test('whatever is planned, in whatever order: every day of every unit has one head or a recorded vacancy, nobody has a power that their posts do not carry, and all of it undone is where it began', async () => {
  await fc.assert(
    fc.asyncProperty(fc.option(dissolve), fc.array(step, { minLength: 5, maxLength: 14 }), async (one, steps) => {
      for (const it of one ? [one, ...steps] : steps) {
        await take(it)
        expect(await daysWithoutOneHead(office, dayAfter(-2), 110)).toEqual([])
        expect(await powersWithoutPosts(office, dayAfter(-2), 110)).toEqual([])
      }
      // A leaving withdrawn brings back what was planned before it: so the last one of those that stand, again and again.
      for (let id = (await changes())[0]; id; id = (await changes())[0]) await withdraw(id)
      for (const { id } of (await office.as('zhao')(listDeputies, {})).items) await office.as('zhao')(endDeputy, { id })
      expect(await standing(office)).toEqual(first)
    }),
    { numRuns: Number(process.env.ROUNDS ?? 25) },
  )
  for (const what of ['move', 'leave', 'close', 'deputy', 'withdraw']) expect(counted[what]).toBeGreaterThan(3)
}, 120_000)
