import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openOffice } from '../app/testing/office.ts'
import { one, type Tx, write } from './sql.ts'
import { layTable, slips } from './testing.ts'
import { transact } from './transaction.ts'

const office = await openOffice()
await layTable(office)
const { pool } = office.database
const inside = <R>(work: (tx: Tx) => Promise<R>) =>
  transact(pool, undefined, office.stage.now(), async ({ tx, entered }) => {
    await entered
    return { result: await work(tx) }
  })

const echo = [0, 1, 2, 3].map((i) =>
  one<[it: number], { it: number }>(`testing.echo-${i}`, `select $1::integer + ${i * 1000} "it"`),
)
const divide = one<[by: number], { it: number }>('testing.divide', `select 1 / $1::integer "it"`)
const keep = write<[words: unknown]>('testing.keep', `insert into slip (words) values ($1)`)

test('whatever travels together, every answer comes back to its own question', async () => {
  const question = fc.tuple(fc.nat(3), fc.nat(999))
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(question, { maxLength: 8 }), { maxLength: 5 }), async (breaths) => {
      await inside(async (tx) => {
        const asked: Promise<unknown>[] = []
        for (const breath of breaths) {
          for (const [i, value] of breath) asked.push(echo[i]!(tx, value))
          await Promise.resolve()
        }
        const expected = breaths.flat().map(([i, value]) => ({ it: value + i * 1000 }))
        expect(await Promise.all(asked)).toEqual(expected)
      })
    }),
    { numRuns: 40 },
  )
})

test('one that fails says so itself; those before it are answered, those after it are not run', async () => {
  const settled = await inside(async (tx) => {
    const all = await Promise.allSettled([echo[0]!(tx, 1), divide(tx, 0), keep(tx, 'after'), echo[1]!(tx, 1)])
    throw Object.assign(new Error('as planned'), { all })
  }).catch((it) => it.all as PromiseSettledResult<unknown>[])
  expect(settled.map((it) => it.status)).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected'])
  expect((settled[1] as PromiseRejectedResult).reason.message).toMatch(/division by zero/)
  expect(await slips(office)).toEqual([])
})

test('after a failure every statement is as good as before, also one that was new in the failed trip', async () => {
  for (let i = 0; i < 12; i += 1) {
    const late = one<[it: number], { it: number }>(`testing.late-${i}`, `select $1::integer + ${i} "it"`)
    await expect(inside((tx) => Promise.all([divide(tx, 0), late(tx, 1)]))).rejects.toThrow(/division by zero/)
    expect(await inside((tx) => Promise.all([late(tx, 1), divide(tx, 1)]))).toEqual([{ it: 1 + i }, { it: 1 }])
  }
  expect(pool.totalCount - pool.idleCount).toBe(0)
})

test('a value that cannot be sent fails its transaction, and the next one is sound', async () => {
  const circle: { self?: unknown } = {}
  circle.self = circle
  await expect(inside((tx) => Promise.all([echo[0]!(tx, 1), keep(tx, circle), echo[1]!(tx, 2)]))).rejects.toThrow()
  expect(await inside((tx) => Promise.all([echo[0]!(tx, 1), echo[1]!(tx, 2)]))).toEqual([{ it: 1 }, { it: 1002 }])
  expect(await slips(office)).toEqual([])
})
