import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { showMe } from './show-me.ts'
import { signUndertaking } from './sign-undertaking.ts'

const office = await openOffice()

test('the undertaking is signed once: signing again keeps the first time', async () => {
  expect((await office.as('qihang')(showMe, {})).undertakingSigned).toBe(false)
  const { signedAt } = await office.as('qihang')(signUndertaking, {})
  expect(Date.parse(signedAt)).toBe(office.stage.now().epochMilliseconds)
  expect((await office.as('qihang')(showMe, {})).undertakingSigned).toBe(true)
  office.clock('2026-11-24', '10:00')
  expect((await office.as('qihang')(signUndertaking, {})).signedAt).toBe(signedAt)
})

test('nobody signs for somebody else', async () => {
  const before = await office.rows('select number from staff where undertaking_at is null order by 1')
  await office.as('ma')(signUndertaking, {})
  await expect(office.visitor(signUndertaking, {})).rejects.toMatchObject({ kind: 'unauthenticated' })
  expect(await office.rows('select number from staff where undertaking_at is null order by 1')).toEqual(before)
})
