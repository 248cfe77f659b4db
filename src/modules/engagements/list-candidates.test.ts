import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { sent } from '../../kernel/sql.ts'
import { cancel } from './cancel.ts'
import { listCandidates } from './list-candidates.ts'
import { bookOne, expectInvisible, matterAt } from './testing.ts'

const office = await openOffice()
const listed = async (engagementId: string) => (await office.as('zhou')(listCandidates, { engagementId })).items
const refusals = async (engagementId: string) =>
  Object.fromEntries((await listed(engagementId)).map((it) => [it.name, it.refused?.code ?? '']))

test('everyone of the department stands there, the fit ones first, the others with the article that refuses them', async () => {
  const { engagementId } = await bookOne(office, { subject: '管理测评' })
  expect(await refusals(engagementId)).toEqual({
    王思远: '',
    马骁: 'outside-speciality', // certified, but the subject is not among the specialities
    罗昊天: 'no-valid-certificate',
    欧阳静怡: 'outside-speciality',
    周启航: 'outside-speciality',
    林晓薇: 'not-a-consultant',
    周若兰: 'not-a-consultant',
  })
  const items = await listed(engagementId)
  expect(items[0]).toMatchObject({ name: '王思远', open: 0, most: 8, refused: null })
  expect(items[0]!.reasons.map((it) => it.zh)).toEqual([
    '专长含「管理测评」',
    '管理测评师在有效期内',
    '手上没有未了的委托',
  ])
  const luo = items.find((it) => it.name === '罗昊天')!
  expect(luo.refused).toMatchObject({
    article: 'service/4',
    says: { zh: '管理测评师已于 2026-11-10 到期，这个题目须持证。' },
  })
})

test('whoever served this client before comes first, whatever the telephone number looked like then', async () => {
  await matterAt(office, 'evaluated', { nth: 2, phone: '199 0003 0077' })
  await matterAt(office, 'received', { nth: 2 }) // 马骁 carries one and would come after those who carry none.
  const { engagementId } = await bookOne(office, { nth: 2, phone: '+86 19900030077' })
  expect((await listed(engagementId))[0]).toMatchObject({ name: '马骁', servedBefore: 1, open: 1 })
})

test('not signed, busy at that time, or the certificate runs out before the appointed day: said beforehand', async () => {
  await matterAt(office, 'assigned', { day: '2026-11-26', time: '10:00' })
  await office.rows(
    `insert into resource (id, kind, name, unit_id) select gen_random_uuid(), 'room', '小会议室', id from unit where name = '咨询二部'`,
  )
  const beside = await bookOne(office, { day: '2026-11-26', time: '10:00', subject: '组织诊断' })
  expect(await refusals(beside.engagementId)).toMatchObject({
    马骁: 'busy-then',
    王思远: '',
    周启航: 'undertaking-not-signed',
    欧阳静怡: 'outside-speciality',
  })
  const later = await bookOne(office, { day: '2026-12-03', time: '10:00', subject: '管理测评' })
  await office.rows(`update certificate set valid_until = '2026-12-02' where staff_id = $1`, [office.id('wang')])
  expect(await refusals(later.engagementId)).toMatchObject({ 王思远: 'no-valid-certificate' })
  await office.rows(`update certificate set valid_until = '2026-12-03' where staff_id = $1`, [office.id('wang')])
  expect(await refusals(later.engagementId)).toMatchObject({ 王思远: '' })
})

test('who left is not proposed; who comes tomorrow neither', async () => {
  const { engagementId } = await bookOne(office, { nth: 5 })
  await office.rows(`update staff set left_at = '2026-11-23T08:00+08:00' where id = $1`, [office.id('luo')])
  await office.rows(`update holding set during = daterange('2026-11-24', null) where staff_id = $1`, [
    office.id('ouyang'),
  ])
  const names = Object.keys(await refusals(engagementId))
  expect(names).not.toContain('罗昊天')
  expect(names).not.toContain('欧阳静怡')
})

test('the list costs as many statements whoever is on it', async () => {
  const { engagementId, link } = await bookOne(office, { nth: 5 })
  const count = async () => {
    const before = sent.count
    await listed(engagementId)
    return sent.count - before
  }
  const many = await count()
  await office.rows(`update holding set during = daterange('2026-11-24', null) where staff_id = any ($1)`, [
    [office.id('wang'), office.id('lin'), office.id('qihang')],
  ])
  expect(await count()).toBe(many)
  await office.client(link)(cancel, { reason: '' })
})

test('only the head chooses: leadership may look at the matter but not choose, others learn nothing', async () => {
  const { engagementId } = await matterAt(office, 'assigned', { nth: 6 })
  for (const person of ['zhao', 'ma'] as const) {
    await expect(office.as(person)(listCandidates, { engagementId })).rejects.toMatchObject({
      kind: 'forbidden',
      article: 'dept/11',
    })
  }
  office.clock('2026-11-25', '09:00')
  await expectInvisible(office, listCandidates, { engagementId })
})
