import { query } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import type { InputOf } from '../../kernel/contract.ts'
import type { Tx } from '../../kernel/sql.ts'
import { type ArticleId, isArticleId } from '../../regulations/all.ts'
import { itsDrafter, preparers } from '../enactments/public.ts'
import { builtIn, foundFor, proposalsFor } from './built-in.ts'
import { ShowDraft } from './contract.ts'
import { seeDraft } from './draft-case.ts'
import { type Piece, textOf } from './pieces.ts'
import { recogniseStyle } from './splitting/split.ts'
import { standingArticles } from './store.ts'

const likely = (it: Piece) => (it.kind === 'article' ? proposalsFor(it.heading, textOf(it)) : [])
const linkedBy = ({ decision }: Piece): readonly ArticleId[] =>
  decision?.kind === 'link' ? decision.articles.filter(isArticleId) : []

/** The text in its pieces; for each article what it may be, what was decided, and the numbers found in its words. */
export const showDraft = query(ShowDraft, {
  load: async ({ id }: InputOf<typeof ShowDraft>, tx: Tx, now: Temporal.Instant) => {
    const it = await seeDraft(tx, id)
    if (!it) return undefined
    const standing = it.row.regulation ? await standingArticles(tx, it.row.regulation, dayOf(now)) : []
    return { ...it, standing: new Map(standing.map((one) => [one.id, one])) }
  },
  allow: [...preparers, itsDrafter],
  run: (_, { row, standing }, { inForce }) => {
    const before = (id: string | null) => {
      const it = id === null ? undefined : standing.get(id)
      return it ? { id: it.id, number: it.number, heading: it.heading, text: it.text } : null
    }
    const shown = new Set<ArticleId>()
    const pieces = row.pieces.map((it) => {
      const proposals = likely(it)
      const ids = new Set([...proposals.map((one) => one.article), ...linkedBy(it)])
      for (const id of ids) shown.add(id)
      return {
        ...{ key: it.key, kind: it.kind, raw: it.raw, lead: it.lead, number: it.number, heading: it.heading },
        before: before(it.was),
        decision: it.decision as never,
        proposals: proposals.map(({ article, score, words }) => ({ article, score, words: [...words] })),
        found: [...ids].flatMap((id) =>
          foundFor(id, it.heading, textOf(it)).map((one) => ({ article: id, ...one, value: one.value as never })),
        ),
      }
    })
    const { id, revision, regulation, title, short, source, style, changedBy, changedAt, enactmentId } = row
    return {
      ...{ id, revision, regulation, title, short, source, style, changedBy, changedAt, enactmentId },
      recognised: recogniseStyle(row.text),
      today: inForce.day,
      pieces,
      gone: row.gone.map(before).filter((it) => it !== null),
      articles: [...shown].map((one) => builtIn(one, inForce)),
    }
  },
})
