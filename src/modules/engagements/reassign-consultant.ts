import { command } from '../../kernel/act.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { rule } from '../../kernel/rule.ts'
import type { Tx } from '../../kernel/sql.ts'
import { holdPerson, releasePerson, takePerson } from '../bookings/public.ts'
import { tell } from '../notices/public.ts'
import { type Assignment, fitForIt } from './candidate-rules.ts'
import { loadCandidates } from './candidates.ts'
import { assignedAndOpen, headOfItsDepartment } from './rules.ts'
import { lockEngagement, saveAssignment } from './store.ts'
import { ReassignConsultant } from './work-contract.ts'

const someoneElse = rule<Assignment>({
  code: 'same-consultant',
  article: 'dept/11',
  says: { zh: '这件事本来就在这位咨询师手上。', en: 'The matter is in this consultant’s hands already.' },
  holds: ({ engagement, candidate }) => engagement.consultantId !== candidate.staffId,
})

/** Somebody falls ill or leaves: the step and all records stay, the one responsible changes, both are told. */
export const reassignConsultant = command(ReassignConsultant, {
  load: async ({ engagementId, consultantId }: InputOf<typeof ReassignConsultant>, tx: Tx, now: Temporal.Instant) => {
    const engagement = await lockEngagement(tx, engagementId)
    if (!engagement) return undefined
    await holdPerson(tx, consultantId)
    const { ahead: then, candidates } = await loadCandidates(tx, engagement, now, consultantId)
    const candidate = candidates.find((it) => it.staffId === consultantId)
    // After reception the appointment is past: being busy then is no reason any more.
    const ahead = engagement.stage === 'reception' ? then : undefined
    return (
      candidate && {
        engagement,
        ahead,
        candidate: { ...candidate, busy: !!ahead && candidate.busy },
        subject: engagement.subject,
      }
    )
  },
  allow: [headOfItsDepartment],
  must: [assignedAndOpen],
  choice: [someoneElse, ...fitForIt],
  async run({ consultantId, reason }, { engagement, ahead }, ctx) {
    const { tx, actor, now } = ctx
    const { id, number } = engagement
    const by = actor.kind === 'staff' ? actor : { id: null, name: '' }
    if (engagement.consultantId && ahead) await releasePerson(tx, engagement.consultantId, id, now.toString())
    if (ahead) await takePerson(tx, consultantId, ahead.from, ahead.to, id)
    await saveAssignment(tx, id, consultantId, by.id, reason)
    await tell(consultantId, 'engagements.assigned', id, { number, by: by.name }, ctx)
    if (engagement.consultantId)
      await tell(engagement.consultantId, 'engagements.reassigned', id, { number, by: by.name }, ctx)
    return { engagementId: id, consultantId }
  },
})
