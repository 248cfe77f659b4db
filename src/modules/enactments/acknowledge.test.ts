import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { acknowledge } from './acknowledge.ts'
import { listMyReading } from './list-my-reading.ts'
import { showEnactment } from './show-enactment.ts'
import { adopting, draft, enacted, expectUnknown, posted } from './testing.ts'

const office = await openOffice()
const signed = (id: string) =>
  office.rows('select staff_id, at from enactment_acknowledgement where enactment_id = $1', [id])

test('a signature is one’s own, with its time; a second press keeps the first', async () => {
  const { id } = await enacted(office, { changes: adopting('quality/1.1') })
  const one = await office.as('ma')(acknowledge, { id })
  office.clock('2026-11-24', '09:00')
  expect(await office.as('ma')(acknowledge, { id })).toEqual(one)
  expect((await signed(id)).map((it) => it.staff_id)).toEqual([office.id('ma')])
  expect(await office.as('ma')(showEnactment, { id })).toMatchObject({ acknowledgedAt: one.at, bindsMe: true })
})

test('who signs the latest version has signed what came before it: the text that is read holds them all', async () => {
  office.clock('2026-11-23', '09:00')
  const first = await enacted(office, { regulation: 'agency', changes: adopting('agency/3.3.2') })
  const second = await enacted(office, { regulation: 'agency', changes: adopting('agency/3.3.1') })
  const { items } = await office.as('su')(listMyReading, {})
  expect(items.filter((it) => it.regulation === 'agency')).toMatchObject([{ id: second.id, version: 2, versions: 2 }])
  const { at } = await office.as('su')(acknowledge, { id: second.id })
  expect((await signed(first.id)).map((it) => it.staff_id)).toEqual([office.id('su')])
  expect((await office.as('su')(showEnactment, { id: first.id })).acknowledgedAt).toBe(at)
  expect((await office.as('su')(listMyReading, {})).items.map((it) => it.regulation)).not.toContain('agency')
})

test('many sign at once and none waits for the other', async () => {
  const { id } = await enacted(office, { changes: adopting('quality/1.2') })
  const people = ['ma', 'wang', 'ouyang', 'luo', 'lin', 'xu', 'chen', 'su'] as const
  await Promise.all([...people, ...people].map((it) => office.as(it)(acknowledge, { id })))
  expect(await signed(id)).toHaveLength(people.length)
})

test('what is not in force is not signed, nor what binds somebody else (daily/5.4)', async () => {
  const open = await posted(office, { changes: adopting('quality/3.1') }, '2026-11-25')
  await expect(office.as('ma')(acknowledge, { id: open.id })).rejects.toMatchObject({
    kind: 'conflict',
    code: 'not-enacted',
  })
  const { id } = await enacted(office, { changes: adopting('quality/0.2'), employments: ['intern'] })
  await expect(office.as('ma')(acknowledge, { id })).rejects.toMatchObject({
    kind: 'conflict',
    article: 'daily/5.4',
    code: 'not-bound',
  })
})

test('nobody learns of a draft by trying to sign it', async () => {
  const { id } = await draft(office, { changes: adopting('quality/2.3') })
  await expectUnknown(office.as('ma')(acknowledge, { id }))
})
