import { command } from '../../kernel/act.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { refusalOf } from '../../kernel/rule.ts'
import type { Tx } from '../../kernel/sql.ts'
import { holdPerson, takePerson } from '../bookings/public.ts'
import { tell } from '../notices/public.ts'
import { fitForIt } from './candidate-rules.ts'
import { loadCandidates } from './candidates.ts'
import { handOver } from './hand-over.ts'
import { at, headOfItsDepartment } from './rules.ts'
import { lockEngagement, saveAssignment } from './store.ts'
import { AssignConsultant } from './work-contract.ts'

export const assignConsultant = command(AssignConsultant, {
  load: async ({ engagementId, consultantId }: InputOf<typeof AssignConsultant>, tx: Tx, now: Temporal.Instant) => {
    const engagement = await lockEngagement(tx, engagementId)
    if (!engagement) return undefined
    await holdPerson(tx, consultantId)
    const { startsAt, ahead, candidates } = await loadCandidates(tx, engagement, now, consultantId)
    const candidate = candidates.find((it) => it.staffId === consultantId)
    return candidate && { engagement, startsAt, ahead, candidate, subject: engagement.subject }
  },
  allow: [headOfItsDepartment],
  must: [at('assignment')],
  choice: fitForIt,
  async run({ consultantId, reason = '' }, { engagement, startsAt, ahead, candidate, subject }, ctx) {
    const { tx, actor } = ctx
    const { id, number } = engagement
    const by = actor.kind === 'staff' ? actor : { id: null, name: '' }
    if (ahead && !(await takePerson(tx, consultantId, ahead.from, ahead.to, id))) {
      // Loaded as free, taken since: the exclusion constraint has the last word, in the rule's own.
      const freeThen = fitForIt.find((it) => it.code === 'busy-then')!
      throw refusalOf({ kind: 'conflict', rule: freeThen, says: freeThen.says }, { candidate: candidate.name, subject })
    }
    await saveAssignment(tx, id, consultantId, by.id, reason)
    const dueAt = await handOver(engagement, 'assignment', 'reception', ctx, startsAt ? { startsAt } : {})
    await tell(consultantId, 'engagements.assigned', id, { number, by: by.name }, ctx)
    return { engagementId: id, consultantId, dueAt }
  },
})
