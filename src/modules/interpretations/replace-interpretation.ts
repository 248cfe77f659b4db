import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import { tell } from '../notices/public.ts'
import { ReplaceInterpretation } from './contract.ts'
import { loadInterpretation } from './held.ts'
import { isLive, officials } from './rules.ts'
import { newNumber, staffId, writtenUnder } from './shown.ts'
import { endInterpretation, saveInterpretation } from './store.ts'

/** A later one takes its place under a number of its own; the earlier stays to be read. */
export const replaceInterpretation = command(ReplaceInterpretation, {
  load: loadInterpretation,
  allow: officials,
  must: [isLive],
  async run({ id: earlier, words }, { article, regulation, questionId, askerId }, ctx) {
    const { tx, actor, now, inForce } = ctx
    const me = staffId(actor)
    const at = now.toString()
    const [{ year, no }, version] = [await newNumber(tx, inForce.day), await writtenUnder(tx, regulation, inForce.day)]
    const id = randomUUIDv7()
    await endInterpretation(tx, earlier, 'replaced', me, at, '')
    await saveInterpretation(tx, id, questionId, article, words, year, no, version, me, at)
    if (askerId !== me) await tell(askerId, 'interpretations.answered', id, { article }, ctx)
    return { id, number: { year, no } }
  },
})
