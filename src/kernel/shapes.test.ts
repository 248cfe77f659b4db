import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openOffice } from '../app/testing/office.ts'
import { text } from './shapes.ts'

const office = await openOffice()

test('whatever text is let in, PostgreSQL keeps it as it is', async () => {
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 }).map((it) => String.fromCharCode(...it)),
  )
  const shape = text(1000, 0)
  const admitted = fc.sample(anything, 400).flatMap((it) => {
    const read = shape.safeParse(it)
    return read.success ? [read.data] : []
  })
  expect(admitted.length).toBeGreaterThan(50)
  const kept = await office.rows('select it from unnest($1::text[]) with ordinality as t (it, n) order by n', [
    admitted,
  ])
  expect(kept.map((row) => row.it)).toEqual(admitted)
})

test('rare characters and middle dots pass, spaces around and Windows line ends go, control characters are refused', () => {
  const shape = text(60)
  for (const it of ['何𠮷', '严瑨', '古丽·买买提', '一\n二', '👩‍👩‍👧']) expect(shape.parse(it)).toBe(it)
  expect(shape.parse('  a\r\nb ')).toBe('a\nb')
  expect(shape.parse('e\u0301')).toBe('é')
  for (const it of ['', '   ', 'a\u0000b', '\u001b[31m', '\ud800', '\udc00a', '\uffff', 'x'.repeat(61)]) {
    expect(shape.safeParse(it).success).toBe(false)
  }
})
