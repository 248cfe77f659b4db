import { expect, test } from 'vitest'
import { openOffice, people } from '../../app/testing/office.ts'
import { password } from '../../app/testing/server.ts'
import { answerSecondFactor } from './answer-second-factor.ts'
import { askPasskey } from './ask-passkey.ts'
import { addsPasskey, site } from './testing/passkeys.ts'
import { from, leaves, setsUpFactor, signsInHalf } from './testing.ts'

const office = await openOffice()
const asks = (ticket: string, where = site) => from(office, { site: where })(askPasskey, { ticket })
await addsPasskey(office, 'ma')
await setsUpFactor(office, 'wang')

test('who has a passkey is given something to sign with it; who has an authenticator is told of it', async () => {
  const ma = await asks(await signsInHalf(office, people.ma, password))
  expect(ma).toMatchObject({ code: false, elsewhere: null, passkey: { rpId: 'zhidu.example' } })
  expect(ma.passkey!.allowCredentials).toHaveLength(1)
  const wang = await asks(await signsInHalf(office, people.wang, password))
  expect(wang).toEqual({ code: true, passkey: null, elsewhere: null })
})

test('opened by another name, or on plain http, it is said where the passkey works', async () => {
  const ticket = await signsInHalf(office, people.ma, password)
  for (const where of ['https://other.example', 'http://zhidu.example', 'http://127.0.0.1:4600', '']) {
    expect(await asks(ticket, where)).toEqual({ code: false, passkey: null, elsewhere: 'zhidu.example' })
  }
})

test('without the password nothing is learned; nor after the tries are over, nor of somebody who left', async () => {
  const over = { kind: 'unauthenticated', code: 'ticket-over' }
  await expect(asks('no such ticket')).rejects.toMatchObject(over)
  const tried = await signsInHalf(office, people.ma, password)
  for (let i = 0; i < 5; i += 1)
    await office.visitor(answerSecondFactor, { ticket: tried, code: '000000' }).catch(() => {})
  await expect(asks(tried)).rejects.toMatchObject(over)
  const gone = await signsInHalf(office, people.wang, password)
  await leaves(office, 'wang')
  await expect(asks(gone)).rejects.toMatchObject(over)
})
