import { expect, test } from 'vitest'
import { openOffice, type Person } from '../../app/testing/office.ts'
import { acknowledgeDuties } from './acknowledge-duties.ts'
import { listPosts } from './list-posts.ts'
import { listUnacknowledged } from './list-unacknowledged.ts'

const office = await openOffice()
await office.rows('delete from acknowledgement')
const seenBy = async (who: Person) => {
  const { items, total, all } = await office.as(who)(listUnacknowledged, {})
  expect(items).toHaveLength(total)
  return { all, names: items.map((it) => it.name), units: new Set(items.map((it) => it.unit)) }
}

test('a head sees who of the own unit has not acknowledged, and nobody of another', async () => {
  const before = await seenBy('zhou')
  expect(before.all).toBe(false)
  expect([...before.units]).toEqual(['咨询二部'])
  expect(before.names).toContain('马骁')
  const { posts } = await office.as('ma')(listPosts, {})
  await office.as('ma')(acknowledgeDuties, {
    post: 'consultant',
    hash: posts.find((it) => it.code === 'consultant')!.hash,
  })
  expect((await seenBy('zhou')).names).not.toContain('马骁')
  expect([...(await seenBy('xu')).units]).toEqual(['咨询一部'])
})

test('whoever keeps personnel sees everybody; somebody who left is not asked', async () => {
  const { all, names } = await seenBy('han')
  expect(all).toBe(true)
  expect(names).toEqual(expect.arrayContaining(['赵明月', '陈嘉豪', '苏婉']))
  await office.rows('update staff set left_at = $2 where id = $1', [office.id('chen'), office.stage.now().toString()])
  expect((await seenBy('zhao')).names).not.toContain('陈嘉豪')
})

test('a colleague is refused (daily/5.4)', async () => {
  for (const who of ['ma', 'lin', 'shen'] as const) {
    await expect(office.as(who)(listUnacknowledged, {})).rejects.toMatchObject({
      kind: 'forbidden',
      article: 'daily/5.4',
    })
  }
})
