import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { grantException } from './grant-exception.ts'
import { listCombined } from './list-combined.ts'
import { changer } from './testing.ts'

const office = await openOffice()
const { move, record } = await changer(office)

test('who holds several posts, what of it conflicts, until when it is permitted, and what somebody must look at', async () => {
  await record('zhao', '2026-11-23', [
    move(
      'ma',
      [
        { unit: '咨询二部', post: 'consultant' },
        { unit: '市场部', post: 'assistant', reviewOn: '2026-12-01' },
      ].map((it) => ({ ...it, unit: it.unit === '市场部' ? '咨询一部' : it.unit })),
    ),
  ])
  await office.as('zhao')(grantException, {
    staffId: office.id('lin'),
    posts: ['cashier', 'seal-keeper'],
    from: '2026-11-23',
    until: '2026-12-10',
    reason: '临时代管',
  })
  await record('zhao', '2026-11-23', [
    move('lin', [
      { unit: '财务部', post: 'cashier' },
      { unit: '行政部', post: 'seal-keeper' },
    ]),
  ])
  const shown = await office.as('han')(listCombined, {})
  expect(shown.staff).toBe(15)
  const of = (name: string) => shown.items.find((it) => it.name === name)
  expect(of('马骁')).toMatchObject({ conflicts: [], overdue: false })
  expect(of('林晓薇')).toMatchObject({
    conflicts: [{ names: ['出纳', '印章保管'], exceptedUntil: '2026-12-10' }],
    overdue: false,
  })
  office.clock('2026-12-02', '09:00')
  expect((await office.as('han')(listCombined, {})).items.find((it) => it.name === '马骁')).toMatchObject({
    overdue: true,
  })
  office.clock('2026-12-11', '09:00')
  expect((await office.as('han')(listCombined, {})).items.find((it) => it.name === '林晓薇')).toBeUndefined()
  office.clock('2026-11-23', '09:00')
})

test('it is for those who decide about staff', async () => {
  await expect(office.as('zhou')(listCombined, {})).rejects.toMatchObject({ kind: 'forbidden', article: 'dept/9' })
})
