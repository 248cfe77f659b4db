import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { sent } from '../../kernel/sql.ts'
import { matterAt } from '../engagements/testing.ts'
import { previewChange } from './preview-change.ts'
import { changer } from './testing.ts'

const office = await openOffice()
const { move, change } = await changer(office)
const preview = (...of: Parameters<typeof change>) => office.as('han')(previewChange, change(...of))
const zh = (all: { says: { zh: string } }[]) => all.map((it) => it.says.zh)

test('who becomes head gains what a head may do in that unit, and sees its files; nothing is written', async () => {
  const before = await office.rows('select count(*)::integer n from holding')
  const shown = await preview('2026-12-01', [
    move('ma', [{ unit: '咨询二部', post: 'head', head: true }]),
    move('zhou', [{ unit: '咨询一部', post: 'consultant' }]),
  ])
  const [ma, zhou] = shown.people
  expect(ma!.gains).toContainEqual(
    expect.objectContaining({ key: 'engagements.assign', article: 'dept/11', unit: '咨询二部' }),
  )
  expect(ma!.gains).toContainEqual(expect.objectContaining({ key: 'see.engagement', kind: 'sight', unit: '咨询二部' }))
  expect(ma!.losses).toEqual([])
  expect(ma!.superior).toEqual({ before: '周若兰', after: '赵明月' })
  expect(zhou!.superior).toEqual({ before: '赵明月', after: '许文博' })
  expect(zhou!.losses).toContainEqual(expect.objectContaining({ key: 'engagements.assign', unit: '咨询二部' }))
  expect(shown.heads).toEqual([
    expect.objectContaining({ unit: '咨询二部', before: '周若兰', after: '马骁', vacant: false }),
  ])
  expect(shown.reports).toEqual([{ from: '周若兰', to: '马骁', count: 6 }])
  expect(shown.refused).toEqual([])
  expect(await office.rows('select count(*)::integer n from holding')).toEqual(before)
})

test('all that stands in the way is told at once, each by its article', async () => {
  const shown = await preview('2026-12-01', [
    move('chen', [
      { unit: '财务部', post: 'head', head: true },
      { unit: '财务部', post: 'cashier' },
      { unit: '财务部', post: 'accountant' },
    ]),
    move('xu', []),
  ])
  expect(shown.refused.map((it) => it.code)).toEqual(['two-heads', 'no-head', 'conflicting-posts'])
  expect(shown.people[0]!.conflicts).toMatchObject([
    { names: ['会计', '出纳'], article: 'agency/2.3', exceptable: false, exceptedUntil: null },
  ])
})

test('open matters are told as a number and to whom they fall, never which: who keeps personnel does not see clients', async () => {
  const { number } = await matterAt(office, 'received')
  const shown = await preview('2026-12-01', [move('ma', [{ unit: '咨询一部', post: 'consultant' }])])
  expect(shown.people[0]!.openMatters).toEqual([
    expect.objectContaining({ unit: '咨询二部', count: 1, toName: '周若兰' }),
  ])
  expect(JSON.stringify(shown)).not.toContain(number)
  expect(JSON.stringify(shown)).not.toContain('贺岚')
})

test('only who decides asks; a bad day is said on its field', async () => {
  const it = change('2026-12-01', [move('ma', [])])
  await expect(office.as('zhou')(previewChange, it)).rejects.toMatchObject({ kind: 'forbidden', article: 'dept/9' })
  await expect(office.as('han')(previewChange, { ...it, from: '1999-12-31' })).rejects.toMatchObject({
    fields: { from: expect.anything() },
  })
})

test('a change of many people costs as many statements as one of one', async () => {
  const count = async (moves: Parameters<typeof change>[1]) => {
    const before = sent.count
    await preview('2026-12-01', moves)
    return sent.count - before
  }
  const posts = [{ unit: '咨询一部', post: 'consultant' }]
  expect(await count((['wang', 'ouyang', 'luo', 'qihang'] as const).map((who) => move(who, posts)))).toBe(
    await count([move('wang', posts)]),
  )
})

test('what is permitted by agency/2.3 is shown with its last day', async () => {
  expect(zh((await preview('2026-12-01', [move('chen', [{ unit: '财务部', post: 'cashier' }])])).refused)).toEqual([])
})
