import { query } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import { ListOpenQuestions } from './contract.ts'
import { offeredInterpretation, offeredQuestion } from './offered.ts'
import { isOfficial, mayAnswer } from './rules.ts'
import { interpretationsToConfirm, openQuestions } from './store.ts'

/** For the desk of those who answer; empty for everybody else. */
export const listOpenQuestions = query(ListOpenQuestions, {
  load: async (_, tx, now) => {
    const day = dayOf(now)
    const [questions, items] = await Promise.all([openQuestions(tx, null, day), interpretationsToConfirm(tx, day)])
    return { questions, items }
  },
  run: (_, { questions, items }, ctx) => ({
    questions: questions.filter((it) => mayAnswer(it, ctx.actor, ctx.inForce)).map((it) => offeredQuestion(it, ctx)),
    items: items.filter((it) => isOfficial(it, ctx.actor, ctx.inForce)).map((it) => offeredInterpretation(it, ctx)),
  }),
})
