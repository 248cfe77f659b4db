import { expect, test } from 'vitest'
import { openOffice, type Person } from '../../app/testing/office.ts'
import { confirmReset } from './confirm-reset.ts'
import { listResets } from './list-resets.ts'
import { requestReset } from './request-reset.ts'
import { entersWith } from './testing.ts'
import { withdrawReset } from './withdraw-reset.ts'

const office = await openOffice()
const asks = (person: Person) => office.as('han')(requestReset, { staffId: office.id(person), clearsFactor: false })
const waiting = async () => (await office.as('shen')(listResets, {})).items

test('an administrator withdraws what was asked; nobody confirms it afterwards; person and asker are told', async () => {
  const { requestId } = await asks('su')
  await expect(office.as('ma')(withdrawReset, { requestId })).rejects.toMatchObject({
    kind: 'forbidden',
    article: 'dept/9',
  })
  await office.as('shen')(withdrawReset, { requestId })
  await expect(office.as('zhao')(confirmReset, { requestId })).rejects.toMatchObject({ kind: 'missing' })
  expect(await office.rows("select 1 from notice where kind = 'access.reset-withdrawn'")).toHaveLength(2)
})

test('confirmed, its code still ends until it is used: it stands among the resets, and opens nothing once withdrawn', async () => {
  const { requestId } = await asks('zhou')
  const { number, code } = await office.as('zhao')(confirmReset, { requestId })
  expect(await waiting()).toMatchObject([{ id: requestId, issued: true, mayConfirm: false }])
  await office.as('shen')(withdrawReset, { requestId })
  expect(await waiting()).toEqual([])
  await expect(entersWith(office, number, code)).rejects.toMatchObject({ code: 'wrong-code' })
})

test('a code that was used, replaced or is over cannot be withdrawn', async () => {
  const { requestId } = await asks('zhou')
  const { number, code } = await office.as('zhao')(confirmReset, { requestId })
  await entersWith(office, number, code)
  await expect(office.as('shen')(withdrawReset, { requestId })).rejects.toMatchObject({ kind: 'missing' })
  const late = await asks('zhou')
  await office.as('zhao')(confirmReset, { requestId: late.requestId })
  office.clock('2026-11-24', '09:01')
  await expect(office.as('shen')(withdrawReset, { requestId: late.requestId })).rejects.toMatchObject({
    kind: 'missing',
  })
  expect(await waiting()).toEqual([])
  office.clock('2026-11-23', '09:00')
})

test('withdrawn and used at the same moment: one of the two happens', async () => {
  const { requestId } = await asks('su')
  const { number, code } = await office.as('zhao')(confirmReset, { requestId })
  const both = await Promise.allSettled([
    entersWith(office, number, code),
    office.as('shen')(withdrawReset, { requestId }),
  ])
  expect(both.map((it) => it.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('an administrator whose second factor is overdue withdraws nothing', async () => {
  const { requestId } = await asks('xu')
  await office.rows("update account set factor_due = '2026-11-01' where staff_id = $1", [office.id('shen')])
  await expect(office.as('shen')(withdrawReset, { requestId })).rejects.toMatchObject({ code: 'second-factor-due' })
})
