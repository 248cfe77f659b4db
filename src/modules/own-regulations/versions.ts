import { alikeAmong } from './linking/likeness.ts'
import { articlesAmong, type Piece, textOf } from './pieces.ts'

/** An article of the version in force. */
export type Standing = {
  readonly id: string
  readonly position: number
  readonly number: string
  readonly heading: string
  readonly text: string
  readonly links: readonly string[]
  readonly duty: { readonly post: string; readonly rhythm: string } | null
}

/** Below it two articles are not the same one, whatever their numbers. */
const stranger = 0.2
/** From it on they are the same one, whatever their numbers. */
const same = 0.55

/**
 * Which article of the version in force each new one continues: first by number where the words are not strange to each
 * other, then by likeness, the most alike first. `gone`: what the new version has no more.
 */
export const continued = (pieces: readonly Piece[], standing: readonly Standing[]) => {
  const was = new Map<number, Standing>()
  const taken = new Set<string>()
  const take = (piece: Piece, it: Standing) => {
    was.set(piece.key, it)
    taken.add(it.id)
  }
  const fresh = articlesAmong(pieces)
  const old = standing.filter((it) => !/\/[hp]\d*$/.test(it.id))
  const likenessTo = alikeAmong(old.map((it) => it.text))
  const scored = fresh.map((piece) => ({ piece, scores: likenessTo(textOf(piece)) }))
  for (const { piece, scores } of scored) {
    const at = old.findIndex((one) => one.number === piece.number && !taken.has(one.id))
    if (at >= 0 && scores[at]! >= stranger) take(piece, old[at]!)
  }
  const pairs = scored
    .filter(({ piece }) => !was.has(piece.key))
    .flatMap(({ piece, scores }) => old.map((it, at) => ({ piece, it, score: scores[at]! })))
    .filter(({ it, score }) => score >= same && !taken.has(it.id))
    .sort((a, b) => b.score - a.score)
  for (const { piece, it } of pairs) if (!was.has(piece.key) && !taken.has(it.id)) take(piece, it)
  return {
    pieces: pieces.map((piece): Piece => {
      const it = was.get(piece.key)
      if (!it) return piece
      // Words that did not change keep what was decided about them.
      return { ...piece, was: it.id, decision: it.text === textOf(piece) ? decisionOf(it) : null }
    }),
    gone: standing.filter((it) => !taken.has(it.id)).map((it) => it.id),
  }
}

const decisionOf = ({ links, duty }: Standing): Piece['decision'] =>
  links.length > 0 ? { kind: 'link', articles: links, values: [] } : duty ? { kind: 'duty', ...duty } : { kind: 'text' }
