import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { importRoster } from './import-roster.ts'
import { setUpOrganisation } from './set-up-organisation.ts'
import { listOf, openEmptyHouse, ourHouse, somebody, whole } from './testing.ts'

const office = await openOffice()

test('a list is no way for the administrator who set up the house to make themselves general manager later', async () => {
  const small = await openEmptyHouse()
  const { token } = (await small.act(setUpOrganisation, ourHouse)) as { token: string }
  const others = listOf(somebody('HZ001', '赵明月', { unit: '总经理办公室', post: '总经理', superior: '' }))
  await small.act(importRoster, whole(others), token)
  const own = listOf(somebody('HZ003', '韩雪松', { unit: '总经理办公室', post: '副总经理', superior: '' }))
  await expect(small.act(importRoster, whole(own), token)).rejects.toMatchObject({
    kind: 'forbidden',
    code: 'own-posts',
    article: 'agency/2.3',
  })
})

test('whoever keeps the list without being the company brings in people, not leaders, units or posts', async () => {
  const [unit] = await office.rows(`select id from unit where name = '行政部'`)
  await office.rows(
    `insert into holding (id, staff_id, unit_id, post, head, during) values (gen_random_uuid(), $1, $2, 'personnel-officer', false, daterange(current_date - 400, null))`,
    [office.id('lin'), unit!.id],
  )
  const brings = (...people: Parameters<typeof listOf>) => office.as('lin')(importRoster, whole(listOf(...people)))
  await expect(
    brings(somebody('HZ301', '某', { unit: '总经理办公室', post: '副总经理', superior: '' })),
  ).rejects.toMatchObject({
    article: 'dept/9',
  })
  await expect(
    brings(somebody('HZ302', '某', { unit: '新设部', post: '新设部主管', superior: 'HZ001' })),
  ).rejects.toMatchObject({
    article: 'dept/9',
  })
  await expect(brings(somebody('HZ303', '某', { post: '首席顾问师' }))).rejects.toMatchObject({
    article: 'dept/9',
  })
  expect(await brings(somebody('HZ304', '某'))).toMatchObject({ people: 1 })
})

test('a list gives nobody a post that checks the one they hold already (agency/2.3)', async () => {
  const small = await openEmptyHouse()
  const { token } = (await small.act(setUpOrganisation, ourHouse)) as { token: string }
  const boss = somebody('HZ001', '赵明月', { unit: '总经理办公室', post: '总经理', superior: '' })
  const both = listOf(
    boss,
    somebody('HZ003', '韩雪松', { unit: '总经理办公室', post: '审计管理员', superior: 'HZ001' }),
  )
  await expect(small.act(importRoster, whole(both), token)).rejects.toMatchObject({
    kind: 'conflict',
    code: 'conflicting-posts',
    article: 'agency/2.3',
    fields: { '3.post': expect.anything() },
  })
  expect(await small.rows(`select 1 from holding where post = 'audit-administrator'`)).toEqual([])
  const fine = listOf(boss, somebody('HZ003', '韩雪松', { unit: '总经理办公室', post: '行政专员', superior: 'HZ001' }))
  expect(await small.act(importRoster, whole(fine), token)).toMatchObject({ people: 2 })
})

test('a list puts nobody into a unit that is to close', async () => {
  await office.rows(`update unit set closed_on = current_date + 900 where name = '财务部'`)
  const list = whole(listOf(somebody('HZ305', '某', { unit: '财务部', post: '会计', superior: '' })))
  await expect(office.as('zhao')(importRoster, list)).rejects.toMatchObject({ fields: { '2.unit': expect.anything() } })
})
