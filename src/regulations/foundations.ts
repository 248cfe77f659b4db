import { type ArticleId, articles } from './all.ts'

/**
 * What every organisation begins with on the day of its founding: the rules of consulting work and those of structure
 * and posts. They touch nobody's pay, hours, leave or discipline: such articles wait until they have been discussed with
 * the staff and put into force (Labour Contract Law art. 4).
 */
const whole = ['dept', 'service', 'frame']
const structure: readonly ArticleId[] = [
  'daily/4',
  'daily/5.2',
  'daily/5.3',
  'daily/5.4',
  'agency/2.1',
  'agency/2.2',
  'agency/2.3',
  'unit/2',
]

export const foundation: readonly ArticleId[] = [
  ...articles.filter((it) => whole.includes(it.regulation.key) && !it.concernsStaff).map((it) => it.id),
  ...structure,
]
