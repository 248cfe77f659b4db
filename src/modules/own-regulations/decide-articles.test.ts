import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { decideArticles } from './decide-articles.ts'
import type { Decision } from './pieces.ts'
import { broughtIn, look } from './testing.ts'

const office = await openOffice()
const id = await broughtIn(office)
const decide = async (number: string, decision: Decision | null, revision?: number) => {
  const { draft, by } = await look(office, id)
  const decisions = [{ piece: by(number).key, decision: decision as never }]
  return office.as('han')(decideArticles, { id, revision: revision ?? draft.revision, decisions })
}
const link = (article: string, key: string, value: unknown): Decision => ({
  kind: 'link',
  articles: [article],
  values: [{ key, value, taken: true }],
})

test('linked with a value, text only, a plain duty, and taken back: each is kept', async () => {
  await decide('第八条', link('dept/16', 'flow.assign_hours', 6))
  await decide('第一条', { kind: 'text' })
  await decide('第十六条', { kind: 'duty', post: '行政专员', rhythm: '每周一次' })
  await decide('第二条', { kind: 'text' })
  await decide('第二条', null)
  const { by } = await look(office, id)
  expect(['第八条', '第一条', '第十六条', '第二条'].map((it) => by(it).decision?.kind)).toEqual([
    'link',
    'text',
    'duty',
    undefined,
  ])
})

test('a value that does not fit its blank, a blank of another article, an article that is none', async () => {
  await expect(decide('第八条', link('dept/16', 'flow.assign_hours', 9999))).rejects.toMatchObject({
    code: 'out-of-bounds',
  })
  await expect(decide('第八条', link('dept/6', 'flow.assign_hours', 6))).rejects.toMatchObject({
    code: 'no-such-blank',
  })
  const nothing: Decision = { kind: 'link', articles: ['dept/99'], values: [] }
  await expect(decide('第八条', nothing)).rejects.toMatchObject({ code: 'no-such-article' })
})

test('who decides on an older look is told', async () => {
  await expect(decide('第一条', { kind: 'text' }, 1)).rejects.toMatchObject({ kind: 'conflict', code: 'moved-on' })
})
