import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { appointTeamLeader } from '../groups/appoint-team-leader.ts'
import { changeTeam } from '../groups/change-team.ts'
import { formTeam } from '../groups/form-team.ts'
import { closeUnit } from './close-unit.ts'
import { changer } from './testing.ts'
import { withdrawChange } from './withdraw-change.ts'

const people = ['ma', 'wang', 'ouyang', 'luo', 'lin', 'qihang'] as const
const someone = fc.constantFrom(...people)
const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('form' as const), who: someone, with: someone }) },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('lead' as const), who: someone, team: fc.nat(3), day: fc.nat(50) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('join' as const), who: someone, team: fc.nat(3) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('close' as const), day: fc.integer({ min: 30, max: 45 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('withdraw' as const) }) },
)

const office = await openOffice()
const to = await changer(office)
const unitId = to.unit('咨询二部')
const dayAfter = (days: number) => Temporal.PlainDate.from('2026-11-23').add({ days }).toString()
const there = await office.rows('select distinct staff_id id from holding where unit_id = $1', [unitId])
const away = to.move('su', [{ unit: '咨询一部', post: 'consultant' }])
await to.record(
  'zhao',
  dayAfter(30),
  there.map(({ id }) => ({ ...away, staffId: id as string })),
  [{ unit: '咨询二部', reason: '并入咨询一部' }],
)
const counted: Record<string, number> = {}
const tried = async (what: string, act: Promise<unknown>) => {
  try {
    await act
    counted[what] = (counted[what] ?? 0) + 1
  } catch (error) {
    if (!(error as { kind?: string }).kind) throw error
  }
}
const closing = async () =>
  (await office.rows(`select id from staff_change where kind = 'closing' and withdrawn_at is null`))[0]?.id
const teams = async (): Promise<string[]> =>
  (await office.rows('select id from work_group order by id')).map((it) => it.id)

/** Days on which a team runs without exactly one lead, or somebody leads or belongs to one that is no more. */
const astray = () =>
  office.rows(
    `select g.name, d::date::text as day from work_group g, generate_series(date '2026-11-22', date '2027-02-01', interval '1 day') d
      where (select count(*) from work_group_leader l where l.group_id = g.id and l.during @> d::date) <> (g.during @> d::date)::integer
         or not g.during @> d::date and exists (select 1 from work_group_member m where m.group_id = g.id and m.during @> d::date)`,
  )

const take = async (it: typeof step extends fc.Arbitrary<infer S> ? S : never) => {
  if (it.do === 'form') {
    const memberIds = [office.id(it.with)]
    await tried(
      'form',
      office.as('zhou')(formTeam, { unitId, name: '某组', purpose: '', leaderId: office.id(it.who), memberIds }),
    )
  } else if (it.do === 'close') {
    await tried('close', office.as('zhao')(closeUnit, { unitId, on: dayAfter(it.day) }))
  } else if (it.do === 'withdraw') {
    const changeId = await closing()
    if (changeId) await tried('withdraw', office.as('zhao')(withdrawChange, { changeId }))
  } else {
    const groupId = (await teams())[it.team]
    if (!groupId) return
    const staffId = office.id(it.who)
    if (it.do === 'join') await tried('join', office.as('zhou')(changeTeam, { groupId, add: [staffId], remove: [] }))
    else
      await tried(
        'lead',
        office.as('zhou')(appointTeamLeader, { groupId, leaderId: staffId, from: dayAfter(it.day % 30) }),
      )
  }
}

test('teams, their leads and members, and the closing of their department, in whatever order: one lead on each day that a team runs; the closing withdrawn, all of it goes on', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 16 }), async (steps) => {
      await office.rows('delete from work_group_member')
      await office.rows('delete from work_group_leader')
      await office.rows('delete from work_group')
      for (const it of steps) {
        await take(it)
        expect(await astray()).toEqual([])
      }
      const changeId = await closing()
      if (changeId) await office.as('zhao')(withdrawChange, { changeId })
      expect(await astray()).toEqual([])
      expect(await office.rows('select name from work_group where upper(during) is not null')).toEqual([])
      // Nobody was taken out of a team, so nobody's membership ends.
      expect(await office.rows('select staff_id from work_group_member where upper(during) is not null')).toEqual([])
    }),
    { numRuns: Number(process.env.ROUNDS ?? 25) },
  )
  for (const what of ['form', 'lead', 'join', 'close', 'withdraw']) expect(counted[what]).toBeGreaterThan(3)
}, 120_000)
