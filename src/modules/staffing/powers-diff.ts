import { type Power, powersOf } from '../../kernel/powers.ts'
import type { Held } from './plan.ts'

type Limited = Power & { readonly unit: string | null }
const keyOf = ({ key, unit }: Limited) => `${key} ${unit ?? ''}`

/** What these posts carry: a post's powers for every record, a head's for the own unit only. */
const powersWith = (held: readonly Held[]): Map<string, Limited> =>
  new Map(
    held
      .flatMap((it) =>
        powersOf(it).map((power): Limited => ({ ...power, unit: power.to.posts?.includes(it.post) ? null : it.unit })),
      )
      .map((it) => [keyOf(it), it]),
  )

const shape = ({ key, kind, says, article, unit }: Limited) => ({ key, kind, says, article, unit })

/** Powers gained and lost from one set of posts to another. Whoever has a power everywhere has it in each unit. */
export const powersDiff = (before: readonly Held[], after: readonly Held[]) => {
  const had = powersWith(before)
  const has = powersWith(after)
  const beyond = (of: Map<string, Limited>, other: Map<string, Limited>) =>
    [...of.values()].filter((it) => !other.has(keyOf(it)) && !other.has(`${it.key} `)).map(shape)
  return { gains: beyond(has, had), losses: beyond(had, has) }
}
