import type { z } from 'zod'
import { query } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import type { InputOf } from '../../kernel/contract.ts'
import type { Tx } from '../../kernel/sql.ts'
import { isArticleId, parameters } from '../../regulations/all.ts'
import { comingOn } from '../enactments/public.ts'
import { ReadHistory, type Value } from './contract.ts'
import { linesIn, versionsIn } from './history.ts'
import { adoptionsOf, linksOf, textsOf, valuesOf } from './reading-store.ts'
import { touches } from './touches.ts'

/** Since when an article holds, every text and value with its day, and who put it into force. */
export const readHistory = query(ReadHistory, {
  load: async ({ article }: InputOf<typeof ReadHistory>, tx: Tx, now: Temporal.Instant) => {
    const today = dayOf(now)
    const behind = isArticleId(article) ? [article] : (await linksOf(tx, article, today)).map((it) => it.article)
    const keys = parameters.filter((it) => behind.includes(it.article)).map((it) => it.key as string)
    const [adoptions, texts, values, coming] = await Promise.all([
      adoptionsOf(tx, article),
      textsOf(tx, article),
      valuesOf(tx, keys),
      comingOn(tx, today),
    ])
    if (!isArticleId(article) && texts.length === 0) return undefined
    return { today, keys, written: { adoptions, texts, values }, coming }
  },
  run: ({ article }, { today, keys, written, coming }) => {
    const open = coming.filter((it) => it.state !== 'enacted' && touches(it.changes, article))
    const proposed = open.flatMap(({ from, changes }) =>
      changes.flatMap((it) =>
        it.kind === 'value' ? [{ from, key: it.key, value: it.value as z.infer<typeof Value> }] : [],
      ),
    )
    return {
      id: article,
      today,
      versions: versionsIn(written),
      lines: linesIn(keys, written, proposed),
      proposals: open.map(({ id, kind, state, from, postedUntil }) => ({ id, kind, state, from, postedUntil })),
    }
  },
})
