import type { Column } from '../roster/columns.ts'

/** What everybody looks for; another column joins a row when something is amiss in it. */
export const shownColumns = [
  'name',
  'staffNumber',
  'phone',
  'unit',
  'post',
  'hiredOn',
] as const satisfies readonly Column[]

/** Which rows the table shows. */
export type Filter = 'look' | 'all' | 'refused' | 'corrected' | 'skipped' | 'good' | 'changed' | 'same'
