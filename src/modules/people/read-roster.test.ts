import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { readRoster } from './read-roster.ts'
import { sample } from './testing.ts'

const office = await openOffice()

test('the file is read, with what the organisation has already; nothing is written', async () => {
  const counts = () => office.rows(`select (select count(*) from staff) staff, (select count(*) from unit) units`)
  const before = await counts()
  const { table, known, today } = await office.as('han')(readRoster, sample)
  expect(table.rows).toHaveLength(70)
  expect(today).toBe('2026-11-23')
  expect(known.units).toContainEqual({ id: expect.any(String), name: '咨询二部', head: '周若兰' })
  expect(known.staffNumbers).toContain('HZ011')
  expect(await counts()).toEqual(before)
  // The sample's own pay and identity numbers come back to who sent them; nobody else's do.
  expect(JSON.stringify(known)).not.toMatch(/\d{17}[\dX]|wage/i)
})

test('reading one leaves a row: a staff list is confidential', async () => {
  const [row] = await office.rows(
    `select outcome, actor_id from audit where act = 'people.read-roster' order by id desc limit 1`,
  )
  expect(row).toEqual({ outcome: 'read', actor_id: office.id('han') })
})

test.each([
  ['no table at all', Buffer.from('hello').toString('base64'), 'a.txt'],
  ['a cut-off workbook', sample.base64.slice(0, 4000), 'staff.xlsx'],
  ['nothing', '', 'staff.xlsx'],
])('%s is told as what it is', async (_what, base64, fileName) => {
  const refused = office.as('han')(readRoster, { fileName, base64 })
  await expect(refused).rejects.toMatchObject({
    kind: 'invalid',
    fields: { base64: { zh: expect.any(String), en: expect.any(String) } },
  })
})

test('only who keeps pay and identity numbers reads a list in', async () => {
  for (const person of ['shen', 'zhou', 'ma'] as const) {
    await expect(office.as(person)(readRoster, sample)).rejects.toMatchObject({
      kind: 'forbidden',
      code: 'not-the-keeper',
      article: 'dept/9',
    })
  }
})
