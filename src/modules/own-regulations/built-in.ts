import type { InForce } from '../../kernel/in-force.ts'
import { type ArticleId, article, parameters } from '../../regulations/all.ts'
import type { AnyValue } from '../../regulations/values.ts'
import { type Likeness, likenessOf } from './linking/likeness.ts'
import { type FoundValue, valuesFor } from './linking/values.ts'

/** A built-in article as somebody who decides sees it: its words, and what its blanks hold today. */
export const builtIn = (id: ArticleId, inForce: InForce) => {
  const { regulation, number, heading, text, concernsStaff } = article(id)
  return {
    id,
    short: regulation.short,
    number,
    heading: heading ?? null,
    text,
    adopted: inForce.adopts(id),
    concernsStaff: concernsStaff === true,
    blanks: parameters
      .filter((it) => it.article === id)
      .map(({ key, says, type }) => ({ key, says, type, value: inForce.value(key) as never })),
  }
}

/** The last answers: a page asks for the same articles again after every press. */
const remembering = <T>(most: number, work: (...words: string[]) => T) => {
  const known = new Map<string, T>()
  return (...words: string[]): T => {
    const key = words.join('\u0000')
    const before = known.get(key)
    if (before !== undefined) return before
    if (known.size >= most) known.clear()
    const it = work(...words)
    known.set(key, it)
    return it
  }
}

/** `likenessOf` and `valuesFor` of the built-in texts, which never change while a process runs. */
export const proposalsFor: (heading: string, body: string) => Likeness[] = remembering(4000, (heading, body) =>
  likenessOf(heading!, body!),
)
export const foundFor: (id: ArticleId, heading: string, body: string) => (FoundValue & { value: AnyValue })[] =
  remembering(12_000, (id, heading, body) => valuesFor(id as ArticleId, heading!, body!))
