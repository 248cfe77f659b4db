import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { createPost } from './create-post.ts'
import { listPosts } from './list-posts.ts'

const office = await openOffice()
const legal = {
  name: '法务专员',
  ...{ duties: '审核合同。\n处理纠纷。', dutiesEn: '' },
  ...{ qualifications: '有法律职业资格。', qualificationsEn: '' },
}

test('the company creates a post with its duties and qualifications, and it stands in the catalogue', async () => {
  expect(await office.as('shen')(createPost, legal)).toEqual({ code: '法务专员' })
  const { posts } = await office.as('ma')(listPosts, {})
  expect(posts.find((it) => it.code === '法务专员')).toMatchObject({
    name: '法务专员',
    held: 0,
    duties: { zh: legal.duties, en: legal.duties },
    qualifications: { zh: legal.qualifications },
  })
})

test('a department creates no post for itself (dept/7)', async () => {
  for (const who of ['zhou', 'ma'] as const) {
    await expect(office.as(who)(createPost, { ...legal, name: '二部秘书' })).rejects.toMatchObject({
      kind: 'forbidden',
      article: 'dept/7',
    })
  }
  expect(await office.rows(`select 1 from post where name = '二部秘书'`)).toEqual([])
})

test('a name that the catalogue has, or another customary name of it, is refused on its field', async () => {
  for (const name of ['法务专员', ' 法务专员 ', '咨询师', '咨询顾问', 'consultant']) {
    await expect(office.as('zhao')(createPost, { ...legal, name })).rejects.toMatchObject({
      kind: 'invalid',
      fields: { name: expect.anything() },
    })
  }
})

test('two who create the same post at once leave one', async () => {
  const twice = await Promise.allSettled(
    (['zhao', 'han'] as const).map((who) => office.as(who)(createPost, { ...legal, name: '内审专员' })),
  )
  expect(twice.map((it) => it.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(twice.find((it) => it.status === 'rejected')!.reason).toMatchObject({ kind: 'invalid', code: 'post-exists' })
})
