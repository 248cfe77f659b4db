import { command } from '../../kernel/act.ts'
import { onlyOnce } from './once.ts'
import { answerEvaluation as save } from './parts-store.ts'
import { evaluatedButUnanswered, headOfItsDepartment } from './rules.ts'
import { lockEngagement } from './store.ts'
import { AnswerEvaluation } from './work-contract.ts'

export const answerEvaluation = command(AnswerEvaluation, {
  load: async ({ engagementId }, tx) => {
    const engagement = await lockEngagement(tx, engagementId)
    return engagement && { engagement }
  },
  allow: [headOfItsDepartment],
  must: [evaluatedButUnanswered],
  async run({ engagementId, answer }, _, { tx, actor, now }) {
    await onlyOnce(save(tx, engagementId, answer, actor.kind === 'staff' ? actor.id : '', now.toString()))
    return { engagementId }
  },
})
