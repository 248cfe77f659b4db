import { command } from '../../kernel/act.ts'
import { tell } from '../notices/public.ts'
import { WithdrawInterpretation } from './contract.ts'
import { loadInterpretation } from './held.ts'
import { isLive, officials } from './rules.ts'
import { staffId } from './shown.ts'
import { endInterpretation, setQuestionState } from './store.ts'

/** It holds no longer and stays to be read with the reason; the question waits for an answer again. */
export const withdrawInterpretation = command(WithdrawInterpretation, {
  load: loadInterpretation,
  allow: officials,
  must: [isLive],
  async run({ id, reason }, { article, questionId, askerId, state }, ctx) {
    const { tx, actor, now } = ctx
    const me = staffId(actor)
    await endInterpretation(tx, id, 'withdrawn', me, now.toString(), reason)
    await setQuestionState(tx, questionId, 'open')
    if (state === 'official' && askerId !== me) await tell(askerId, 'interpretations.withdrawn', id, { article }, ctx)
    return { id }
  },
})
