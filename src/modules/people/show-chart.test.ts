import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { showChart } from './show-chart.ts'

const office = await openOffice()
const chart = async (day?: string) => (await office.as('han')(showChart, day ? { day } : {})).units
const asLin = (day?: string) => office.as('lin')(showChart, day ? { day } : {})
const consulting = (units: Awaited<ReturnType<typeof chart>>) => units.find((it) => it.name === '咨询二部')

test('everybody sees the chart: departments under the organisation, the head first', async () => {
  const { units } = await asLin()
  expect(units[0]).toMatchObject({ name: '衡知咨询', kind: 'organisation', parentId: null })
  expect(units.slice(1).every((it) => it.parentId === units[0]!.id)).toBe(true)
  const [head, ...others] = consulting(units)!.posts
  expect(head).toMatchObject({ code: 'head', head: true, people: [{ name: '周若兰', number: 'HZ010' }] })
  expect(others.flatMap((it) => it.people.map((person) => person.name)).sort()).toEqual(
    ['欧阳静怡', '马骁', '王思远', '罗昊天', '周启航', '林晓薇'].sort(),
  )
})

test('the chart of another day is that of its own day (dept/9)', async () => {
  await office.rows(`update holding set during = daterange(lower(during), '2026-12-01') where staff_id = $1`, [
    office.id('ma'),
  ])
  await office.rows(`update unit set closed_on = '2026-12-15' where name = '财务部'`)
  const names = (units: Awaited<ReturnType<typeof chart>>) =>
    units.flatMap((it) => it.posts.flatMap((post) => post.people.map((one) => one.name)))
  expect(names(await chart('2026-11-30'))).toContain('马骁')
  expect(names(await chart('2026-12-01'))).not.toContain('马骁')
  expect((await chart('2026-12-14')).map((it) => it.name)).toContain('财务部')
  expect((await chart('2026-12-15')).map((it) => it.name)).not.toContain('财务部')
  // Before the organisation was there, nothing was.
  expect(await chart('2020-01-01')).toEqual([])
})

test('the reporting line: heads answer to the general manager, and nobody to themselves (dept/6, agency/2.2)', async () => {
  const units = await chart('2026-11-23')
  expect(consulting(units)?.reportsTo).toBe('赵明月')
  expect(units.find((it) => it.kind === 'leadership')?.reportsTo).toBeNull()
})

test('a unit without a head says why, and who acts for a head says until when (dept/6)', async () => {
  const unit = (await office.rows(`select id from unit where name = '咨询一部'`))[0].id
  await office.rows(
    `insert into vacancy (id, unit_id, during, reason) values (gen_random_uuid(), $1, daterange('2027-01-04', '2027-02-01'), '等新主管报到')`,
    [unit],
  )
  await office.rows(
    `insert into deputy (id, unit_id, staff_id, during, by_staff, at)
     values (gen_random_uuid(), $1, $2, daterange('2027-01-04', '2027-01-16'), $3, now())`,
    [unit, office.id('chen'), office.id('zhao')],
  )
  const on = async (day: string) => (await chart(day)).find((it) => it.id === unit)
  expect(await on('2027-01-15')).toMatchObject({
    vacancy: { since: '2027-01-04', until: '2027-01-31', reason: '等新主管报到' },
    deputy: { name: '陈嘉豪', until: '2027-01-15' },
  })
  expect(await on('2027-01-31')).toMatchObject({ deputy: null })
  expect(await on('2027-02-01')).toMatchObject({ vacancy: null, deputy: null })

  // Whoever became head while acting for the head acts for nobody.
  await office.rows(`update deputy set staff_id = $1`, [office.id('xu')])
  expect(await on('2027-01-15')).toMatchObject({ deputy: null })
})

test('whoever leaves at noon is gone from the chart at noon, and stays on that of the day before', async () => {
  await office.rows(`update staff set left_at = '2026-11-24T12:00:00+08:00' where id = $1`, [office.id('luo')])
  const has = async (day?: string) =>
    consulting(await chart(day))!.posts.some((it) => it.people.some((one) => one.name === '罗昊天'))
  office.clock('2026-11-24', '11:59')
  expect(await has()).toBe(true)
  expect(await has('2026-11-25')).toBe(false)
  office.clock('2026-11-24', '12:00')
  expect(await has()).toBe(false)
  office.clock('2026-11-25', '09:00')
  expect(await has('2026-11-23')).toBe(true)
  expect(await has('2026-11-24')).toBe(false)
})

test('what is planned is for those who plan it: others see no day later than today, no end to come, and no reason', async () => {
  office.clock('2026-11-25', '09:00')
  const unit = (await office.rows(`select id from unit where name = '行政部'`))[0].id
  await office.rows(
    `update holding set during = daterange(lower(during), '2026-12-01'), review_on = '2026-11-30'
    where staff_id = $1`,
    [office.id('wang')],
  )
  await office.rows(
    `insert into vacancy (id, unit_id, during, reason) values (gen_random_uuid(), $1, daterange('2026-11-25', '2026-12-10'), '人在病中')`,
    [unit],
  )
  const later = await asLin('2026-12-05')
  expect(later).toEqual(await asLin())
  expect(later.day).toBe('2026-11-25')
  const seen = (units: Awaited<ReturnType<typeof chart>>) => ({
    wang: consulting(units)!
      .posts.flatMap((it) => it.people)
      .find((it) => it.name === '王思远'),
    vacancy: units.find((it) => it.id === unit)!.vacancy,
  })
  expect(seen(later.units)).toMatchObject({
    wang: { until: null, reviewOn: null },
    vacancy: { reason: '', until: null, since: '2026-11-25' },
  })
  expect(seen(await chart())).toMatchObject({
    wang: { until: '2026-11-30', reviewOn: '2026-11-30' },
    vacancy: { reason: '人在病中', until: '2026-12-09' },
  })
})

test('the chart is the staff’s own', async () => {
  await expect(office.visitor(showChart, {})).rejects.toMatchObject({ kind: 'unauthenticated' })
})
