import type { Tx } from '../../kernel/sql.ts'
import { articleCounts } from './count-store.ts'

export { countArticles } from './count-articles.ts'
export { tellFigures } from './figures.ts'
export { tellMisses } from './misses.ts'

/**
 * How often each article acted and refused, of what this reader may have counted, from one day through another (ISO):
 * `[{ article, acted, refused }]`. Articles that did neither are left out.
 */
export const countsOf = (tx: Tx, from = '2000-01-01', to = '2999-12-31') => articleCounts(tx, from, to)
