import { query } from '../../kernel/act.ts'
import { ListSubjects } from './contract.ts'
import { bookableSubjects } from './store.ts'

export const listSubjects = query(ListSubjects, {
  load: async () => ({}),
  run: async (_, __, { tx, inForce }) => ({ subjects: await bookableSubjects(tx, inForce.day) }),
})
