import { randomUUIDv7 } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { transact } from '../../kernel/transaction.ts'
import { type Change, loadInForce, putInForce } from './public.ts'

const office = await openOffice()
const enactment = randomUUIDv7()
await office.rows(
  `insert into enactment (id, regulation, kind, title, changes, effective_from, state, drafted_at, version)
   values ($1, 'unit', 'amend', '', '[]', '2026-12-01', 'enacted', now(), 1)`,
  [enactment],
)
const within = <R>(work: Parameters<typeof transact<R>>[3]) =>
  transact(office.database.pool, undefined, office.stage.now(), work)
const enforce = (from: string, changes: readonly Change[], employment: string) =>
  within(async ({ tx, entered }) => {
    await entered
    const scope = { units: [], employments: [employment] }
    const at = office.stage.now().toString()
    await putInForce(tx, { id: enactment, from, changes, scope, reason: '', by: office.id('zhao'), at })
    return { result: undefined }
  })
const on = (day: string) =>
  within(async ({ tx, entered }) => {
    await entered
    return { result: await loadInForce(tx, day, 0) }
  })

const days = ['2026-12-01', '2026-12-05', '2026-12-09', '2026-12-14', '2027-01-01', '2027-02-01'] as const
const employments = ['regular', 'temporary', 'intern'] as const
const event = fc.record({
  day: fc.constantFrom(...days),
  repeals: fc.boolean(),
  employment: fc.constantFrom(...employments),
  hours: fc.integer({ min: 20, max: 40 }),
})
const staffOf = (employment: string) => ({
  ...{ kind: 'staff' as const, id: '', name: '', units: [], heads: [], posts: [] },
  employment,
})

test('whatever the order of entry, each day has what was decided for the latest day up to it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 7 }), async (events) => {
      await office.rows(`delete from adoption where article = 'unit/3'`)
      await office.rows(`delete from repeal`)
      await office.rows(`delete from parameter_value where key = 'unit.week_hours'`)
      await office.rows(`delete from conflict_choice`)
      const entered: typeof events = []
      const valued: typeof events = []
      const holds = (day: string, of: typeof events) =>
        // Of the same day the last entered counts: a stable sort keeps them in their order.
        of
          .filter((it) => it.day <= day)
          .toSorted((a, b) => a.day.localeCompare(b.day))
          .at(-1)
      for (const it of events) {
        await enforce(
          it.day,
          it.repeals
            ? [{ kind: 'repeal', article: 'unit/3' }]
            : [
                { kind: 'adopt', article: 'unit/3' },
                { kind: 'value', key: 'unit.week_hours', value: it.hours },
                { kind: 'side', conflict: 'working-hours', side: it.hours > 30 ? 'fixed' : 'by-unit', reason: '' },
              ],
          it.employment,
        )
        if (!it.repeals) valued.push(it)
        entered.push(it)
      }
      for (const day of ['2026-11-30', ...days, '2027-03-01']) {
        const [expected, value] = [holds(day, entered), holds(day, valued)]
        const inForce = await on(day)
        expect(inForce.adopts('unit/3')).toBe(expected !== undefined && !expected.repeals)
        for (const employment of employments) {
          const binds = expected !== undefined && !expected.repeals && expected.employment === employment
          expect(inForce.binds('unit/3', staffOf(employment))).toBe(binds)
        }
        expect(inForce.value('unit.week_hours')).toBe(value?.hours ?? 40)
        expect(inForce.side('working-hours')).toBe(value && value.hours <= 30 ? 'by-unit' : 'fixed')
      }
    }),
    { numRuns: 30 },
  )
}, 60_000)

test('an own article is linked, unlinked and linked again in any order, and never twice on a day', async () => {
  const pair = { own: 'own-1/1', article: 'daily/8' }
  await enforce('2027-01-01', [{ kind: 'link', ...pair }], 'regular')
  await enforce('2026-12-01', [{ kind: 'link', ...pair }], 'regular')
  await enforce('2026-12-09', [{ kind: 'unlink', ...pair }], 'regular')
  await enforce('2026-12-01', [{ kind: 'link', ...pair }], 'regular')
  const rows = await office.rows(
    `select lower(during)::text "from", upper(during)::text "until" from article_link order by 1`,
  )
  expect(rows).toEqual([
    { from: '2026-12-01', until: '2026-12-09' },
    { from: '2027-01-01', until: null },
  ])
})
