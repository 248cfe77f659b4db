import { sight } from '../../kernel/sight.ts'

/** Pay and identity documents: the person, and who keeps the personnel records. */
export const staffPrivateSight = sight({
  table: 'staff_private',
  owner: 'staff_id',
  posts: ['general-manager', 'administrator'],
})
