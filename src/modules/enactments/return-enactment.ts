import { command } from '../../kernel/act.ts'
import { tell } from '../notices/public.ts'
import { loadCase, staffId, titleOf } from './case.ts'
import { ReturnEnactment } from './contract.ts'
import { isPosted, preparers } from './rules.ts'
import { saveState } from './store.ts'

export const returnEnactment = command(ReturnEnactment, {
  load: loadCase,
  allow: preparers,
  must: [isPosted],
  async run({ id, reason }, it, ctx) {
    await saveState(ctx.tx, id, 'draft', null, reason, ctx.now.toString())
    if (it.drafterId && it.drafterId !== staffId(ctx.actor)) {
      await tell(it.drafterId, 'enactments.returned', id, titleOf(it), ctx)
    }
    return { id }
  },
})
