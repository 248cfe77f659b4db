import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { assignConsultant } from './assign-consultant.ts'
import { book } from './book.ts'
import { showEngagement } from './show-engagement.ts'
import { showToClient } from './show-to-client.ts'
import { bookOne, freeSlots, subjectNamed } from './testing.ts'

const office = await openOffice()

const wish = async (nth: number) => {
  const subjectId = await subjectNamed(office, '管理辅导')
  const { startsAt } = (await freeSlots(office, subjectId))[nth]!
  return { subjectId, startsAt, name: '贺岚', phone: '19900030001', organisation: '', topic: '' }
}
const booked = async () => (await office.rows('select count(*)::integer from engagement'))[0].count as number

test('a client whose telephone loses the answer presses again: one booking, the same answer, the same private link', async () => {
  const input = await wish(0)
  const first = (await office.once(undefined, 'key-1', book, input)) as { link: string }
  expect(await office.once(undefined, 'key-1', book, input)).toEqual(first)
  expect(await booked()).toBe(1)
  expect(await office.client(first.link)(showToClient, {})).toMatchObject({ stage: 'assignment' })
})

test('pressed five times at once, it is one booking and five equal answers', async () => {
  const input = await wish(3)
  const before = await booked()
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => office.once(undefined, 'key-2', book, input)))
  expect(new Set(answers.map((it) => JSON.stringify(it))).size).toBe(1)
  expect(await booked()).toBe(before + 1)
})

test('the same key for another wish is refused, and after a refusal the key is free for a better one', async () => {
  const input = await wish(6)
  await office.once(undefined, 'key-3', book, input)
  await expect(office.once(undefined, 'key-3', book, { ...input, name: '白鹭' })).rejects.toMatchObject({
    kind: 'conflict',
    code: 'key-reused',
  })
  await expect(office.once(undefined, 'key-4', book, input)).rejects.toMatchObject({ code: 'slot-taken' })
  await expect(office.once(undefined, 'key-4', book, await wish(8))).resolves.toMatchObject({
    link: expect.any(String),
  })
})

test('a head who presses twice assigns once, and one person’s key is not another’s', async () => {
  const { engagementId } = await bookOne(office, { nth: 4 })
  const input = { engagementId, consultantId: office.id('ma') }
  await office.as('zhou')(showEngagement, { engagementId }) // Signed in before: a key belongs to one session.
  const [one, two] = await Promise.all([1, 2].map(() => office.once('zhou', 'key-5', assignConsultant, input)))
  expect(one).toEqual(two)
  const [{ count }] = await office.rows(
    `select count(*)::integer from notice where staff_id = $1 and subject = $2 and kind = 'engagements.assigned'`,
    [office.id('ma'), engagementId],
  )
  expect(count).toBe(1)
  await expect(office.once('xu', 'key-5', assignConsultant, input)).rejects.toMatchObject({ kind: 'missing' })
})

test('neither the private link nor the key stands anywhere in the database, as text or as bytes', async () => {
  const key = 'a-key-that-only-the-client-holds'
  const { link } = (await office.once(undefined, key, book, await wish(10))) as { link: string }
  const columns = await office.rows(
    `select c.relname "table", a.attname "column", a.atttypid = 'bytea'::regtype bytes
       from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`,
  )
  expect(columns.length).toBeGreaterThan(100)
  const holding = async (secret: string) => {
    const found = []
    for (const { table, column, bytes } of columns) {
      const test = bytes ? `position($1::bytea in "${column}") > 0` : `position($1 in "${column}"::text) > 0`
      const needle = bytes ? Buffer.from(secret) : secret
      const [{ count }] = await office.rows(`select count(*)::integer from "${table}" where ${test}`, [needle])
      if (count > 0) found.push(`${table}.${column}`)
    }
    return found
  }
  expect(await holding(link)).toEqual([])
  expect(await holding(key)).toEqual([])
  expect(await holding('贺岚')).toContain('engagement.client_name') // The search does find what is there.
})
