import { query } from '../../kernel/act.ts'
import { ListSlots } from './contract.ts'
import { freeDays } from './public.ts'
import { subjectById, unitOfLink } from './store.ts'

/** A client who moves a booking stays with the department that has it: theirs are the slots of that department. */
export const listSlots = query(ListSlots, {
  load: async ({ subjectId }, tx) => {
    const [subject, own] = await Promise.all([subjectById(tx, subjectId), unitOfLink(tx)])
    return subject && { onlyUnit: own?.unitId }
  },
  run: ({ subjectId }, { onlyUnit }, ctx) => freeDays(subjectId, ctx, onlyUnit),
})
