import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import { tell } from '../notices/public.ts'
import { Evaluate } from './client-contract.ts'
import { handOver } from './hand-over.ts'
import { onlyOnce } from './once.ts'
import { ownMatter } from './own-matter.ts'
import { saveEvaluation } from './parts-store.ts'
import { at } from './rules.ts'
import { leadersOf } from './store.ts'

/** The last step: with the summary delivered and the evaluation given, the engagement closes (service/15). */
export const evaluate = command(Evaluate, {
  load: ownMatter,
  must: [at('feedback')],
  async run({ satisfaction, promptness, usefulness, words }, { engagement }, ctx) {
    const { id, number, unitId, consultantId } = engagement
    const moment = ctx.now.toString()
    await onlyOnce(saveEvaluation(ctx.tx, randomUUIDv7(), id, satisfaction, promptness, usefulness, words, moment))
    await handOver(engagement, 'feedback', 'closed', ctx)
    const heads = await leadersOf(ctx.tx, unitId, ctx.inForce.day)
    for (const person of new Set([...heads.map((it) => it.staffId), consultantId])) {
      if (person) await tell(person, 'engagements.evaluated', id, { number }, ctx)
    }
    return { engagementId: id }
  },
})
