import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { password } from '../../app/testing/server.ts'
import { showMe } from '../people/show-me.ts'
import { confirmReset } from './confirm-reset.ts'
import { requestReset } from './request-reset.ts'
import { entersWith, setsUpFactor, signsIn } from './testing.ts'

const office = await openOffice()
const asks = (of: 'zhou' | 'su' | 'zhao', clearsFactor = false) =>
  office.as('han')(requestReset, { staffId: office.id(of), clearsFactor })

test('the second administrator gets the code, once; using it ends every session of the person', async () => {
  const { requestId } = await asks('zhou')
  const before = await signsIn(office, 'HZ010', password)
  await expect(office.as('han')(confirmReset, { requestId })).rejects.toMatchObject({
    kind: 'forbidden',
    code: 'needs-second-administrator',
  })
  await expect(office.as('xu')(confirmReset, { requestId })).rejects.toMatchObject({
    kind: 'forbidden',
    article: 'dept/9',
  })
  const { number, code } = await office.as('zhao')(confirmReset, { requestId })
  expect(number).toBe('HZ010')
  await expect(office.as('shen')(confirmReset, { requestId })).rejects.toMatchObject({ kind: 'missing' })
  await expect(office.stage.act(showMe, {}, before.token)).resolves.toBeDefined()
  await entersWith(office, number, code)
  await expect(office.stage.act(showMe, {}, before.token)).rejects.toMatchObject({ kind: 'unauthenticated' })
  expect(JSON.stringify(await office.rows('select * from reset_request'))).not.toContain(code)
})

test('nobody confirms their own; the code is good for a day', async () => {
  const { requestId } = await asks('zhao')
  await expect(office.as('zhao')(confirmReset, { requestId })).rejects.toMatchObject({ kind: 'forbidden' })
  const { number, code } = await office.as('shen')(confirmReset, { requestId })
  office.clock('2026-11-24', '09:01')
  await expect(entersWith(office, number, code)).rejects.toMatchObject({ code: 'wrong-code' })
  office.clock('2026-11-23', '09:00')
})

test('two who confirm at once: one code', async () => {
  const { requestId } = await asks('su')
  const both = await Promise.allSettled([
    office.as('zhao')(confirmReset, { requestId }),
    office.as('shen')(confirmReset, { requestId }),
  ])
  expect(both.map((it) => it.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a reset keeps the second factor, unless the phone is lost too', async () => {
  const office = await openOffice()
  await setsUpFactor(office, 'zhou')
  const reset = async (clearsFactor: boolean) => {
    const { requestId } = await office.as('han')(requestReset, { staffId: office.id('zhou'), clearsFactor })
    const { number, code } = await office.as('zhao')(confirmReset, { requestId })
    return entersWith(office, number, code)
  }
  expect(await reset(false)).toMatchObject({ step: 'code' })
  expect(await reset(true)).toMatchObject({ step: 'in' })
  await expect(signsIn(office, 'HZ010', 'my own new password')).resolves.toBeDefined()
})
