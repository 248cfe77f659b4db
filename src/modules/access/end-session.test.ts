import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { password } from '../../app/testing/server.ts'
import { showMe } from '../people/show-me.ts'
import { endSession } from './end-session.ts'
import { listDevices } from './list-devices.ts'
import { from, signsIn } from './testing.ts'

const office = await openOffice()

test('one device is signed out, the others stay; nobody signs out another’s', async () => {
  const [desk, phone] = [await signsIn(office, 'HZ011', password), await signsIn(office, 'HZ011', password)]
  const { devices } = await from(office, {}, desk.token)(listDevices, {})
  const sessionId = devices.find((it) => !it.here)!.id
  await expect(office.as('wang')(endSession, { sessionId })).rejects.toMatchObject({ kind: 'missing' })
  await from(office, {}, desk.token)(endSession, { sessionId })
  await expect(office.stage.act(showMe, {}, phone.token)).rejects.toMatchObject({ kind: 'unauthenticated' })
  await expect(office.stage.act(showMe, {}, desk.token)).resolves.toBeDefined()
  await expect(from(office, {}, desk.token)(endSession, { sessionId })).rejects.toMatchObject({ kind: 'missing' })
})
