import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { appointProjectLeader } from './appoint-project-leader.ts'
import { changeProject } from './change-project.ts'
import { aProject, groupNow } from './testing.ts'

const office = await openOffice()
const { groupId } = await aProject(office, 'qihang', ['lin'])
const appoint = (by: 'zhou' | 'qihang' | 'xu' | 'shen', who: 'wang' | 'chen', from: string) =>
  office.as(by)(appointProjectLeader, { groupId, leaderId: office.id(who), from })
const takesIn = (who: 'qihang' | 'chen', name: 'luo' | 'ouyang') =>
  office.as(who)(changeProject, { groupId, add: [office.id(name)], remove: [] })

test('the powers of the leader go over on the day: until then the one before manages the group, then the next (dept/15)', async () => {
  await appoint('zhou', 'chen', '2026-12-01')
  office.clock('2026-11-30', '09:00')
  await takesIn('qihang', 'luo')
  await expect(takesIn('chen', 'ouyang')).rejects.toMatchObject({ kind: 'forbidden', article: 'dept/15' })
  office.clock('2026-12-01', '09:00')
  await takesIn('chen', 'ouyang')
  await expect(takesIn('qihang', 'luo')).rejects.toMatchObject({ kind: 'forbidden', article: 'dept/15' })
  const { leader, members } = (await groupNow(office, groupId))!
  expect([leader.name, ...members.map((it) => it.name)]).toEqual(['陈嘉豪', '欧阳静怡', '罗昊天', '周启航', '林晓薇'])
})

test('the leader does not hand the project on, nor does another head; the leadership may (dept/10)', async () => {
  for (const who of ['qihang', 'xu'] as const)
    await expect(appoint(who, 'wang', '2026-12-05')).rejects.toMatchObject({ kind: 'forbidden', article: 'dept/10' })
  await appoint('shen', 'wang', '2026-12-05')
})

test('not before today, and not beyond the project’s last day', async () => {
  for (const from of ['2026-11-30', '2027-01-01'])
    await expect(appoint('zhou', 'chen', from)).rejects.toMatchObject({ fields: { from: expect.anything() } })
})

test('two who name a leader at once: one leader comes of it on each day', async () => {
  await Promise.allSettled([appoint('zhou', 'wang', '2026-12-10'), appoint('shen', 'chen', '2026-12-10')])
  const rows = await office.rows(
    `select count(*)::integer n from work_group_leader where group_id = $1 and during @> date '2026-12-10'`,
    [groupId],
  )
  expect(rows).toEqual([{ n: 1 }])
})
