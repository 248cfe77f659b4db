import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { importRoster } from './import-roster.ts'
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
  // The sample's own pay and identity numbers come back to who sent them; those on record only beside their person.
  expect(JSON.stringify({ ...known, present: [] })).not.toMatch(/\d{17}[\dX]|wage/i)
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

test('what an organisation’s own headings mean is said once, and remembered with the list that is written', async () => {
  const own = (number: string, name: string) => ({
    fileName: '名单.csv',
    base64: Buffer.from(`代号A,姓名,部门,干什么\n${number},${name},咨询二部,咨询师\n`).toString('base64'),
  })
  const first = own('HZ151', '某甲')
  const refused = await office
    .as('han')(readRoster, first)
    .catch((it) => it)
  expect(refused).toMatchObject({
    code: 'columns-missing',
    offer: { missing: ['staffNumber', 'post'], unread: ['代号A', '干什么'] },
  })
  const headings = { 代号A: 'staffNumber', 干什么: 'post' } as const
  const { table } = await office.as('han')(readRoster, { ...first, headings })
  expect(table.rows[0]!.cells).toMatchObject({ staffNumber: 'HZ151', post: '咨询师' })
  // Said, but nothing was written yet: nobody else is bound by it.
  await expect(office.as('zhao')(readRoster, first)).rejects.toMatchObject({ code: 'columns-missing' })
  await office.as('han')(importRoster, { table, corrections: {}, skipped: [] })
  const again = await office.as('zhao')(readRoster, own('HZ152', '某乙'))
  expect(again.table.rows[0]!.cells.staffNumber).toBe('HZ152')
})
