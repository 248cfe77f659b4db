import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { exportRoster } from './export-roster.ts'
import { importRoster } from './import-roster.ts'
import { readRoster } from './read-roster.ts'
import { checkRoster } from './roster/check-roster.ts'
import type { KnownOrganisation } from './roster/checked.ts'
import { checkDigit } from './roster/normalise-identity.ts'
import type { RosterTable } from './roster/roster.ts'

const office = await openOffice()
const taken = (format: 'xlsx' | 'csv') => office.as('han')(exportRoster, { format })
const readAgain = async (format: 'xlsx' | 'csv') => {
  const { base64, fileName } = await taken(format)
  return office.as('han')(readRoster, { fileName, base64 })
}
const everything = () =>
  office.rows(
    `select (select json_agg(s order by s.id) from staff s) staff, (select json_agg(v order by v.id) from staff_private v) private,
            (select json_agg(h order by h.id) from holding h) holdings, (select json_agg(c order by c.id) from certificate c) certificates,
            (select json_agg(x order by x.staff_id, x.subject_id) from speciality x) specialities`,
  )

const id = (n: number) => {
  const first = `33010619${80 + (n % 20)}0101${String(n).padStart(3, '0')}`
  return first + checkDigit(first)
}
/** Whatever the records may hold of somebody, in the forms in which they are kept. */
const somebody = fc.record({
  sex: fc.option(fc.constantFrom('male', 'female')),
  email: fc.option(fc.constantFrom('a.b@example.com', 'x-1@example.org')),
  employment: fc.constantFrom(
    'regular',
    'probation',
    'temporary',
    'intern',
    'part-time',
    'dispatched',
    'external',
    'rehired',
  ),
  hired: fc.option(fc.constantFrom('2019-02-28', '2024-12-31', '2026-11-01')),
  wage: fc.option(fc.integer({ min: 1, max: 9_999_999 })),
  identity: fc.option(fc.integer({ min: 0, max: 999 })),
})

test.each(['xlsx', 'csv'] as const)(
  'what is exported as %s and read again changes nothing of anybody',
  async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(somebody, { minLength: 5, maxLength: 5 }), async (people) => {
        const known = ['HZ010', 'HZ011', 'HZ016', 'HZ021', 'HZ030']
        for (const [at, it] of people.entries()) {
          await office.rows(`update staff set sex = $2, email = $3, employment = $4, hired_on = $5 where number = $1`, [
            known[at],
            it.sex,
            it.email,
            it.employment,
            it.hired,
          ])
          const number = it.identity === null ? null : id(it.identity * 5 + at > 999 ? at : it.identity * 5 + at)
          await office.rows(
            `update staff_private v set id_number = null from staff s where s.id = v.staff_id and s.number = $1`,
            [known[at]],
          )
          await office.rows(
            `update staff_private v set id_number = $2, monthly_wage_fen = $3 from staff s where s.id = v.staff_id and s.number = $1`,
            [known[at], people.findIndex((other) => other.identity === it.identity) === at ? number : null, it.wage],
          )
        }
        const before = await everything()
        const { table, known: there, today } = await readAgain(format)
        const checked = checkRoster(table as RosterTable, there as KnownOrganisation, today)
        expect(checked.rows.flatMap((row) => row.problems)).toEqual([])
        expect(checked.rows.flatMap((row) => [...(row.known?.changes ?? []), ...(row.known?.elsewhere ?? [])])).toEqual(
          [],
        )
        expect(checked.people).toEqual({ fresh: 0, changed: 0, same: table.rows.length })
        expect(checked.missing).toEqual([])
        const amended = table.rows.map((it) => it.row)
        expect(await office.as('han')(importRoster, { table, corrections: {}, skipped: [], amended })).toEqual({
          people: 0,
          amended: 0,
          units: 0,
          skipped: 0,
        })
        expect(await everything()).toEqual(before)
      }),
      { numRuns: 8 },
    )
  },
  60_000,
)

test('the list says who is there today, and that it was taken stands in the trail', async () => {
  const { people, fileName } = await taken('xlsx')
  expect([people, fileName]).toEqual([15, '衡知咨询花名册-2026-11-23.xlsx'])
  await office.rows(`update staff set left_at = '2026-11-23T08:00:00+08' where number = 'HZ031'`)
  expect((await taken('csv')).people).toBe(14)
  await office.rows(`update staff set left_at = null where number = 'HZ031'`)
  expect(await office.rows(`select distinct outcome from audit where act = 'people.export-roster'`)).toEqual([
    { outcome: 'read' },
  ])
})

test('a name that is a formula is text in the file', async () => {
  await office.rows(`update staff set name = '=1+1' where number = 'HZ031'`)
  expect(Buffer.from((await taken('csv')).base64, 'base64').toString()).toContain(`,'=1+1,`)
  await office.rows(`update staff set name = '吴桐' where number = 'HZ031'`)
})

test('pay and identity numbers: who may not see them takes no list (dept/9)', async () => {
  for (const person of ['shen', 'zhou', 'ma', 'su'] as const) {
    await expect(office.as(person)(exportRoster, { format: 'csv' })).rejects.toMatchObject({
      kind: 'forbidden',
      article: 'dept/9',
    })
  }
})
