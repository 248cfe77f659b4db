import { beforeAll, expect, test } from 'vitest'
import { openOffice, type Person, people } from '../../app/testing/office.ts'
import { missing } from '../../kernel/refusal.ts'
import { recordLeaving } from '../staffing/record-leaving.ts'
import { changer } from '../staffing/testing.ts'
import { catalogue } from './catalogue.ts'
import { withAdministrators } from './testing.ts'
import { whoMay } from './who-may.ts'
import { whyMay } from './why-may.ts'

const office = await openOffice()
const why = (person: Person, day?: string) =>
  office.as('lin')(whyMay, { staffId: office.id(person), ...(day && { day }) })

beforeAll(async () => {
  await office.rows(
    `insert into deputy select gen_random_uuid(), h.unit_id, $1, daterange('2026-11-23', '2026-11-28'), '', $2, now()
       from holding h where h.staff_id = $2 and h.head`,
    [office.id('ouyang'), office.id('xu')],
  )
})

test('why may she: each power with the post, the unit and the article that it comes from', async () => {
  const { powers, held, name } = await why('zhou')
  expect(name).toBe('周若兰')
  expect(held).toMatchObject([{ unit: '咨询二部', postName: '主管', head: true, deputy: false, until: null }])
  expect(powers.find((it) => it.act === 'engagements.assign')?.reasons).toEqual([
    { how: 'head', postName: '主管', unit: '咨询二部', limited: true, until: null, article: 'dept/11' },
  ])
  expect(powers.find((it) => it.act === 'see.engagement')?.reasons).toMatchObject([{ how: 'head', limited: true }])
  expect(powers.map((it) => it.act)).not.toContain('people.amend-organisation')
})

test('who stands in for a head may what the head may, in that department, until the last day', async () => {
  const of = async () => (await why('ouyang')).powers.find((it) => it.act === 'engagements.assign')?.reasons
  expect(await of()).toEqual([
    { how: 'deputy', postName: '主管', unit: '咨询一部', limited: true, until: '2026-11-27', article: 'dept/11' },
  ])
  office.clock('2026-11-28', '09:00')
  expect(await of()).toBeUndefined()
  office.clock('2026-11-23', '09:00')
})

test('two posts at once are two reasons; everybody’s and what records give to the person they name stand apart', async () => {
  const { powers, everybody, named } = await why('han')
  const reasons = powers.find((it) => it.act === 'people.amend-organisation')!.reasons
  expect(reasons).toMatchObject([{ how: 'post', postName: '机构管理员', limited: false }])
  expect(powers.find((it) => it.act === 'engagements.assign')?.reasons).toMatchObject([{ unit: '行政部' }])
  expect(everybody.map((it) => it.act)).toContain('people.chart')
  expect(everybody.map((it) => it.act)).not.toContain('people.sign-in')
  expect(named.map((it) => it.act)).toContain('engagements.receive')
})

test('both pages agree: whoever stands under an act has the act under their name, and nobody else', async () => {
  const all = await Promise.all(
    (Object.keys(people) as Person[]).map(async (person) => [office.id(person), await why(person)] as const),
  )
  for (const { act, audience } of catalogue()) {
    if (audience === 'client') continue
    const { ways } = await office.as('lin')(whoMay, { act })
    const told = new Set(ways.flatMap((it) => it.people.map((one) => one.staffId)))
    for (const [staffId, { powers }] of all) {
      expect([act, powers.some((it) => it.act === act)]).toEqual([act, told.has(staffId)])
    }
  }
})

test('without a name it is the reader; nobody who is not there; whoever left may nothing from that minute', async () => {
  expect(await office.as('ma')(whyMay, {})).toMatchObject({ name: '马骁', left: false })
  await expect(office.as('ma')(whyMay, { staffId: '019ab000-0000-7000-8000-000000000000' })).rejects.toEqual(missing())
  await office.rows(`update staff set left_at = '2026-11-23T08:59:00+08' where id = $1`, [office.id('su')])
  expect(await why('su')).toMatchObject({ left: true, held: [], powers: [], everybody: [], named: [] })
  expect(await why('su', '2026-11-23')).toMatchObject({ left: true })
  expect(await why('su', '2026-11-20')).toMatchObject({ left: false, held: [{ unit: '财务部' }] })
})

test('what is planned is told to those who plan it, to those who watch over powers, and to the person; everybody else sees the day as it is (daily/4)', async () => {
  const own = await openOffice()
  const { move, record, unit } = await changer(own)
  await record('zhao', '2026-12-01', [
    move('xu', [{ unit: '咨询一部', post: 'consultant' }]),
    move('chen', [{ unit: '咨询一部', post: 'head', head: true }]),
  ])
  const heads = [{ unitId: unit('咨询二部'), vacantBecause: '待定' }]
  const leaving = { staffId: own.id('zhou'), reason: '个人原因', heads, at: '2026-12-20T04:00:00Z' }
  await own.as('zhao')(recordLeaving, leaving)
  const xu = { staffId: own.id('xu') }
  const later = { ...xu, day: '2026-12-05' }
  const watching = await withAdministrators(own)
  const now = { day: '2026-11-23', held: [{ postName: '主管', head: true, until: null }] }
  for (const who of ['lin', 'zhou', 'chen'] as const) {
    expect(await own.as(who)(whyMay, xu)).toMatchObject(now)
    expect(await own.as(who)(whyMay, later)).toMatchObject(now)
  }
  expect(await watching.as('system-administrator')(whyMay, later)).toMatchObject(now)
  expect(JSON.stringify(await own.as('lin')(whyMay, xu))).not.toContain('2026-11-30')
  const gone = await own.as('lin')(whyMay, { staffId: own.id('zhou'), day: '2027-01-10' })
  expect(gone).toMatchObject({ day: '2026-11-23', left: false, held: [{ until: null }] })
  const planned = { day: '2026-12-05', held: [{ postName: '咨询师', head: false }] }
  for (const act of [
    own.as('xu'),
    own.as('han'),
    watching.as('security-administrator'),
    watching.as('audit-administrator'),
  ]) {
    expect((await act(whyMay, xu)).held).toMatchObject([{ until: '2026-11-30' }])
    expect(await act(whyMay, later)).toMatchObject(planned)
  }
  // What has come is everybody's to know, with the day on which it ended.
  own.clock('2026-12-10', '09:00')
  expect(await own.as('lin')(whyMay, { ...xu, day: '2026-11-25' })).toMatchObject({ held: [{ until: '2026-11-30' }] })
  own.clock('2026-11-23', '09:00')
})
