import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { listMyReading } from './list-my-reading.ts'
import { adopting, enacted, posted, sealed } from './testing.ts'

const office = await openOffice()
const items = async (person: 'ma' | 'chen') => (await office.as(person)(listMyReading, {})).items

test('what waits to be read says by when: five working days after it is in force, or after one’s own first day', async () => {
  expect(await items('ma')).toEqual([])
  await enacted(office, { changes: adopting('quality/1.1') })
  expect(await items('ma')).toMatchObject([
    { regulation: 'quality', version: 1, from: '2026-12-01', due: '2026-12-08' },
  ])
  // Somebody new is bound by what is in force already, from their first day on.
  await office.rows(`update staff set hired_on = '2026-12-14' where id = $1`, [office.id('chen')])
  expect(await items('chen')).toMatchObject([{ regulation: 'quality', due: '2026-12-21' }])
})

test('a repeal need not be read', async () => {
  await enacted(office, { regulation: 'service', kind: 'repeal', changes: [{ kind: 'repeal', article: 'service/4' }] })
  expect((await items('ma')).map((it) => it.regulation)).toEqual(['quality'])
})

test('a draft whose posting is over waits for the general manager, and for nobody else', async () => {
  const it = await posted(office, { changes: adopting('quality/3.1') }, '2026-11-24')
  const waiting = async (person: 'zhao' | 'shen' | 'han') =>
    (await office.as(person)(listMyReading, {})).toSeal.map((one) => one.id)
  expect(await waiting('zhao')).toEqual([])
  office.clock('2026-11-25', '08:00')
  expect(await waiting('zhao')).toEqual([it.id])
  expect([...(await waiting('shen')), ...(await waiting('han'))]).toEqual([])
  await sealed(office, it)
  expect(await waiting('zhao')).toEqual([])
})
