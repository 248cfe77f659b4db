import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { findArticle } from './find-article.ts'

const office = await openOffice()
const find = async (words: string) => (await office.as('han')(findArticle, { words })).articles.map((it) => it.id)

test('a built-in article is found by its words, its number or its id', async () => {
  expect((await find('请假')).slice(0, 2)).toEqual(expect.arrayContaining(['daily/8']))
  expect(await find('部制度 第十六条')).toContain('dept/16')
  expect((await find('service/4'))[0]).toBe('service/4')
})

test('only whoever prepares enactments asks', async () => {
  await expect(office.as('ma')(findArticle, { words: '请假' })).rejects.toMatchObject({ kind: 'forbidden' })
})
