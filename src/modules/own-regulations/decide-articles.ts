import { command } from '../../kernel/act.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { invalidField } from '../../kernel/refusal.ts'
import { isArticleId, isParameterKey, parameter } from '../../regulations/all.ts'
import { problemOf } from '../../regulations/values.ts'
import { itsDrafter, preparers } from '../enactments/public.ts'
import { DecideArticles } from './contract.ts'
import { keep, loadDraft, refuseMovedOn } from './draft-case.ts'
import type { Decision } from './pieces.ts'
import { isOpen } from './rules.ts'

const noSuchArticle = (path: string) =>
  invalidField(path, 'no-such-article', { zh: '没有这一条。', en: 'There is no such article.' })

/** It names what exists, and a value that is taken fits its blank. */
const checkDecision = (it: InputOf<typeof DecideArticles>['decisions'][number]['decision'], path: string) => {
  if (it?.kind !== 'link') return
  for (const [i, id] of it.articles.entries()) if (!isArticleId(id)) throw noSuchArticle(`${path}.articles.${i}`)
  for (const [i, { key, value, taken }] of it.values.entries()) {
    const at = `${path}.values.${i}`
    if (!isParameterKey(key) || !it.articles.includes(parameter(key).article))
      throw invalidField(`${at}.key`, 'no-such-blank', { zh: '没有这个空。', en: 'There is no such blank.' })
    const says = taken ? problemOf(parameter(key), value) : undefined
    if (says) throw invalidField(`${at}.value`, 'out-of-bounds', says)
  }
}

/** A person says what each article is: likeness only proposes. Several at once, since a hand on the keyboard is quick. */
export const decideArticles = command(DecideArticles, {
  load: loadDraft,
  allow: [...preparers, itsDrafter],
  must: [isOpen],
  async run({ revision, decisions }, { row }, ctx) {
    refuseMovedOn(row, revision)
    const decided = new Map<number, Decision | null>()
    for (const [i, { piece, decision }] of decisions.entries()) {
      const path = `decisions.${i}`
      if (row.pieces.find((it) => it.key === piece)?.kind !== 'article') throw noSuchArticle(`${path}.piece`)
      checkDecision(decision, `${path}.decision`)
      decided.set(piece, decision)
    }
    const pieces = row.pieces.map((it) => ({
      ...it,
      decision: decided.has(it.key) ? decided.get(it.key)! : it.decision,
    }))
    return keep(row, { pieces }, ctx)
  },
})
