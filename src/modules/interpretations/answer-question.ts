import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import { tell } from '../notices/public.ts'
import { AnswerQuestion } from './contract.ts'
import { loadQuestion } from './held.ts'
import { answerers, isOfficial, isUnanswered } from './rules.ts'
import { newNumber, staffId, writtenUnder } from './shown.ts'
import { saveInterpretation, setQuestionState } from './store.ts'

/** Official at once where the answer is theirs to give; else it waits for the general manager's seal. */
export const answerQuestion = command(AnswerQuestion, {
  load: loadQuestion,
  allow: answerers,
  must: [isUnanswered],
  async run({ id: questionId, words }, question, ctx) {
    const { tx, actor, now, inForce } = ctx
    const { article, regulation, askerId } = question
    const official = isOfficial(question, actor, inForce)
    const number = official ? await newNumber(tx, inForce.day) : null
    const id = randomUUIDv7()
    const version = await writtenUnder(tx, regulation, inForce.day)
    const { year, no } = number ?? { year: null, no: null }
    await setQuestionState(tx, questionId, 'answered')
    await saveInterpretation(tx, id, questionId, article, words, year, no, version, staffId(actor), now.toString())
    if (official && askerId !== staffId(actor)) await tell(askerId, 'interpretations.answered', id, { article }, ctx)
    return { id, number }
  },
})
