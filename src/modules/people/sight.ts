import { sight } from '../../kernel/sight.ts'

/** Who keeps the personnel records. */
export const personnelPosts = ['general-manager', 'administrator', 'personnel-officer'] as const

/** Pay and identity documents: the person, and who keeps the personnel records. */
export const staffPrivateSight = sight({
  table: 'staff_private',
  says: { zh: '员工的证件号与工资', en: 'Identity numbers and pay of staff' },
  owner: 'staff_id',
  posts: personnelPosts,
})
