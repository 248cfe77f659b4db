import { query } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import { ListInterpretations } from './contract.ts'
import { offeredInterpretation, offeredQuestion } from './offered.ts'
import { officialRole } from './rules.ts'
import { seesInterpretation, seesQuestion } from './shown.ts'
import { interpretationsOf, openQuestions, standingOf } from './store.ts'

/** Official answers are everybody's to read; open questions are those of the reader, or all for whoever answers. */
export const listInterpretations = query(ListInterpretations, {
  load: async ({ article }, tx, now) => {
    const day = dayOf(now)
    const [items, questions, standing] = await Promise.all([
      interpretationsOf(tx, article, day),
      openQuestions(tx, article, day),
      standingOf(tx, article.split('/')[0]!, day),
    ])
    return { items, questions, standing: standing! }
  },
  run: (_, { items, questions, standing }, ctx) => ({
    items: items.filter((it) => seesInterpretation(it, ctx)).map((it) => offeredInterpretation(it, ctx)),
    questions: questions.filter((it) => seesQuestion(it, ctx)).map((it) => offeredQuestion(it, ctx)),
    answers: officialRole(standing, ctx.inForce),
  }),
})
