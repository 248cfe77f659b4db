import { command } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import { tokenHash } from '../../kernel/transaction.ts'
import { InviteStaff } from './contract.ts'
import { newCode, normaliseCode } from './invitation-code.ts'
import { issuesCodes } from './rules.ts'
import { saveInvitation, staffByIds } from './store.ts'

const days = 14

/** Codes are shown once, to be handed over in person; a new one replaces the one before. */
export const inviteStaff = command(InviteStaff, {
  load: async ({ staffIds }, tx, now) => {
    const people = await staffByIds(tx, [...new Set(staffIds)], now.toString())
    return people.length === new Set(staffIds).size ? { people } : undefined
  },
  allow: [issuesCodes],
  async run(_, { people }, { tx, actor, now }) {
    const until = now.add({ hours: 24 * days })
    const invitations = people.map(({ id, number, name }) => ({ staffId: id, number, name, code: newCode() }))
    const by = actor.kind === 'staff' ? actor.id : ''
    await Promise.all(
      invitations.map((it) => saveInvitation(tx, it.staffId, tokenHash(normaliseCode(it.code)), until.toString(), by)),
    )
    return { invitations: invitations.map((it) => ({ ...it, until: dayOf(until) })) }
  },
})
