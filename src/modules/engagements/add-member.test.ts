import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { addMember } from './add-member.ts'
import { listEngagements } from './list-engagements.ts'
import { expectInvisible, matterAt, matterSeenBy, toldAbout } from './testing.ts'

const office = await openOffice()

test('the assistant who is brought in sees this matter from then on, is told once, and sees no other', async () => {
  const { engagementId, number } = await matterAt(office, 'received')
  await matterAt(office, 'received')
  await expect(matterSeenBy(office, 'lin', engagementId)).rejects.toMatchObject({ kind: 'missing' })
  for (const _ of [1, 2]) await office.as('ma')(addMember, { engagementId, staffId: office.id('lin') })

  const { members } = await matterSeenBy(office, 'lin', engagementId)
  expect(members).toEqual([{ id: office.id('lin'), name: '林晓薇' }])
  expect(await toldAbout(office, office.id('lin'), engagementId)).toEqual(['engagements.member'])
  const { items } = await office.as('lin')(listEngagements, { scope: 'all', limit: 20 })
  expect(items.map((it) => it.number)).toEqual([number])
})

test('only people of the department (dept/8), and only after their undertaking (service/5)', async () => {
  const { engagementId } = await matterAt(office, 'received')
  const bring = (person: 'chen' | 'qihang') =>
    office.as('zhou')(addMember, { engagementId, staffId: office.id(person) })
  await expect(bring('chen')).rejects.toMatchObject({ article: 'dept/8', code: 'not-of-the-department' })
  await expect(bring('qihang')).rejects.toMatchObject({ article: 'service/5', code: 'undertaking-not-signed' })
})

test('somebody who also works elsewhere is of this department too; somebody who left is nobody', async () => {
  const { engagementId } = await matterAt(office, 'received')
  const bring = () => office.as('ma')(addMember, { engagementId, staffId: office.id('su') })
  await expect(bring()).rejects.toMatchObject({ article: 'dept/8' })
  await office.rows(
    `insert into holding select gen_random_uuid(), $1, unit_id, 'assistant', false, during from holding where staff_id = $2`,
    [office.id('su'), office.id('lin')],
  )
  await expect(bring()).resolves.toEqual({ engagementId })
  await office.rows(`update staff set left_at = '2026-11-23T08:00+08:00' where id = $1`, [office.id('luo')])
  const gone = office.as('ma')(addMember, { engagementId, staffId: office.id('luo') })
  await expect(gone).rejects.toMatchObject({ kind: 'missing' })
  await office.rows(`delete from holding where staff_id = $1 and post = 'assistant'`, [office.id('su')])
})

test('the assistant brings in nobody; leadership neither; others do not learn of the matter', async () => {
  const { engagementId } = await matterAt(office, 'received')
  await office.as('ma')(addMember, { engagementId, staffId: office.id('lin') })
  const input = { engagementId, staffId: office.id('ouyang') }
  for (const person of ['lin', 'zhao'] as const) {
    await expect(office.as(person)(addMember, input)).rejects.toMatchObject({ kind: 'forbidden', article: 'dept/12' })
  }
  await expectInvisible(office, addMember, input)
})

test('nobody is let into a matter that is over (service/5)', async () => {
  const { engagementId } = await matterAt(office, 'evaluated')
  const late = office.as('ma')(addMember, { engagementId, staffId: office.id('lin') })
  await expect(late).rejects.toMatchObject({ kind: 'conflict', article: 'service/5', code: 'matter-over' })
  await expect(matterSeenBy(office, 'lin', engagementId)).rejects.toMatchObject({ kind: 'missing' })
})
