/** One stretch of two texts: in both, only in the old, only in the new. */
export type Part = { readonly kind: 'same' | 'gone' | 'new'; readonly text: string }

/** Blanks and Latin words whole, everything else by the character: the unit in which Chinese changes. */
const pieces = (text: string): string[] => text.match(/\{[^}]*\}|[A-Za-z0-9’'-]+|[\s\S]/gu) ?? []

/** Above this many comparisons a middle is told as replaced: an own text of whole pages stays quick. */
const most = 4_000_000

/** The longest common run of pieces, as pairs of kind and piece in the order of reading. */
const compare = (old: readonly string[], next: readonly string[]): Part[] => {
  if (old.length * next.length > most) {
    return [
      { kind: 'gone', text: old.join('') },
      { kind: 'new', text: next.join('') },
    ]
  }
  const width = next.length + 1
  const table = new Uint16Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = next.length - 1; j >= 0; j--) {
      table[i * width + j] =
        old[i] === next[j]
          ? table[(i + 1) * width + j + 1]! + 1
          : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!)
    }
  }
  const found: Part[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < next.length) {
    if (i < old.length && j < next.length && old[i] === next[j]) {
      found.push({ kind: 'same', text: old[i]! })
      i++
      j++
    } else if (j >= next.length || (i < old.length && table[(i + 1) * width + j]! >= table[i * width + j + 1]!)) {
      found.push({ kind: 'gone', text: old[i++]! })
    } else found.push({ kind: 'new', text: next[j++]! })
  }
  return found
}

const joined = (parts: readonly Part[]): Part[] => {
  const out: Part[] = []
  let [gone, fresh] = ['', '']
  const flush = () => {
    if (gone) out.push({ kind: 'gone', text: gone })
    if (fresh) out.push({ kind: 'new', text: fresh })
    gone = ''
    fresh = ''
  }
  for (const it of parts) {
    if (it.kind === 'gone') gone += it.text
    else if (it.kind === 'new') fresh += it.text
    else {
      flush()
      const last = out.at(-1)
      if (last?.kind === 'same') out[out.length - 1] = { kind: 'same', text: last.text + it.text }
      else out.push(it)
    }
  }
  flush()
  return out
}

/** A single character that two changes happen to share is no common text: it would only break the sentence up. */
const calmed = (parts: readonly Part[]): Part[] =>
  joined(
    parts.flatMap((it, i): Part[] => {
      const lone = it.kind === 'same' && i > 0 && i < parts.length - 1 && pieces(it.text).length === 1
      return lone && !it.text.startsWith('{') && it.text !== '\n'
        ? [
            { kind: 'gone', text: it.text },
            { kind: 'new', text: it.text },
          ]
        : [it]
    }),
  )

/**
 * What changed between two wordings. Same and gone together are the old text, same and new the new one; two equal texts
 * are one stretch.
 */
export const compareTexts = (old: string, next: string): Part[] => {
  const [a, b] = [pieces(old), pieces(next)]
  let begin = 0
  while (begin < a.length && begin < b.length && a[begin] === b[begin]) begin++
  let end = 0
  while (end < a.length - begin && end < b.length - begin && a.at(-1 - end) === b.at(-1 - end)) end++
  const same = (them: readonly string[]): Part[] => (them.length > 0 ? [{ kind: 'same', text: them.join('') }] : [])
  return calmed(
    joined([
      ...same(a.slice(0, begin)),
      ...compare(a.slice(begin, a.length - end), b.slice(begin, b.length - end)),
      ...same(a.slice(a.length - end)),
    ]),
  )
}
