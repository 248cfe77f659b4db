import { rulesOf } from '../kernel/act.ts'
import type { Coverage, Mechanism } from '../modules/rulebook/articles.ts'
import { articles } from '../regulations/all.ts'
import { acts, procedures } from './registry.ts'

/**
 * What makes each article true, read from the declarations alone: a procedure is a flow, a rule that can refuse is a
 * gate, an act that cites the article keeps its record. Nothing is claimed that no code carries.
 */
export const coverageOfArticles = (): Coverage => {
  const found = new Map<string, Mechanism[]>()
  const add = (article: string, kind: Mechanism['kind'], name: string) => {
    const list = found.get(article) ?? []
    if (!list.some((it) => it.kind === kind && it.name === name)) list.push({ kind, name })
    found.set(article, list)
  }
  for (const it of procedures) {
    add(it.article, 'flow', it.key)
    add(it.keptBy, 'gate', it.key)
  }
  for (const act of acts) {
    for (const rule of rulesOf(act)) add(rule.article, 'gate', `${act.contract.name}: ${rule.code}`)
  }
  for (const { contract } of acts) {
    for (const article of contract.cites) add(article, 'record', contract.name)
  }
  return found
}

/** As `zhidu articles --json` prints it: every article, also those that nothing carries yet. */
export const articleList = () => {
  const coverage = coverageOfArticles()
  return articles.map(({ id, regulation }) => ({
    id,
    regulation: regulation.key,
    mechanisms: [...(coverage.get(id) ?? [])],
  }))
}
