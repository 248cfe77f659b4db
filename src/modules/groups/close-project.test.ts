import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { closeProject } from './close-project.ts'
import { aProject, groupNow } from './testing.ts'

const office = await openOffice()
const { groupId } = await aProject(office)

test('its leader does not end it (dept/10), nor does another head', async () => {
  for (const who of ['qihang', 'xu'] as const) {
    const refused = office.as(who)(closeProject, { groupId })
    await expect(refused).rejects.toMatchObject({ kind: 'forbidden', article: 'dept/10' })
  }
})

test('the head ends it before its last day: it ran until yesterday, and so did its members', async () => {
  office.clock('2026-12-10', '09:00')
  await office.as('zhou')(closeProject, { groupId })
  expect(await groupNow(office, groupId)).toBeUndefined()
  const [row] = await office.rows(
    `select upper(g.during) - 1 last, upper(m.during) - 1 member from work_group g join work_group_member m on m.group_id = g.id where g.id = $1`,
    [groupId],
  )
  expect(row).toEqual({ last: '2026-12-09', member: '2026-12-09' })
  await expect(office.as('zhao')(closeProject, { groupId })).rejects.toMatchObject({ kind: 'conflict', code: 'ended' })
})
