import { command } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { rule } from '../../kernel/rule.ts'
import type { Tx } from '../../kernel/sql.ts'
import { tell } from '../notices/public.ts'
import { headOfItsDepartment, itsConsultant, type Matter, underWay } from './rules.ts'
import { holdingOf, lockEngagement, saveMember } from './store.ts'
import { AddMember } from './work-contract.ts'

type Joining = Matter & { readonly member: { unitId: string; undertakingSigned: boolean } }

const sameDepartment = rule<Joining>({
  code: 'not-of-the-department',
  article: 'dept/8',
  says: { zh: '只能请本部门的人一起做。', en: 'Only people of the department can be brought in.' },
  holds: ({ engagement, member }) => member.unitId === engagement.unitId,
})

const undertakingFirst = rule<Joining>({
  code: 'undertaking-not-signed',
  article: 'service/5',
  says: {
    zh: '对方还没有签署保密承诺，签署之前不能接触客户的资料。',
    en: 'They have not signed the confidentiality undertaking; until then client material stays closed.',
  },
  holds: ({ member }) => member.undertakingSigned,
})

export const addMember = command(AddMember, {
  load: async ({ engagementId, staffId }: InputOf<typeof AddMember>, tx: Tx, now: Temporal.Instant) => {
    const engagement = await lockEngagement(tx, engagementId)
    const member = engagement && (await holdingOf(tx, staffId, engagement.unitId, dayOf(now), now.toString()))
    return member && { engagement, member }
  },
  allow: [itsConsultant, headOfItsDepartment],
  must: [underWay],
  choice: [sameDepartment, undertakingFirst],
  async run({ engagementId, staffId }, { engagement: { number } }, ctx) {
    const { tx, now, actor } = ctx
    if ((await saveMember(tx, engagementId, staffId, now.toString())) === 1) {
      await tell(
        staffId,
        'engagements.member',
        engagementId,
        { number, by: actor.kind === 'staff' ? actor.name : '' },
        ctx,
      )
    }
    return { engagementId }
  },
})
