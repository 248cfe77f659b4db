import { expect, test } from 'vitest'
import { articles, citation } from './all.ts'
import { citedIds, shortCitation } from './cite.ts'

test('the small list cites every article as its text does', () => {
  expect(citedIds).toEqual(articles.map((it) => it.id))
  for (const { id } of articles) {
    expect(shortCitation(id, 'zh')).toBe(citation(id, 'zh').replace(/[〔〕]/g, ''))
    expect(shortCitation(id, 'en')).toBe(citation(id, 'en'))
  }
  expect(shortCitation('own-1/1', 'zh')).toBeUndefined()
})
