import { useEffect, useSyncExternalStore } from 'react'
import type { OutputOf } from '../kernel/contract.ts'
import { ListCitations } from '../modules/rulebook/citations-contract.ts'
import { shortCitation } from '../regulations/cite.ts'
import { ask } from './api.ts'
import { language } from './say.ts'

/**
 * Which article of the organisation's own is cited for which built-in one. Asked once a page, again when a refusal is
 * read or the page is come back to; unchanged, the answer is a stamp alone. Until it is there, the built-in number stands.
 */
type Own = NonNullable<OutputOf<typeof ListCitations>['citations']>[number]
type Known = { readonly stamp: string | undefined; readonly byArticle: ReadonlyMap<string, Own> }

let known: Known = { stamp: undefined, byArticle: new Map() }
let askedAt = Number.NEGATIVE_INFINITY
let asking: Promise<void> | undefined
const listeners = new Set<() => void>()

/** Milliseconds for which an answer is not asked again. */
const fresh = 60_000

const refresh = async () => {
  try {
    const { stamp, citations } = await ask(ListCitations, known.stamp === undefined ? {} : { known: known.stamp })
    if (citations === null || stamp === known.stamp) return
    known = { stamp, byArticle: new Map(citations.map((it) => [it.article, it])) }
    for (const listener of listeners) listener()
  } catch {
    // A citation by the built-in number is right too; the next one asks again.
    askedAt = Number.NEGATIVE_INFINITY
  }
}

/** Asks again unless that was done within so many milliseconds. */
export const renewCitations = (within = fresh) => {
  const now = performance.now()
  if (asking || now - askedAt < within) return
  askedAt = now
  asking = refresh().finally(() => {
    asking = undefined
  })
}

if (typeof document !== 'undefined')
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && known.stamp !== undefined) renewCitations()
  })

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Renders again when the organisation's citations arrive or change; answers their stamp. */
export const useCitations = (within = fresh): string | undefined => {
  useEffect(() => renewCitations(within), [within])
  return useSyncExternalStore(subscribe, () => known).stamp
}

/** `员工手册 第十二条` where the organisation's own article is linked, else `部制度 第十六条`; brackets are drawn. */
export const citationText = (id: string): string => {
  const own = known.byArticle.get(id) ?? [...known.byArticle.values()].find((it) => it.own === id)
  return own ? `${own.short} ${own.number}` : (shortCitation(id, language()) ?? id)
}
