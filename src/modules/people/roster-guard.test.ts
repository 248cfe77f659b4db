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
