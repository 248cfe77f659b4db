import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { acknowledgeDuties } from './acknowledge-duties.ts'
import { amendPost } from './amend-post.ts'
import { listPosts } from './list-posts.ts'
import { showMe } from './show-me.ts'

const office = await openOffice()
await office.rows('delete from acknowledgement')
const assistant = async () => (await office.as('lin')(listPosts, {})).posts.find((it) => it.code === 'assistant')!
const written = {
  ...{ duties: '协助咨询师。\n整理资料。', dutiesEn: '' },
  ...{ qualifications: '签署保密承诺。', qualificationsEn: '' },
}

test('changed duties hold at once, and whoever acknowledged the old ones is asked again (daily/5.4)', async () => {
  const { hash } = await assistant()
  await office.as('lin')(acknowledgeDuties, { post: 'assistant', hash })
  expect((await office.as('lin')(showMe, {})).dutiesToRead).toEqual([])

  const amended = await office.as('zhao')(amendPost, { code: 'assistant', was: hash, ...written, dutiesEn: 'Assists.' })
  expect(amended.asks).toBe(1)
  expect(await assistant()).toMatchObject({ duties: { zh: written.duties, en: 'Assists.' }, acknowledgedAt: null })
  expect((await office.as('lin')(showMe, {})).dutiesToRead).toEqual([{ code: 'assistant', name: '咨询助理' }])
})

test('a better translation or other qualifications ask nobody again', async () => {
  const { hash } = await assistant()
  await office.as('lin')(acknowledgeDuties, { post: 'assistant', hash })
  const again = {
    code: 'assistant',
    was: hash,
    ...written,
    dutiesEn: 'Supports the consultant.',
    qualifications: '细致。',
  }
  expect((await office.as('han')(amendPost, again)).asks).toBe(0)
  expect((await office.as('lin')(showMe, {})).dutiesToRead).toEqual([])
})

test('of two changes written upon the same text the second is told, not lost', async () => {
  const { hash } = await assistant()
  const change = (duties: string) => ({ code: 'assistant', was: hash, ...written, duties })
  const both = await Promise.allSettled([
    office.as('zhao')(amendPost, change('第一种写法。')),
    office.as('shen')(amendPost, change('第二种写法。')),
  ])
  expect(both.map((it) => it.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find((it) => it.status === 'rejected')!.reason).toMatchObject({
    kind: 'conflict',
    code: 'changed-meanwhile',
    article: 'dept/7',
  })
})

test('a head does not rewrite the duties of a post (dept/7); a post that is not there is missing', async () => {
  const { hash } = await assistant()
  await expect(office.as('zhou')(amendPost, { code: 'assistant', was: hash, ...written })).rejects.toMatchObject({
    kind: 'forbidden',
    article: 'dept/7',
  })
  await expect(office.as('zhao')(amendPost, { code: '没有', was: hash, ...written })).rejects.toMatchObject({
    kind: 'missing',
  })
})
