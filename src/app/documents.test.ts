import { expect, test } from 'vitest'
import { articles } from '../regulations/all.ts'
import { articlesText, permissions, staleDocuments } from './documents.ts'
import { acts } from './registry.ts'

test('the generated documents say what the code does (npm run -s zhidu -- docs)', () => {
  expect(staleDocuments()).toEqual([])
})

test('every act stands in the permissions with whom it admits and what refuses it, by article', () => {
  const text = permissions()
  for (const { contract } of acts) expect(text).toContain(`### \`${contract.name}\` ${contract.summary.zh}`)
  const assign = /### `engagements\.assign`[\s\S]*?(?=\n###)/.exec(text)![0]
  expect(assign).toMatch(/`dept\/11` `not-its-head`/)
  expect(assign).toMatch(/`service\/4` `outside-speciality`/)
})

test('every article stands in the list of articles, once', () => {
  const text = articlesText()
  for (const { id } of articles) expect(text.split(`| \`${id}\` |`)).toHaveLength(2)
})
