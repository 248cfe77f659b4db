import { command } from '../../kernel/act.ts'
import { missing } from '../../kernel/refusal.ts'
import { tell } from '../notices/public.ts'
import { loadCase, staffId, titleOf } from './case.ts'
import { AnswerOpinion } from './contract.ts'
import { isOpen, itsDrafter, preparers } from './rules.ts'
import { opinionsOf, saveAnswer } from './store.ts'

/** Taken or declined, each with its reason; whoever gave the opinion hears it. */
export const answerOpinion = command(AnswerOpinion, {
  load: async ({ id, opinionId }, tx) => {
    const [it, opinions] = await Promise.all([loadCase({ id }, tx), opinionsOf(tx, id)])
    const opinion = opinions.find((one) => one.id === opinionId)
    return it && opinion && { ...it, opinion }
  },
  allow: [...preparers, itsDrafter],
  must: [isOpen],
  async run({ id, opinionId, verdict, answer }, it, ctx) {
    const { tx, actor, now } = ctx
    if ((await saveAnswer(tx, opinionId, id, verdict, answer, staffId(actor), now.toString())) === 0) throw missing()
    const to = it.opinion.staffId
    if (to && to !== staffId(actor)) await tell(to, 'enactments.answered', id, titleOf(it), ctx)
    return { id }
  },
})
