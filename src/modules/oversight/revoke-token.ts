import { command } from '../../kernel/act.ts'
import { isStaff } from '../../kernel/actor.ts'
import { rule } from '../../kernel/rule.ts'
import { guardsTheWaysIn } from './rules.ts'
import { RevokeToken } from './token-contract.ts'
import { lockToken, revoke } from './token-store.ts'

const itsOwner = rule<{ staffId: string }>({
  code: 'not-its-owner',
  article: 'agency/2.3',
  says: {
    zh: '由签发令牌的本人撤销，或由安全管理员撤销。',
    en: 'For whoever issued it, or the security administrator.',
  },
  to: { named: { zh: '签发令牌的本人', en: 'whoever issued it' } },
  holds: ({ staffId }, actor) => isStaff(actor, staffId),
})

/** Revoked twice is revoked: the next request by it is nobody's. */
export const revokeToken = command(RevokeToken, {
  load: async ({ id }, tx) => lockToken(tx, id),
  allow: [itsOwner, guardsTheWaysIn],
  async run({ id }, _, { tx, actor, now }) {
    await revoke(tx, id, now.toString(), actor.kind === 'staff' ? actor.id : '')
    return { id }
  },
})
