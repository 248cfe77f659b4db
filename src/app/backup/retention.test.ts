import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOfName, nameOf } from './names.ts'
import { spent, usualKeep } from './retention.ts'

const daysBack = (count: number, from = '2026-11-23') =>
  Array.from({ length: count }, (_, back) => {
    const day = Temporal.PlainDate.from(from).subtract({ days: back }).toString()
    return { name: `b-${day}`, day }
  })
const keptOf = (backups: { name: string; day: string }[], keep = usualKeep) => {
  const gone = new Set(spent(backups, keep))
  return backups.filter((it) => !gone.has(it.name)).map((it) => it.day)
}

test('after two years of daily backups there are seven days, four weeks and twelve months', () => {
  expect(keptOf(daysBack(730))).toEqual([
    ...['2026-11-23', '2026-11-22', '2026-11-21', '2026-11-20', '2026-11-19', '2026-11-18', '2026-11-17'],
    ...['2026-11-15', '2026-11-08', '2026-10-31', '2026-09-30', '2026-08-31', '2026-07-31', '2026-06-30', '2026-05-31'],
    ...['2026-04-30', '2026-03-31', '2026-02-28', '2026-01-31', '2025-12-31'],
  ])
})

test('the newest stays always; what is kept today was kept yesterday; a long pause throws nothing away', () => {
  const day = fc.integer({ min: 0, max: 800 }).map((back) => daysBack(back + 1).at(-1)!)
  fc.assert(
    fc.property(fc.uniqueArray(day, { minLength: 1, maxLength: 60, selector: (it) => it.day }), (backups) => {
      const kept = keptOf(backups)
      const newest = backups
        .map((it) => it.day)
        .sort()
        .at(-1)!
      expect(kept).toContain(newest)
      // Thinning twice takes nothing more.
      expect(keptOf(backups.filter((it) => kept.includes(it.day))).length).toBe(kept.length)
      expect(keptOf(backups, { daily: 0, weekly: 0, monthly: 0 })).toEqual([newest])
    }),
    { numRuns: 60 },
  )
})

test('only files of this organisation are its backups, by the day in China', () => {
  const name = nameOf('0123abcd', Temporal.Instant.from('2026-11-22T19:30:05.123456Z'))
  expect(name).toBe('zhidu-0123abcd-20261122T193005123Z.backup')
  expect(dayOfName(name, '0123abcd')).toBe('2026-11-23')
  expect(dayOfName(name, 'ffffffff')).toBeUndefined()
  expect(dayOfName('photos.zip', '0123abcd')).toBeUndefined()
})
