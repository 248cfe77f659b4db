import { expect, test } from 'vitest'
import { openOffice } from '../app/testing/office.ts'
import { countOpenly, layTable, performer, slips, writeSlip } from './testing.ts'

const office = await openOffice()
await layTable(office)
const act = performer(office)
const empty = () => office.rows('delete from slip')

test('a retry has the effect and the very answer of the first try', async () => {
  const first = await act('ma', writeSlip, { words: 'once' }, { key: 'key-of-one' })
  const again = await act('ma', writeSlip, { words: 'once' }, { key: 'key-of-one', requestId: 'again' })
  expect(again).toEqual(first)
  expect(await slips(office)).toEqual(['once'])
  expect(await office.rows(`select 1 from audit where request_id = 'again'`)).toEqual([])
})

test('the same key with another input is a conflict, not the old answer', async () => {
  await expect(act('ma', writeSlip, { words: 'other' }, { key: 'key-of-one' })).rejects.toMatchObject({
    kind: 'conflict',
    code: 'key-reused',
  })
})

test('one person’s key is nothing to another', async () => {
  await empty()
  await act('ma', writeSlip, { words: 'mine' }, { key: 'a common key' })
  await act('wang', writeSlip, { words: 'also mine' }, { key: 'a common key' })
  expect(await slips(office)).toEqual(['also mine', 'mine'])
})

test('the database alone does not hold the key, nor the answer in clear', async () => {
  await empty()
  const { secretOfNobody } = (await act('ma', writeSlip, { words: 'sealed' }, { key: 'a key of my own' })) as {
    secretOfNobody: string
  }
  const kept = JSON.stringify(
    await office.rows(
      `select encode(key_hash, 'escape') k, encode(fingerprint, 'escape') f, encode(answer, 'escape') a from idempotency`,
    ),
  )
  for (const secret of [secretOfNobody, 'a key of my own', 'sealed']) expect(kept).not.toContain(secret)
})

test('ten tries at once are one effect and one answer', async () => {
  await empty()
  const tries = await Promise.all(
    Array.from({ length: 10 }, () => act('ma', writeSlip, { words: 'together' }, { key: 'all at once' })),
  )
  expect(new Set(tries.map((it) => JSON.stringify(it))).size).toBe(1)
  expect(await slips(office)).toEqual(['together'])
})

test('a try that was refused or failed does not use the key up', async () => {
  await empty()
  await expect(act('ma', writeSlip, { words: 'fails late' }, { key: 'unlucky key' })).rejects.toThrow()
  await expect(act('zhou', writeSlip, { words: 'x' }, { key: 'unlucky key' })).rejects.toThrow()
  await expect(act('ma', writeSlip, { words: 'good' }, { key: 'unlucky key' })).resolves.toMatchObject({
    words: 'good',
  })
})

test('whoever signed out gets no old answer', async () => {
  await empty()
  const token = await office.stage.token('HZ012')
  await act('wang', writeSlip, { words: 'before' }, { key: 'kept for later' })
  await office.rows(`update session set ended_at = now() where token_hash = sha256($1)`, [Buffer.from(token)])
  await expect(act('wang', writeSlip, { words: 'before' }, { key: 'kept for later' })).rejects.toMatchObject({
    kind: 'unauthenticated',
  })
})

test('a read pays no attention to a key', async () => {
  await empty()
  expect(await act('ma', countOpenly, {}, { key: 'key of a read' })).toEqual({ slips: 0 })
  await act('ma', writeSlip, { words: 'x' })
  expect(await act('ma', countOpenly, {}, { key: 'key of a read' })).toEqual({ slips: 1 })
})
