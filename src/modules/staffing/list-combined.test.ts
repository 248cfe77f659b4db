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

test('the company grows above the number: the permission counts no more, the post stays, and the report says by when it is to be mended', async () => {
  const own = await openOffice()
  const to = await changer(own)
  await own.as('zhao')(grantException, {
    ...{ staffId: own.id('lin'), posts: ['cashier', 'seal-keeper'], reason: '临时代管' },
    ...{ from: '2026-11-23', until: '2027-06-30' },
  })
  await to.record('zhao', '2026-11-23', [
    to.move('lin', [
      { unit: '财务部', post: 'cashier' },
      { unit: '行政部', post: 'seal-keeper' },
    ]),
  ])
  const lin = async () => {
    const { grownOn, items } = await own.as('zhao')(listCombined, {})
    return { grownOn, ...items.find((it) => it.name === '林晓薇')! }
  }
  expect(await lin()).toMatchObject({ grownOn: null, conflicts: [{ mendBy: null }], overdue: false })
  const [unit] = await own.rows(`select id from unit where name = '咨询一部'`)
  await own.rows(
    `with fresh as (insert into staff (id, number, name) select gen_random_uuid(), 'G' || n, '新' || n from generate_series(1, 40) n returning id)
     insert into holding (id, staff_id, unit_id, post, head, during)
     select gen_random_uuid(), id, $1, 'assistant', false, daterange('2026-12-01', null) from fresh`,
    [unit!.id],
  )
  own.clock('2026-12-02', '09:00')
  expect(await lin()).toMatchObject({
    grownOn: '2026-12-01',
    conflicts: [{ exceptedUntil: null, mendBy: '2027-01-01' }],
    overdue: true,
  })
  expect(
    await own.rows(
      `select count(*)::integer n from holding where staff_id = $1 and upper(during) is null or upper(during) > '2027-01-01' and staff_id = $1`,
      [own.id('lin')],
    ),
  ).toEqual([{ n: 2 }])
  // The number lowered instead: nobody knows since when it is too many, so a month from today.
  await own.rows(`update post_exception set during = daterange('2026-12-01', upper(during))`)
  expect(await lin()).toMatchObject({ conflicts: [{ mendBy: '2027-01-02' }] })
})
