import fc from 'fast-check'
import { expect, test } from 'vitest'
import { at } from '../../demo/stage.ts'
import { calendarWith } from '../calendar/testing.ts'
import { type Occupation, placesAt, slotsOf } from './slots.ts'

const day = '2026-11-24'
const empty: Occupation = {
  rooms: [{ id: 'room', unitId: 'two' }],
  able: [{ staffId: 'ma', unitId: 'two', from: '2026-01-01', until: null }],
  taken: [],
  unassigned: [],
}
const calendars = { reception: calendarWith(), working: calendarWith(), opens: () => true }
const from = at(day, '10:00').toString()
const to = at(day, '10:50').toString()

test('who may take the subject on two certificates, or in two posts, is one person all the same', () => {
  const twice = { ...empty, able: [...empty.able, ...empty.able], rooms: [...empty.rooms, { id: 'b', unitId: 'two' }] }
  expect(placesAt(from, to, twice)).toEqual([{ unitId: 'two', rooms: ['room', 'b'], people: ['ma'], slack: 1 }])
})

test('a booking that ends when the next begins leaves the next alone', () => {
  const before = { from: at(day, '09:10').toString(), to: from, resourceId: 'room', staffId: null }
  expect(placesAt(from, to, { ...empty, taken: [before] })).toHaveLength(1)
  expect(placesAt(from, to, { ...empty, taken: [{ ...before, to }] })).toEqual([])
})

test('whatever the length of a session and the notice, slots keep to working hours, never overlap and are never too soon', () => {
  const hours = fc.record({
    sessionMinutes: fc.integer({ min: 15, max: 240 }),
    leadHours: fc.integer({ min: 0, max: 40 }),
    horizonDays: fc.constant(14),
  })
  const now = fc.integer({ min: -3000, max: 1500 }).map((minutes) => at(day, '00:00').add({ minutes }))
  fc.assert(
    fc.property(hours, now, (of, moment) => {
      const slots = slotsOf(day, moment, of, calendars, empty)
      let last = 0
      for (const { startsAt, endsAt } of slots) {
        const [begin, end] = [Date.parse(startsAt), Date.parse(endsAt)]
        expect(end - begin).toBe(of.sessionMinutes * 60_000)
        expect(begin).toBeGreaterThanOrEqual(Math.max(last, moment.epochMilliseconds))
        const time = (it: number) => new Date(it + 8 * 3_600_000).toISOString().slice(11, 16)
        expect([
          time(begin) >= '09:00' && time(end) <= '12:00',
          time(begin) >= '13:00' && time(end) <= '18:00',
        ]).toContain(true)
        last = end
      }
    }),
  )
})
