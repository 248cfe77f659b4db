import type { Office, Person } from '../../app/testing/office.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { inviteStaff } from './invite-staff.ts'
import { signIn } from './sign-in.ts'

export const codeFor = async (office: Office, person: Person) => {
  const { invitations } = await office.as('han')(inviteStaff, { staffIds: [office.id(person)] })
  return invitations[0]!
}
export const entersWith = (office: Office, number: string, code: string, password = 'my own new password') =>
  office.visitor(acceptInvitation, { number, code, password })
export const signsIn = (office: Office, login: string, password: string) => office.visitor(signIn, { login, password })

/** Somebody has left: their last day is over. */
export const leaves = (office: Office, person: Person) =>
  office.rows('update staff set left_at = $2 where id = $1', [
    office.id(person),
    office.stage.now().subtract({ minutes: 1 }).toString(),
  ])
