import { type Context, offersFor } from '../../kernel/act.ts'
import { answerQuestion } from './answer-question.ts'
import { confirmInterpretation } from './confirm-interpretation.ts'
import { replaceInterpretation } from './replace-interpretation.ts'
import { interpretationShape, questionShape } from './shown.ts'
import type { InterpretationRow, QuestionRow } from './store.ts'
import { withdrawInterpretation } from './withdraw-interpretation.ts'

type Reader = Pick<Context, 'actor' | 'inForce'>

/** With the buttons that this reader may press. */
export const offeredQuestion = (it: QuestionRow, ctx: Reader) => ({
  ...questionShape(it, ctx),
  offers: offersFor([answerQuestion], it, ctx),
})

export const offeredInterpretation = (it: InterpretationRow, ctx: Reader) => ({
  ...interpretationShape(it, ctx),
  offers: offersFor([confirmInterpretation, replaceInterpretation, withdrawInterpretation], it, ctx),
})
