import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { foundProject } from './found-project.ts'
import { aProject, groupNow, unitNamed } from './testing.ts'

const office = await openOffice()
const project = {
  unitId: await unitNamed(office, '咨询二部'),
  ...{ name: '青禾项目组', purpose: '', leaderId: office.id('qihang'), memberIds: [office.id('chen')] },
  ...{ from: '2026-12-01', to: '2027-03-31' },
}

test('the head founds a project group with leader, members and period (dept/10)', async () => {
  const { groupId } = await aProject(office)
  expect(await groupNow(office, groupId)).toMatchObject({
    kind: 'project',
    leader: { name: '周启航' },
    from: '2026-11-23',
    to: '2026-12-31',
    members: [{ name: '林晓薇' }],
  })
})

test('the leadership may too, with people of several departments; members of a coming group are known before it begins', async () => {
  const { groupId } = await office.as('shen')(foundProject, project)
  expect(await groupNow(office, groupId)).toMatchObject({ from: '2026-12-01', members: [{ name: '陈嘉豪' }] })
})

test('another department’s head, a project leader and the administrator found none (dept/10)', async () => {
  await office.rows(`delete from holding where staff_id = $1 and head`, [office.id('han')])
  for (const who of ['xu', 'qihang', 'ma', 'han'] as const) {
    await expect(office.as(who)(foundProject, project)).rejects.toMatchObject({ kind: 'forbidden', article: 'dept/10' })
  }
})

test('a period that ends before it begins, or in the past, is told on its field', async () => {
  for (const [from, to] of [
    ['2026-12-02', '2026-12-01'],
    ['2026-11-01', '2026-11-22'],
  ] as const) {
    await expect(office.as('zhou')(foundProject, { ...project, from, to })).rejects.toMatchObject({
      kind: 'invalid',
      fields: { to: expect.anything() },
    })
  }
})

test('it begins today or later, and within three years', async () => {
  for (const from of ['0001-01-01', '2026-11-22', '2029-11-24'])
    await expect(office.as('zhou')(foundProject, { ...project, from, to: '2030-01-01' })).rejects.toMatchObject({
      kind: 'invalid',
      fields: { from: expect.anything() },
    })
})
