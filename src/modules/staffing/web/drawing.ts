import type { Marks } from './marks.ts'
import type { Holding } from './units.ts'

/** What picture and list are drawn with: the same for every unit. */
export type Drawing = {
  marks: Marks | null
  holdings: ReadonlyMap<string, Holding[]>
  /** The posts that stand against each other, by `holdingKey`. */
  conflicting: ReadonlySet<string>
  unfolded: ReadonlySet<string>
  /** In a large house every unit begins folded. */
  foldAll: boolean
}
