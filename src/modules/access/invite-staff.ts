import { command } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Tx } from '../../kernel/sql.ts'
import { InviteStaff } from './contract.ts'
import { issueCode } from './issue-code.ts'
import { idOf } from './own-password.ts'
import { issuesCodes } from './rules.ts'
import { sessionDays } from './sessions.ts'
import { staffByIds } from './store.ts'

/** A newcomer gets round to it some day; whoever waits to get in again uses it at once. */
const hoursFor = ({ active }: { active: boolean }) => (active ? 24 : 24 * 14)

/** As long as a code for an account and the session that it begins may last. */
const days = 1 + sessionDays

/**
 * Codes are shown once, to be handed over in person; a new one replaces the one before. For somebody who has an account
 * it is a reset, of which they are told; nobody resets their own, and a confidential post needs two (request-reset.ts), also
 * one that begins while the code or its session lasts: whoever issues codes knows the plans (staffing).
 */
export const inviteStaff = command(InviteStaff, {
  load: async ({ staffIds }: InputOf<typeof InviteStaff>, tx: Tx, now: Temporal.Instant) => {
    const people = await staffByIds(
      tx,
      [...new Set(staffIds)],
      now.toString(),
      dayOf(now),
      dayOf(now.add({ hours: 24 * (days + 1) })),
    )
    return people.length === new Set(staffIds).size ? { people } : undefined
  },
  allow: [issuesCodes],
  async run(_, { people }, ctx) {
    const own = idOf(ctx.actor)
    const resets = people.filter((it) => it.active)
    if (resets.some((it) => it.id === own)) {
      throw new Refusal('forbidden', 'own-reset', {
        zh: '不能给自己发重设码：改密码请到“我的登录与设备”。',
        en: 'Nobody issues a code for their own account: change your password under “My sign-in and devices”.',
      })
    }
    const guarded = resets.filter((it) => it.confidential).map((it) => it.name)
    if (guarded.length > 0) {
      throw new Refusal('conflict', 'needs-second-administrator', {
        zh: `${guarded.join('、')}的岗位涉密，重设要两位管理员：请先提出，再由另一位确认。`,
        en: `${guarded.join(', ')}: a confidential post is reset by two administrators. Ask for it, and another confirms.`,
      })
    }
    const invitations = await Promise.all(
      people.map((it) => {
        const until = ctx.now.add({ hours: hoursFor(it) })
        return issueCode(it, { until, clearsFactor: false }, ctx)
      }),
    )
    return { invitations }
  },
})
