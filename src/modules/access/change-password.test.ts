import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { password } from '../../app/testing/server.ts'
import { isLinked, linksOf } from '../federation/testing/linked.ts'
import { listNotices } from '../notices/list-notices.ts'
import { showMe } from '../people/show-me.ts'
import { changePassword } from './change-password.ts'
import { from, signsIn } from './testing.ts'

const office = await openOffice()
const fresh = 'another long password'

test('the old one is asked; every other session ends and the old password opens nothing', async () => {
  const [desk, phone] = [await signsIn(office, 'HZ011', password), await signsIn(office, 'HZ011', password)]
  const at = from(office, {}, desk.token)
  await expect(at(changePassword, { old: 'a guess', password: fresh })).rejects.toMatchObject({
    kind: 'invalid',
    fields: { old: expect.any(Object) },
  })
  await expect(at(changePassword, { old: password, password })).rejects.toMatchObject({
    fields: { password: expect.any(Object) },
  })
  await expect(at(changePassword, { old: password, password: 'short' })).rejects.toMatchObject({ kind: 'invalid' })
  expect(await at(changePassword, { old: password, password: fresh })).toEqual({ ended: 1, unlinked: [] })
  await expect(office.stage.act(showMe, {}, phone.token)).rejects.toMatchObject({ kind: 'unauthenticated' })
  await expect(office.stage.act(showMe, {}, desk.token)).resolves.toBeDefined()
  await expect(signsIn(office, 'HZ011', password)).rejects.toMatchObject({ code: 'wrong-password' })
  await expect(signsIn(office, 'HZ011', fresh)).resolves.toBeDefined()
})

test('what somebody with the old password linked opens nothing any more; the person is told which accounts', async () => {
  await isLinked(office, 'wang', '陌生人')
  await isLinked(office, 'wang', '另一个')
  const others = await isLinked(office, 'lin', '林晓薇')
  const { unlinked } = await office.as('wang')(changePassword, { old: password, password: fresh, keepLinks: [others] })
  expect(unlinked.map((it) => it.shown).sort()).toEqual(['另一个', '陌生人'])
  expect(await linksOf(office, 'wang')).toEqual([])
  expect(await linksOf(office, 'lin')).toEqual(['林晓薇'])
  const { items } = await office.as('wang')(listNotices, {})
  expect(items[0]).toMatchObject({ kind: 'federation.ended', href: '/app/me/devices' })
  expect(items[0]!.says.zh).toContain('陌生人')
})

test('whoever changes their own password keeps the accounts that they name, and no other', async () => {
  const mine = await isLinked(office, 'luo', '罗昊天')
  await isLinked(office, 'luo', '来路不明')
  const change = { old: password, password: fresh, keepLinks: [mine] }
  expect(await office.as('luo')(changePassword, change)).toMatchObject({ unlinked: [{ shown: '来路不明' }] })
  expect(await linksOf(office, 'luo')).toEqual(['罗昊天'])
})
