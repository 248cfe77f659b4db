import type { InputOf, OutputOf } from '../../../kernel/contract.ts'
import { type Article, articles, isParameterKey, parameter, parameters } from '../../../regulations/all.ts'
import { isNumeric } from '../../../regulations/values.ts'
import { both } from '../../../web/say.ts'
import { type BlankValue, readTyped, type Typed, typedOf, wrongWith } from '../../rulebook/web/value-draft.ts'
import type { ReviseEnactment } from '../contract.ts'
import type { ShowEnactment } from '../show-contract.ts'

export type Shown = OutputOf<typeof ShowEnactment>
export type Point = Shown['points'][number]
type Change = Shown['changes'][number]
export type Chosen = { readonly side: string; readonly reason: string }

/** What stands in the fields of the page; `off` are articles that are not adopted, each with its why. */
export type Working = {
  readonly from: string
  readonly units: readonly string[]
  readonly employments: readonly ('regular' | 'temporary' | 'intern')[]
  readonly ownerUnitId: string | null
  readonly sides: Readonly<Record<string, Chosen>>
  readonly values: Readonly<Record<string, Typed>>
  readonly off: Readonly<Record<string, string>>
  readonly words: string
}

export const articlesOf = (regulation: string): readonly Article[] =>
  articles.filter((it) => it.regulation.key === regulation)

export const specOf = (key: string) => {
  const spec = parameter(key as Parameters<typeof parameter>[0])
  return {
    ...spec,
    min: isNumeric(spec) ? (spec.law?.min ?? spec.min) : null,
    max: isNumeric(spec) ? (spec.law?.max ?? spec.max) : null,
    law: isNumeric(spec) ? (spec.law?.says ?? null) : null,
    longest: spec.type === 'text' ? spec.longest : null,
    shares: spec.type === 'weights' ? Object.keys(spec.default) : [],
  }
}

/** The blanks of an adopted article. */
export const blanksOf = (ids: ReadonlySet<string>) => parameters.filter((it) => ids.has(it.article))

const lineOff = /^不采用 (\S+)：(.*)$/

/** The page's fields as the server holds the draft. */
export const workingOf = (it: Shown): Working => {
  const lines = it.reason.split('\n')
  const whys = new Map(
    lines.flatMap((line) => {
      const [, id, why] = lineOff.exec(line) ?? []
      return id ? [[id, why ?? ''] as const] : []
    }),
  )
  const adopting = new Set(it.changes.flatMap((one) => (one.kind === 'adopt' ? [one.article] : [])))
  return {
    from: it.from,
    units: it.units.map((one) => one.id),
    employments: it.employments as Working['employments'],
    ownerUnitId: it.ownerUnitId,
    sides: Object.fromEntries(
      it.changes.flatMap((one) =>
        one.kind === 'side' ? [[one.conflict, { side: one.side, reason: one.reason }] as const] : [],
      ),
    ),
    values: Object.fromEntries(
      it.changes.flatMap((one) =>
        one.kind === 'value' && isParameterKey(one.key)
          ? [[one.key, typedOf(specOf(one.key), one.value as BlankValue)] as const]
          : [],
      ),
    ),
    off:
      it.kind === 'adopt'
        ? Object.fromEntries(
            articlesOf(it.regulation)
              .filter((one) => !adopting.has(one.id) && !it.adopted.includes(one.id))
              .map((one) => [one.id, whys.get(one.id) ?? '']),
          )
        : {},
    words: lines
      .filter((line) => !lineOff.test(line))
      .join('\n')
      .trim(),
  }
}

/** Whether the page edits it whole: adopting one of the regulations that the product knows. */
export const isAdoption = ({ kind, regulation }: Pick<Shown, 'kind' | 'regulation'>) =>
  kind === 'adopt' && !regulation.startsWith('own-')

const sidesOf = ({ sides }: Working): Change[] =>
  Object.entries(sides).map(([conflict, it]) => ({ kind: 'side', conflict, ...it }))

const changesOf = (it: Shown, now: Working): Change[] => {
  const rest = it.changes.filter((one) => one.kind !== 'side')
  if (!isAdoption(it)) return [...rest, ...sidesOf(now)]
  const before = new Set(it.changes.flatMap((one) => (one.kind === 'adopt' ? [one.article] : [])))
  // What is in force already stays as it is, unless the draft takes it up anew.
  const adopted = articlesOf(it.regulation).filter(
    (one) => !(one.id in now.off) && (before.has(one.id) || !it.adopted.includes(one.id)),
  )
  const ids = new Set<string>(adopted.map((one) => one.id))
  const values = blanksOf(ids).flatMap((spec): Change[] => {
    const typed = now.values[spec.key]
    const value = typed === undefined ? undefined : readTyped(spec as never, typed)
    return value === undefined ? [] : [{ kind: 'value', key: spec.key, value: value as never }]
  })
  return [...adopted.map((one): Change => ({ kind: 'adopt', article: one.id })), ...values, ...sidesOf(now)]
}

/** What is sent when the draft is saved. */
export const revisionOf = (it: Shown, now: Working): InputOf<typeof ReviseEnactment> => ({
  ...{ id: it.id, revision: it.revision, from: now.from },
  ...{ units: [...now.units], employments: [...now.employments], ownerUnitId: now.ownerUnitId },
  changes: changesOf(it, now),
  reason: [now.words, ...Object.entries(now.off).map(([id, why]) => `不采用 ${id}：${why.replace(/\s+/g, ' ').trim()}`)]
    .filter(Boolean)
    .join('\n')
    .slice(0, 1000),
})

/** The side that stands for a point: chosen on the page, in the draft, or before. */
export const chosenOf = (it: Point, now: Working) => now.sides[it.key]?.side ?? it.chosen

export const isOpenPoint = (it: Point, now: Working) => !it.soon && chosenOf(it, now) === null

/** The first thing wrong with a blank as it is typed; undefined while nothing is. */
export const wrongBlank = (key: string, typed: Typed | undefined) =>
  typed === undefined ? undefined : wrongWith(specOf(key), typed)

/** The value that a blank will have: typed, held already, or what the text proposes. */
export const blankValue = (it: Shown, now: Working, key: string): BlankValue | null => {
  const spec = specOf(key)
  const typed = now.values[key]
  if (typed !== undefined) return readTyped(spec, typed) ?? null
  return (it.values.find((one) => one.key === key)?.value ?? spec.default) as BlankValue | null
}

export const nameOf = (it: Pick<Article, 'number' | 'heading'>) =>
  it.heading ? `${both(it.number)} ${both(it.heading)}` : both(it.number)
