import { nameKey } from './posts.ts'

const numerals = '零一二三四五六七八九'
const folded = (text: string) => nameKey(text).replace(/[零一二三四五六七八九]/g, (c) => String(numerals.indexOf(c)))

/** The candidate that was most likely meant (咨询2部 -> 咨询二部, 市埸部 -> 市场部); none if nothing comes near. */
export const nearest = (text: string, candidates: readonly string[]): string | undefined => {
  const meant = folded(text)
  let best: { candidate: string; distance: number } | undefined
  for (const candidate of candidates) {
    const other = folded(candidate)
    if (Math.abs(other.length - meant.length) > 2 || other.length > 60) continue
    const distance = steps(meant, other)
    const allowed = Math.max(meant.length, other.length) >= 5 ? 2 : 1
    if (distance <= allowed && distance < Math.min(meant.length, other.length) && distance < (best?.distance ?? 9))
      best = { candidate, distance }
  }
  return best?.candidate
}

/** Letters to insert, drop or change (Levenshtein). */
const steps = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  return row[b.length]!
}
