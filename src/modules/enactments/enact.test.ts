import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { acknowledge } from './acknowledge.ts'
import { enact } from './enact.ts'
import { listEnactments } from './list-enactments.ts'
import { listMyReading } from './list-my-reading.ts'
import { postEnactment } from './post-enactment.ts'
import { reviseEnactment } from './revise-enactment.ts'
import { showEnactment } from './show-enactment.ts'
import { adopting, draft, drafted, enacted, posted, sealed, whole } from './testing.ts'

const office = await openOffice()
const zhao = office.as('zhao')
const refusal = (code: string) => ({ kind: 'conflict', article: 'daily/5.2', code })

test('the unit’s regulation goes from the draft to everybody’s desk: posted, chosen, sealed, acknowledged', async () => {
  office.clock('2026-11-23', '09:00')
  const daily = await posted(office, { regulation: 'daily', changes: whole('daily'), from: '2026-11-25' }, '2026-11-23')
  office.clock('2026-11-24', '09:00')
  await sealed(office, daily)
  const it = await posted(office, { regulation: 'unit', changes: whole('unit') }, '2026-11-24')
  office.clock('2026-11-25', '09:00')
  const seen = await zhao(showEnactment, { id: it.id })
  expect(seen.concernsStaff).toBe(true)
  expect(seen.points.map((one) => [one.key, one.chosen])).toEqual([
    ['leave-approvals', null],
    ['working-hours', null],
    ['rule-makers', 'general-manager'],
    ['secrecy', 'secrecy'],
  ])
  const sides = [
    { conflict: 'leave-approvals', side: 'one', reason: '主管最清楚手上的活' },
    { conflict: 'working-hours', side: 'fixed', reason: '' },
  ]
  await expect(zhao(enact, { ...it, sides: sides.slice(1) })).rejects.toMatchObject(refusal('points-open'))
  expect(await zhao(enact, { ...it, sides })).toMatchObject({ version: 1, from: '2026-12-01' })

  const reading = async () => (await office.as('ma')(listMyReading, {})).items.map((one) => one.regulation)
  expect(await reading()).toEqual(['daily', 'unit'])
  await office.as('ma')(acknowledge, { id: it.id })
  expect(await reading()).toEqual(['daily'])
  expect((await office.rows(`select side, reason from conflict_choice where conflict = 'leave-approvals'`))[0]).toEqual(
    {
      side: 'one',
      reason: '主管最清楚手上的活',
    },
  )
  const [told] = await office.rows(
    `select count(*)::integer n from notice where kind = 'enactments.enacted' and subject = $1`,
    [it.id],
  )
  const [staff] = await office.rows('select count(*)::integer n from staff where left_at is null')
  // Everybody but who sealed it.
  expect(told.n).toBe(staff.n - 1)
  await office.rows(`delete from adoption where article like 'unit/%'`)
})

test('only the general manager puts a regulation into force (daily/5.2), and nobody else learns of a draft', async () => {
  office.clock('2026-11-23', '09:00')
  const it = await draft(office, { changes: adopting('quality/1.2') })
  for (const who of ['han', 'shen'] as const) {
    await expect(office.as(who)(enact, it)).rejects.toMatchObject({ kind: 'forbidden', article: 'daily/5.2' })
  }
  for (const who of ['ma', 'su', 'zhou'] as const)
    await expect(office.as(who)(enact, it)).rejects.toMatchObject({ kind: 'missing' })
  expect(await zhao(enact, it)).toMatchObject({ version: 1, from: '2026-12-01' })
  const [row] = await office.rows(
    `select lower(during)::text "from", enactment_id from adoption where article = 'quality/1.2'`,
  )
  expect(row).toEqual({ from: '2026-12-01', enactment_id: it.id })
})

test('what touches hours, leave, pay or discipline is discussed and posted before (Labour Contract Law art. 4)', async () => {
  office.clock('2026-11-23', '09:00')
  const changes = adopting('quality/3.1')
  const it = await draft(office, { changes })
  await expect(zhao(enact, it)).rejects.toMatchObject(refusal('not-discussed'))
  const two = await posted(office, { changes }, '2026-11-24')
  await expect(zhao(enact, two)).rejects.toMatchObject(refusal('not-posted-long-enough'))
  office.clock('2026-11-24', '23:00')
  await expect(zhao(enact, two)).rejects.toMatchObject(refusal('not-posted-long-enough'))
  office.clock('2026-11-25', '00:01')
  await expect(sealed(office, two)).resolves.toMatchObject({ from: '2026-12-01' })
})

test('a draft whose day has passed is sealed from another day, never backwards', async () => {
  office.clock('2026-11-23', '09:00')
  const it = await draft(office, { changes: adopting('quality/0.2'), from: '2026-11-24' })
  office.clock('2026-11-26', '09:00')
  await expect(zhao(enact, it)).rejects.toMatchObject(refusal('in-the-past'))
  await expect(zhao(enact, { ...it, from: '2026-11-25' })).rejects.toMatchObject(refusal('in-the-past'))
  expect(await zhao(enact, { ...it, from: '2026-11-27' })).toMatchObject({ from: '2026-11-27' })
  expect((await zhao(showEnactment, { id: it.id })).from).toBe('2026-11-27')
})

test('blanks that the text leaves open are filled before it is posted or sealed', async () => {
  office.clock('2026-11-23', '09:00')
  const changes = adopting('agency/1.4')
  const it = await draft(office, { regulation: 'agency', changes })
  await expect(
    zhao(enact, { ...it, sides: [{ conflict: 'rule-makers', side: 'general-manager', reason: '' }] }),
  ).rejects.toMatchObject(refusal('blanks-open'))
  await expect(office.as('han')(postEnactment, { ...it, until: '2026-11-25' })).rejects.toMatchObject(
    refusal('blanks-open'),
  )
  expect((await zhao(showEnactment, { id: it.id })).open).toMatchObject([{ key: 'reg.drafter', article: 'agency/1.4' }])
})

test('a draft that moved on is not sealed; two who seal at once leave one version', async () => {
  office.clock('2026-11-23', '09:00')
  const changes = adopting('quality/2.1')
  const it = await draft(office, { changes })
  const { regulation: _, kind: __, ...fields } = drafted({ changes, from: '2026-12-02' })
  await office.as('han')(reviseEnactment, { ...fields, ...it })
  await expect(zhao(enact, it)).rejects.toMatchObject({ kind: 'conflict', code: 'moved-on' })
  const now = { id: it.id, revision: 2 }
  const both = await Promise.allSettled([1, 2].map(() => zhao(enact, now)))
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  const { items } = await zhao(listEnactments, { regulation: 'quality' })
  expect(items.filter((one) => one.id === it.id)).toMatchObject([{ state: 'enacted' }])
  await expect(zhao(enact, now)).rejects.toMatchObject(refusal('not-open'))
})

test('two drafts of one regulation sealed at once are numbered one after the other', async () => {
  office.clock('2026-11-23', '09:00')
  const [a, b] = [
    await draft(office, { regulation: 'visit', changes: adopting('visit/1') }),
    await draft(office, { regulation: 'visit', changes: adopting('visit/4') }),
  ]
  const versions = await Promise.all([a, b].map((it) => sealed(office, it)))
  expect(versions.map((it) => it.version).sort()).toEqual([1, 2])
})

test('one press that the network doubled is one version', async () => {
  office.clock('2026-11-23', '09:00')
  const it = await draft(office, { changes: adopting('quality/1.2') })
  const [one, two] = await Promise.all([1, 2].map(() => office.once('zhao', 'a press of the seal', enact, it)))
  expect(one).toEqual(two)
})

test('the point with what begins later is asked for too, and the general manager cannot choose what is not open', async () => {
  office.clock('2026-11-23', '09:00')
  await enacted(office, { regulation: 'agency', changes: adopting('agency/3.3.2'), from: '2027-01-01' })
  const it = await draft(office, { regulation: 'agency', changes: adopting('agency/3.3.4'), from: '2026-12-01' })
  expect((await zhao(showEnactment, { id: it.id })).points.map((one) => one.key)).toContain('yearly-summary')
  const wrong = { ...it, sides: [{ conflict: 'yearly-summary', side: 'never', reason: '' }] }
  await expect(zhao(enact, wrong)).rejects.toMatchObject(refusal('points-open'))
})
