import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { showMe } from './show-me.ts'

const office = await openOffice()

test('everybody learns their own posts of the day, and nobody else’s', async () => {
  expect(await office.as('zhou')(showMe, {})).toMatchObject({
    id: office.id('zhou'),
    number: 'HZ010',
    name: '周若兰',
    posts: [{ code: 'head', unit: '咨询二部', head: true }],
    undertakingSigned: true,
    unreadNotices: 0,
  })
  const { posts } = await office.as('han')(showMe, {})
  expect(posts.map((it) => [it.code, it.head])).toEqual(
    expect.arrayContaining([
      ['administrator', false],
      ['head', true],
    ]),
  )
})

test('a post that ended yesterday is none, and its powers end with it', async () => {
  await office.rows(`update holding set during = daterange(lower(during), $2) where staff_id = $1`, [
    office.id('xu'),
    office.today(),
  ])
  expect((await office.as('xu')(showMe, {})).posts).toEqual([])
})

test('a visitor and a client are nobody here', async () => {
  await expect(office.visitor(showMe, {})).rejects.toMatchObject({ kind: 'unauthenticated' })
})
