import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { showChart } from './show-chart.ts'

const office = await openOffice()
const chart = async (day?: string) => (await office.as('lin')(showChart, day ? { day } : {})).units
const consulting = (units: Awaited<ReturnType<typeof chart>>) => units.find((it) => it.name === '咨询二部')

test('everybody sees the chart: departments under the organisation, the head first', async () => {
  const units = await chart()
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

test('the chart is the staff’s own', async () => {
  await expect(office.visitor(showChart, {})).rejects.toMatchObject({ kind: 'unauthenticated' })
})
