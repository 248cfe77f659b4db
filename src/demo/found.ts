import { dayOf } from '../kernel/clock.ts'
import { acceptInvitation } from '../modules/access/accept-invitation.ts'
import { inviteStaff } from '../modules/access/invite-staff.ts'
import { acknowledgeDuties } from '../modules/people/acknowledge-duties.ts'
import { defineSubject } from '../modules/people/define-subject.ts'
import { importRoster } from '../modules/people/import-roster.ts'
import { listPosts } from '../modules/people/list-posts.ts'
import { listStaff } from '../modules/people/list-staff.ts'
import { setUpOrganisation } from '../modules/people/set-up-organisation.ts'
import { signUndertaking } from '../modules/people/sign-undertaking.ts'
import { administrator, administratorsRoster, roster, unread, unsigned } from './people.ts'
import type { Stage } from './stage.ts'

/** Reads and acknowledges the duties of every post that the person holds. */
const acknowledgeOwn = async (act: Stage['act'], token: string) => {
  const { posts } = (await act(listPosts, {}, token)) as { posts: { code: string; hash: string; mine: boolean }[] }
  for (const { code, hash } of posts.filter((it) => it.mine)) await act(acknowledgeDuties, { post: code, hash }, token)
}

/** Everybody who has no account yet gets a code, comes in by it, and signs and reads what their post asks. */
const letIn = async (act: Stage['act'], admin: string, password: string) => {
  const { items } = (await act(listStaff, {}, admin)) as { items: { id: string; account: string }[] }
  const staffIds = items.filter((it) => it.account === 'none').map((it) => it.id)
  const { invitations } = (await act(inviteStaff, { staffIds }, admin)) as {
    invitations: { number: string; code: string }[]
  }
  for (const { number, code } of invitations) {
    const { token } = (await act(acceptInvitation, { number, code, password })) as { token: string }
    if (!unsigned.has(number)) await act(signUndertaking, {}, token)
    if (!unread.has(number)) await acknowledgeOwn(act, token)
  }
}

/** The three administrators of agency/2.3 come in as everybody does: by a list, then by their invitation. */
export const appointAdministrators = async ({ act, token }: Stage, password: string) => {
  const admin = await token(administrator.number)
  await act(importRoster, { table: administratorsRoster(), corrections: {}, skipped: [] }, admin)
  await letIn(act, admin, password)
}

/** Sets up 衡知咨询 in an empty database: its people come in by the list, then each by their invitation. */
export const foundOrganisation = async (
  { act, now }: Stage,
  password: string,
): Promise<ReadonlyMap<string, string>> => {
  const { token: admin } = (await act(setUpOrganisation, {
    organisation: '衡知咨询',
    phone: '0571 8810 3300',
    address: '西溪路 128 号 3 层',
    adminName: administrator.name,
    adminNumber: administrator.number,
    password,
  })) as { token: string }
  const founded = Temporal.PlainDate.from(dayOf(now()))
  const table = roster(founded.add({ days: 8 }).toString(), founded.add({ years: 2 }).toString())
  await act(importRoster, { table, corrections: {}, skipped: [] }, admin)
  await act(defineSubject, { name: '管理测评', certificate: '管理测评师', bookable: true }, admin)

  const { items } = (await act(listStaff, {}, admin)) as { items: { id: string; number: string }[] }
  await act(signUndertaking, {}, admin)
  await acknowledgeOwn(act, admin)
  await letIn(act, admin, password)
  return new Map(items.map((it) => [it.number, it.id]))
}
