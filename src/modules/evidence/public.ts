import type { Tx } from '../../kernel/sql.ts'
import { articleCounts, countsWhat } from './count-store.ts'

export { countArticles } from './count-articles.ts'
export { tellFigures } from './figures.ts'
export { findMissed, tellMisses } from './misses.ts'
export { daySays, lengthSays, momentSays } from './moments.ts'

/**
 * How often each article acted and refused, of what this reader may have counted, from one day through another (ISO):
 * `[{ article, acted, refused }]`. Articles that did neither are left out.
 */
export const countsOf = (tx: Tx, from = '2000-01-01', to = '2999-12-31') => articleCounts(tx, from, to)

/** Whose acts this reader's figures count: all, those about the own department, the own. */
export const countedFor = async (tx: Tx) => (await countsWhat(tx))!.counted
