import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import { invalidField, Refusal } from '../../kernel/refusal.ts'
import { foundation } from '../../regulations/foundations.ts'
import { beginSession, hashPassword, savePassword } from '../access/public.ts'
import { openForBooking } from '../bookings/public.ts'
import { adoptAtFounding } from '../rulebook/public.ts'
import { SetUpOrganisation } from './contract.ts'
import { initialsOf } from './initials.ts'
import { normaliseName, normaliseStaffNumber } from './roster/normalise.ts'
import { standardPosts } from './roster/posts.ts'
import type { Normalised } from './roster/roster.ts'
import { type HoldingRow, type StaffRow, saveHoldings, savePosts, saveStaff, saveUnit } from './roster-store.ts'
import { saveOrganisation } from './store.ts'

const normalisedOr = (field: string, it: Normalised<string>): string => {
  if (it.problem) throw invalidField(field, it.problem.code, it.problem.says)
  return it.value
}

/** The first administrator of an organisation that nobody set up yet; afterwards this door is closed for good. */
export const setUpOrganisation = command(SetUpOrganisation, {
  load: async () => ({}),
  async run({ organisation, phone, address, password, ...admin }, _, ctx) {
    const adminName = normalisedOr('adminName', normaliseName(admin.adminName))
    const adminNumber = normalisedOr('adminNumber', normaliseStaffNumber(admin.adminNumber))
    const { tx, now } = ctx
    const at = now.toString()
    const day = dayOf(now)
    if ((await saveOrganisation(tx, organisation, phone, address, at)) === 0) {
      throw new Refusal('conflict', 'set-up-already', {
        zh: '这家机构已经设立，请直接登录。',
        en: 'This organisation is set up already; please sign in.',
      })
    }
    const posts = [{ code: 'administrator', name: '机构管理员' }, ...standardPosts]
    await savePosts(
      tx,
      posts.map((it) => it.code),
      posts.map((it) => it.name),
      posts.map((it) => it.code === 'head'),
    )
    await adoptAtFounding(tx, foundation, day)
    await openForBooking(tx)

    const unitId = randomUUIDv7()
    const staffId = randomUUIDv7()
    await saveUnit(tx, unitId, organisation, 'organisation', null, day)
    const first = { id: staffId, number: adminNumber, name: adminName, initials: initialsOf(adminName) }
    await saveStaff(tx, JSON.stringify([{ ...first, employment: 'regular' } satisfies StaffRow]))
    const held = { id: randomUUIDv7(), staffId, unitId, post: 'administrator', head: false } satisfies HoldingRow
    await saveHoldings(tx, JSON.stringify([held]), day)
    await savePassword(tx, staffId, await hashPassword(password), at)
    return { ...(await beginSession(staffId, ctx, 'password')), staffId, name: adminName }
  },
})
