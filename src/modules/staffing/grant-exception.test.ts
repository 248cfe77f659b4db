import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { amendParameter } from '../rulebook/amend-parameter.ts'
import { grantException } from './grant-exception.ts'
import { previewChange } from './preview-change.ts'
import { changer } from './testing.ts'

const office = await openOffice()
const { move, change, record } = await changer(office)
const permit = (by: 'zhao' | 'shen' | 'han', more = {}) =>
  office.as(by)(grantException, {
    staffId: office.id('chen'),
    posts: ['cashier', 'seal-keeper'],
    from: '2026-12-01',
    until: '2026-12-31',
    reason: '出纳休产假',
    ...more,
  })
const both = [
  { unit: '财务部', post: 'cashier' },
  { unit: '行政部', post: 'seal-keeper' },
]

test('the leadership permits two posts that check each other, with a last day; on the day after, the second post is over by itself', async () => {
  await expect(record('han', '2026-12-01', [move('chen', both)])).rejects.toMatchObject({ code: 'conflicting-posts' })
  await permit('zhao')
  await record('han', '2026-12-01', [move('chen', both)])
  const held = await office.rows(
    `select post, upper(during)::text until from holding where staff_id = $1 and lower(during) = '2026-12-01' order by post`,
    [office.id('chen')],
  )
  expect(held).toEqual([
    { post: 'cashier', until: null },
    { post: 'seal-keeper', until: '2027-01-01' },
  ])
})

test('a permission counts no more once the company has grown above the number', async () => {
  const again = change('2026-12-15', [move('luo', both)])
  await permit('zhao', { staffId: office.id('luo'), from: '2026-12-15' })
  expect((await office.as('han')(previewChange, again)).refused).toEqual([])
  await office.as('zhao')(amendParameter, {
    key: 'multi_post.max_staff',
    value: 3,
    from: office.today(),
    reason: '公司长大了',
  })
  expect((await office.as('han')(previewChange, again)).refused.map((it) => it.code)).toEqual(['conflicting-posts'])
  await expect(permit('zhao', { staffId: office.id('wang') })).rejects.toMatchObject({
    code: 'company-grown',
    article: 'agency/2.3',
  })
  await office.as('zhao')(amendParameter, {
    key: 'multi_post.max_staff',
    value: 30,
    from: office.today(),
    reason: '公司长大了',
  })
})

test('only the leadership permits it, nobody for themselves, and never what law forbids', async () => {
  await expect(permit('han')).rejects.toMatchObject({ kind: 'forbidden', article: 'agency/2.3' })
  await expect(permit('shen', { staffId: office.id('shen') })).rejects.toMatchObject({ code: 'own-posts' })
  await expect(permit('zhao', { posts: ['cashier', 'accountant'] })).rejects.toMatchObject({ code: 'never-permitted' })
  await expect(permit('zhao', { posts: ['consultant', 'assistant'] })).rejects.toMatchObject({
    code: 'never-permitted',
    says: { zh: expect.stringContaining('不用准许') },
  })
})

test('it has an end within a year', async () => {
  await expect(permit('zhao', { until: '2026-11-30' })).rejects.toMatchObject({ fields: { until: expect.anything() } })
  await expect(permit('zhao', { until: '2028-01-01' })).rejects.toMatchObject({ fields: { until: expect.anything() } })
  await expect(permit('zhao', { staffId: '00000000-0000-7000-8000-000000000000' })).rejects.toMatchObject({
    kind: 'missing',
  })
})
