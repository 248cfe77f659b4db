import { type Office, type Person, people } from '../../../app/testing/office.ts'
import { password } from '../../../app/testing/server.ts'
import { addPasskey } from '../add-passkey.ts'
import { askPasskey } from '../ask-passkey.ts'
import { beginPasskey } from '../begin-passkey.ts'
import { from, signsInHalf } from '../testing.ts'
import { type Authenticator, authenticator } from './authenticator.ts'

export const site = 'https://zhidu.example'

/** Acts as one of the office's people from a page of the site. */
export const onSite = async (office: Office, person: Person, where = site) =>
  from(office, { site: where }, await office.stage.token(people[person]))

/** Adds a passkey as the person does; answers the device that holds it, and what was told. */
export const addsPasskey = async (office: Office, person: Person, { counts = true, name = '我的手机' } = {}) => {
  const device = authenticator(site, { counts })
  const act = await onSite(office, person)
  const asked = await act(beginPasskey, { password })
  const added = await act(addPasskey, { name, response: device.makes(asked) })
  return { device, ...added }
}

/** The password, and what the second step then gives to sign. */
export const stepsHalfIn = async (
  office: Office,
  person: Person,
  place: { device?: string; address?: string } = {},
) => {
  const ticket = await signsInHalf(office, people[person], password, place)
  const { passkey } = await from(office, { site, ...place })(askPasskey, { ticket })
  if (!passkey) throw new Error('no passkey is offered')
  return { ticket, passkey }
}

export type Device = Authenticator
