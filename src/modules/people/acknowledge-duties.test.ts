import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { acknowledgeDuties } from './acknowledge-duties.ts'
import { listPosts } from './list-posts.ts'
import { showMe } from './show-me.ts'

const office = await openOffice()
await office.rows('delete from acknowledgement')
const hashOf = async (post: string) =>
  (await office.as('zhao')(listPosts, {})).posts.find((it) => it.code === post)!.hash

test('whoever holds a post reads its duties and acknowledges them; the text that was read is kept (daily/5.4)', async () => {
  expect((await office.as('ma')(showMe, {})).dutiesToRead).toEqual([{ code: 'consultant', name: '咨询师' }])
  const hash = await hashOf('consultant')
  const { acknowledgedAt } = await office.as('ma')(acknowledgeDuties, { post: 'consultant', hash })
  expect((await office.as('ma')(showMe, {})).dutiesToRead).toEqual([])
  const [{ zh }] = await office.rows('select zh from duties_text where hash = $1', [hash])
  expect(zh).toContain('接待客户')

  office.clock('2026-11-24', '10:00')
  expect(await office.as('ma')(acknowledgeDuties, { post: 'consultant', hash })).toEqual({ acknowledgedAt })
})

test('each post is acknowledged for itself', async () => {
  expect((await office.as('han')(showMe, {})).dutiesToRead.map((it) => it.code).sort()).toEqual([
    'administrator',
    'head',
  ])
  await office.as('han')(acknowledgeDuties, { post: 'head', hash: await hashOf('head') })
  expect((await office.as('han')(showMe, {})).dutiesToRead.map((it) => it.code)).toEqual(['administrator'])
})

test('a post that one does not hold, or that does not exist, is missing', async () => {
  const hash = await hashOf('head')
  for (const post of ['head', '没有这个岗位']) {
    await expect(office.as('ma')(acknowledgeDuties, { post, hash })).rejects.toMatchObject({ kind: 'missing' })
  }
})

test('duties that changed meanwhile are not acknowledged unread (daily/5.4)', async () => {
  await expect(
    office.as('wang')(acknowledgeDuties, { post: 'consultant', hash: 'of another text' }),
  ).rejects.toMatchObject({ kind: 'conflict', article: 'daily/5.4', code: 'duties-changed' })
})
