import { beforeAll, expect, test } from 'vitest'
import { openOffice, type Person, people } from '../../app/testing/office.ts'
import { missing } from '../../kernel/refusal.ts'
import { catalogue } from './catalogue.ts'
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
  const of = async (day?: string) =>
    (await why('ouyang', day)).powers.find((it) => it.act === 'engagements.assign')?.reasons
  expect(await of()).toEqual([
    { how: 'deputy', postName: '主管', unit: '咨询一部', limited: true, until: '2026-11-27', article: 'dept/11' },
  ])
  expect(await of('2026-11-28')).toBeUndefined()
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
