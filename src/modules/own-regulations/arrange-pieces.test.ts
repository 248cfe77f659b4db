import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { arrangePieces } from './arrange-pieces.ts'
import { divided, merged, type Piece, piecesOf, renamed, restyled } from './pieces.ts'
import { styles } from './splitting/markers.ts'
import { broughtIn, look } from './testing.ts'

const office = await openOffice()
const han = office.as('han')

test('an article is joined with the one before, split again, and renamed; not a character is lost', async () => {
  const id = await broughtIn(office)
  const before = await look(office, id)
  const whole = before.draft.pieces.map((it) => it.raw).join('')
  const third = before.by('第三条')
  const { revision } = await han(arrangePieces, { id, revision: 1, change: { kind: 'merge', piece: third.key } })
  const joined = (await look(office, id)).by('第二条')
  expect(joined.raw).toContain('办事要合法')
  const at = joined.raw.indexOf('第三条')
  const two = await han(arrangePieces, { id, revision, change: { kind: 'split', piece: joined.key, at } })
  const again = await look(office, id)
  expect(again.by('第三条').raw).toBe(third.raw)
  const change = { kind: 'rename', piece: again.by('第三条').key, number: '第3条', heading: '准则' } as const
  await han(arrangePieces, { id, revision: two.revision, change })
  const after = await look(office, id)
  expect(after.by('第3条').heading).toBe('准则')
  expect(after.draft.pieces.map((it) => it.raw).join('')).toBe(whole)
})

test('of two who arrange at once the second is told, and overwrites nothing', async () => {
  const id = await broughtIn(office)
  const title = (it: string) => ({ kind: 'title', title: it, short: it.slice(0, 12) }) as const
  const both = await Promise.allSettled([
    han(arrangePieces, { id, revision: 1, change: title('韩改的名') }),
    office.as('shen')(arrangePieces, { id, revision: 1, change: title('沈改的名') }),
  ])
  expect(both.map((it) => it.status).sort()).toEqual(['fulfilled', 'rejected'])
  const refused = both.find((it) => it.status === 'rejected') as PromiseRejectedResult
  expect(refused.reason).toMatchObject({
    kind: 'conflict',
    code: 'moved-on',
    says: { zh: expect.stringMatching(/刚刚改过/) },
  })
  expect((await look(office, id)).draft.revision).toBe(2)
})

test('what cannot be joined or split is said, and a stranger finds nothing', async () => {
  const id = await broughtIn(office)
  const change = { kind: 'merge', piece: 0 } as const
  await expect(han(arrangePieces, { id, revision: 1, change })).rejects.toMatchObject({ code: 'not-possible' })
  await expect(office.as('ma')(arrangePieces, { id, revision: 1, change })).rejects.toMatchObject({ kind: 'missing' })
  await han(arrangePieces, { id, revision: 1, change: { kind: 'restyle', style: 'paragraph' } })
  expect((await look(office, id)).draft.pieces.length).toBeGreaterThan(25)
})

test('whatever is done to the pieces, joined they are the text', () => {
  const text = '前言\n第一章 总则\n第一条 甲甲。\n乙乙。\n第二条 丙。\n（一）丁；\n（二）戊。\n第三条 己庚辛。'
  const step = fc.record({
    kind: fc.constantFrom('merge', 'split', 'rename', 'restyle'),
    key: fc.nat(12),
    at: fc.nat(40),
    style: fc.constantFrom(...styles),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let pieces: readonly Piece[] = piecesOf(text, 'article')
      for (const { kind, key, at, style } of steps) {
        const next =
          kind === 'merge' ? merged(pieces, key)
          : kind === 'split' ? divided(pieces, key, at)
          : kind === 'rename' ? renamed(pieces, key, `第${at}条`, '题')
          : restyled(text, style, pieces) // biome-ignore format: a table
        pieces = next ?? pieces
        expect(pieces.map((it) => it.raw).join('')).toBe(text)
        expect(new Set(pieces.map((it) => it.key)).size).toBe(pieces.length)
      }
    }),
  )
})
