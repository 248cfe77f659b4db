import { query } from '../../kernel/act.ts'
import { ListSlots } from './contract.ts'
import { freeDays } from './public.ts'
import { subjectById } from './store.ts'

export const listSlots = query(ListSlots, {
  load: async ({ subjectId }, tx) => {
    const subject = await subjectById(tx, subjectId)
    return subject && { subject }
  },
  run: ({ subjectId }, _, ctx) => freeDays(subjectId, ctx),
})
