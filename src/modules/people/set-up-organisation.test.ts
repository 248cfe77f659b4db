import { expect, test } from 'vitest'
import { setUpOrganisation } from './set-up-organisation.ts'
import { showMe } from './show-me.ts'
import { showOrganisation } from './show-organisation.ts'
import { openEmptyHouse, ourHouse } from './testing.ts'

const house = await openEmptyHouse()

test('two who set up at once leave one organisation and one administrator; then the door is closed', async () => {
  expect(await house.act(showOrganisation, {})).toMatchObject({ setUp: false, name: '', glyph: '度' })
  const tries = await Promise.allSettled([
    house.act(setUpOrganisation, ourHouse),
    house.act(setUpOrganisation, { ...ourHouse, organisation: '另一家', adminNumber: 'X1', adminName: '某人' }),
  ])
  expect(tries.map((it) => it.status).sort()).toEqual(['fulfilled', 'rejected'])
  const refused = tries.find((it) => it.status === 'rejected')!
  expect(refused.reason).toMatchObject({ kind: 'conflict', code: 'set-up-already' })
  await expect(house.act(setUpOrganisation, ourHouse)).rejects.toMatchObject({ code: 'set-up-already' })
  expect(await house.rows('select 1 from staff')).toHaveLength(1)
  expect(await house.rows(`select 1 from unit where kind = 'organisation'`)).toHaveLength(1)
})

test('the administrator is signed in, holds that post, and every article is adopted from today', async () => {
  const [{ number }] = await house.rows('select number from staff')
  const me = await house.act(showMe, {}, await house.stage.token(number))
  expect(me.posts).toMatchObject([{ code: 'administrator', head: false }])
  const [{ articles, from }] = await house.rows(
    `select count(*)::integer articles, min(lower(during)) "from" from adoption`,
  )
  expect(articles).toBeGreaterThan(30)
  expect(from).toBe('2026-11-23')
  const [{ kept }] = await house.rows('select password_hash kept from account')
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})
