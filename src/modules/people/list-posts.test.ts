import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { sent } from '../../kernel/sql.ts'
import { importRoster } from './import-roster.ts'
import { listPosts } from './list-posts.ts'
import { standardTexts } from './roster/duties.ts'
import { standardPosts } from './roster/posts.ts'
import { listOf, somebody, whole } from './testing.ts'

const office = await openOffice()
const posts = async (who: 'ma' | 'zhao' | 'lin') => (await office.as(who)(listPosts, {})).posts
const named = async (who: 'ma' | 'zhao' | 'lin', code: string) => (await posts(who)).find((it) => it.code === code)!

test('every post of the catalogue says its duties and qualifications in both languages (dept/7)', async () => {
  const all = await posts('ma')
  expect(all.map((it) => it.code)).toEqual(Object.keys(standardTexts))
  for (const { duties, qualifications } of all) {
    for (const says of [duties, qualifications]) {
      expect(says.zh.length).toBeGreaterThan(4)
      expect(says.en.split('\n')).toHaveLength(says.zh.split('\n').length)
    }
  }
  const articles = new Map(all.flatMap((it) => (it.article ? [[it.code, it.article]] : [])))
  expect(Object.fromEntries(articles)).toMatchObject({
    ...{ head: 'dept/11', consultant: 'dept/12', assistant: 'dept/13' },
    ...{ 'marketing-officer': 'dept/14', 'project-leader': 'dept/15' },
  })
})

test('every standard post has a text, the three administrators, the seal’s keeper and the personnel officer too', () => {
  for (const { code } of standardPosts) expect(standardTexts[code].duties.zh).not.toBe('')
  expect(standardPosts.map((it) => it.code)).toEqual(
    expect.arrayContaining(['system-administrator', 'security-administrator', 'audit-administrator', 'seal-keeper']),
  )
})

test('a post shows who holds it today; whoever left or whose post ended is not among them', async () => {
  const consultant = await named('lin', 'consultant')
  expect(consultant.held).toBe(6)
  expect(consultant.holders.map((it) => it.name)).toContain('陈嘉豪')
  expect(await named('lin', 'assistant')).toMatchObject({ held: 1, mine: true })
  await office.rows('update staff set left_at = $2 where id = $1', [office.id('chen'), office.stage.now().toString()])
  await office.rows(`update holding set during = daterange(lower(during), $2) where staff_id = $1`, [
    office.id('ouyang'),
    office.today(),
  ])
  expect((await named('lin', 'consultant')).held).toBe(4)
})

test('a post that a staff list brought stands at the end, and its duties are still to be written', async () => {
  const row = somebody('HZ077', '包青天', { post: '法务' })
  await office.as('zhao')(importRoster, whole(listOf(row)))
  const last = (await posts('ma')).at(-1)!
  expect(last).toMatchObject({ code: '法务', held: 1, duties: { zh: '', en: '' }, nameEn: null, article: null })
})

test('everybody of the staff reads it, and is told whether they may change it; the list costs one statement beside the entry', async () => {
  expect((await office.as('zhou')(listPosts, {})).mayDecide).toBe(false)
  for (const who of ['zhao', 'shen', 'han'] as const) expect((await office.as(who)(listPosts, {})).mayDecide).toBe(true)
  const before = sent.count
  await office.as('zhao')(listPosts, {})
  expect(sent.count - before).toBe(2)
  await expect(office.visitor(listPosts, {})).rejects.toMatchObject({ kind: 'unauthenticated' })
})
