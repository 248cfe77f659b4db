import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { amendParameter } from './amend-parameter.ts'
import { searchRulebook } from './search-rulebook.ts'

const office = await openOffice()
const search = (needle: string) => office.as('lin')(searchRulebook, { for: needle })

test('two characters find every article in which they stand, with the words around them', async () => {
  const { hits } = await search('加班')
  expect(hits.length).toBeGreaterThan(1)
  for (const it of hits) {
    const shown = `${it.heading?.zh ?? ''}${it.before}${it.hit}${it.after}`
    expect(shown, it.article).toContain('加班')
  }
})

test('what is in force comes before what is not', async () => {
  const { hits } = await search('咨询')
  const adopted = hits.map((it) => it.adopted)
  expect(adopted.indexOf(false) === -1 || adopted.lastIndexOf(true) < adopted.indexOf(false)).toBe(true)
})

test('an article is found by its number in either language, and English words by any capitals', async () => {
  for (const needle of ['dept/16', '部制度第十六条'])
    expect((await search(needle)).hits[0]).toMatchObject({ article: 'dept/16' })
  expect((await search('第十六条')).hits.map((it) => it.article)).toContain('dept/16')
  const { hits } = await search('CONSULTANT')
  expect(hits[0]!.hit.toLowerCase()).toBe('consultant')
})

test('blanks are read with the value of the day', async () => {
  expect((await search('77日')).hits).toEqual([])
  await office.as('zhao')(amendParameter, {
    key: 'booking.horizon_days',
    value: 77,
    from: '2026-11-23',
    reason: '试行',
  })
  expect((await search('77日')).hits.map((it) => it.article)).toContain('dept/16')
})

test('what stands nowhere is not found; signs of a pattern are letters like others', async () => {
  for (const needle of ['乁乁', '%%', '_%', '.*', '\\', '{', 'flow.assign_hours']) {
    expect((await search(needle)).hits, needle).toEqual([])
  }
  await expect(search('  ')).rejects.toMatchObject({ kind: 'invalid' })
})

test('clients and visitors do not search the house’s regulations', async () => {
  await expect(office.visitor(searchRulebook, { for: '加班' })).rejects.toMatchObject({ kind: 'unauthenticated' })
})
