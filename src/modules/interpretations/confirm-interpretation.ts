import { command } from '../../kernel/act.ts'
import { tell } from '../notices/public.ts'
import { ConfirmInterpretation } from './contract.ts'
import { loadInterpretation } from './held.ts'
import { isToConfirm, officials } from './rules.ts'
import { newNumber, numberOf, staffId } from './shown.ts'
import { makeOfficial, saveConfirmation } from './store.ts'

/** A department's answer becomes official; one whose article was reworded holds again. */
export const confirmInterpretation = command(ConfirmInterpretation, {
  load: loadInterpretation,
  allow: officials,
  must: [isToConfirm],
  async run({ id }, it, ctx) {
    const { tx, actor, now, inForce } = ctx
    const me = staffId(actor)
    if (it.state !== 'proposed') {
      await saveConfirmation(tx, id, me, now.toString())
      return { id, number: numberOf(it) }
    }
    const number = await newNumber(tx, inForce.day)
    await makeOfficial(tx, id, number.year, number.no, me, now.toString())
    if (it.askerId !== me) await tell(it.askerId, 'interpretations.answered', id, { article: it.article }, ctx)
    return { id, number }
  },
})
