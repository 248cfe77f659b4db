import type { Office, Person } from '../../app/testing/office.ts'
import type { Act, Origin } from '../../kernel/act.ts'
import { perform } from '../../kernel/action.ts'
import type { Contract, InputOf, OutputOf } from '../../kernel/contract.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { beginSecondFactor } from './begin-second-factor.ts'
import { confirmSecondFactor } from './confirm-second-factor.ts'
import { inviteStaff } from './invite-staff.ts'
import { signIn } from './sign-in.ts'
import { codeOfStep, stepAt } from './totp.ts'

export const codeFor = async (office: Office, person: Person) => {
  const { invitations } = await office.as('han')(inviteStaff, { staffIds: [office.id(person)] })
  return invitations[0]!
}
export const entersWith = (office: Office, number: string, code: string, password = 'my own new password') =>
  office.visitor(acceptInvitation, { number, code, password })
type Place = Partial<Omit<Origin, 'id'>>

/** The same act from a device and an address of one's own. */
export const from =
  (office: Office, place: Place, token?: string) =>
  async <C extends Contract>(act: { contract: C }, input: InputOf<C>): Promise<OutputOf<C>> =>
    (await perform(office.house, act as unknown as Act, input, {
      credential: token ? { kind: 'session', token } : undefined,
      requestId: 'test',
      origin: { address: '', agent: '', device: '', site: '', ...place },
    })) as OutputOf<C>

/** All the way in: fails when a code is still wanted. */
export const signsIn = async (office: Office, login: string, password: string, place: Place = {}) => {
  const entered = await from(office, place)(signIn, { login, password })
  if (entered.step !== 'in') throw new Error('a code is wanted')
  return entered
}

/** The first step of somebody with a second factor: the ticket that waits for a code. */
export const signsInHalf = async (office: Office, login: string, password: string, place: Place = {}) => {
  const entered = await from(office, place)(signIn, { login, password })
  if (entered.step !== 'code') throw new Error('no code is wanted')
  return entered.ticket
}

/** What the person's phone shows at this moment; `later` counts in steps of thirty seconds. */
export const codeOf = (office: Office, secret: string, later = 0) =>
  codeOfStep(secret, stepAt(office.stage.now()) + later)

/** Sets up a second factor as the person does; answers what the phone holds and the codes that were told. */
export const setsUpFactor = async (office: Office, person: Person, password?: string) => {
  const { secret } = await office.as(person)(beginSecondFactor, { password })
  const { codes } = await office.as(person)(confirmSecondFactor, { code: codeOf(office, secret) })
  return { secret, codes: codes ?? [] }
}

/** Somebody has left: their last day is over. */
export const leaves = (office: Office, person: Person) =>
  office.rows('update staff set left_at = $2 where id = $1', [
    office.id(person),
    office.stage.now().subtract({ minutes: 1 }).toString(),
  ])
