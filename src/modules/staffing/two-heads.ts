import { Refusal } from '../../kernel/refusal.ts'
import { brokenConstraint } from '../../kernel/sql.ts'

/** The database's own word that a unit would have two heads on some day, said as the refusal that it is (dept/6). */
export const asTwoHeads = (error: unknown): never => {
  if (!brokenConstraint(error)) throw error
  throw new Refusal(
    'conflict',
    'two-heads',
    { zh: '那时这个部门已有另一位主管。', en: 'The department has another head then.' },
    { article: 'dept/6' },
  )
}
