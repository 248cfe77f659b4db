import { sight } from '../../kernel/sight.ts'

/** A notice is its reader's alone. */
export const noticeSight = sight({ table: 'notice', owner: 'staff_id' })
