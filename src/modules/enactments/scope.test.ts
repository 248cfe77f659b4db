import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { assignConsultant } from '../engagements/assign-consultant.ts'
import { bookOne } from '../engagements/testing.ts'
import { listMyReading } from './list-my-reading.ts'
import { showEnactment } from './show-enactment.ts'
import { adopting, enacted } from './testing.ts'

const office = await openOffice()
const unit = async (name: string) => (await office.rows('select id from unit where name = $1', [name]))[0].id as string
const reads = async (person: 'ma' | 'chen' | 'su') =>
  (await office.as(person)(listMyReading, {})).items.map((it) => it.regulation)

test('an article adopted for one department alone binds nobody of another, and is read by those whom it binds', async () => {
  const first = await unit('咨询一部')
  const one = await bookOne(office, { subject: '薪酬绩效' })
  const give = () =>
    office.as('zhou')(assignConsultant, { engagementId: one.engagementId, consultantId: office.id('wang') })
  await expect(give()).rejects.toMatchObject({ article: 'service/4' })
  // Adopted already, and now for another circle of people.
  const { id } = await enacted(office, {
    regulation: 'service',
    changes: adopting('service/4'),
    from: '2026-11-23',
    units: [first],
  })
  expect(await reads('chen')).toEqual(['service'])
  expect(await reads('ma')).toEqual([])
  const seen = await office.as('zhao')(showEnactment, { id })
  expect(seen.bound.reduce((sum, it) => sum + it.people, 0)).toBe(3)
  await expect(give()).resolves.toMatchObject({ consultantId: office.id('wang') })
})

test('repealed it demands nothing; adopted again for everybody it does', async () => {
  await enacted(office, {
    regulation: 'service',
    kind: 'repeal',
    changes: [{ kind: 'repeal', article: 'service/4' }],
    from: '2026-11-23',
  })
  const one = await bookOne(office, { subject: '薪酬绩效', nth: 3, phone: '19900030002' })
  const give = () =>
    office.as('zhou')(assignConsultant, { engagementId: one.engagementId, consultantId: office.id('luo') })
  await enacted(office, { regulation: 'service', changes: adopting('service/4'), from: '2026-11-23' })
  await expect(give()).rejects.toMatchObject({ article: 'service/4' })
})

test('what is adopted for interns is read by no regular member of staff', async () => {
  await enacted(office, { changes: adopting('quality/0.1'), employments: ['intern'] })
  expect(await reads('su')).not.toContain('quality')
})
