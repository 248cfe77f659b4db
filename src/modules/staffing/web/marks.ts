import type { OutputOf } from '../../../kernel/contract.ts'
import type { PreviewChange } from '../contract.ts'

export type Preview = OutputOf<typeof PreviewChange>
type Held = Preview['people'][number]['after'][number]

export const holdingKey = (staffId: string, unitId: string, post: string) => `${staffId} ${unitId} ${post}`

const key = (it: Held) => `${it.unitId} ${it.post} ${it.head}`

/** What of `one` is not in `other`. */
export const without = (one: readonly Held[], other: readonly Held[]): Held[] => {
  const there = new Set(other.map(key))
  return one.filter((it) => !there.has(key(it)))
}

export type Incoming = Held & { staffId: string; name: string }

/** What a change does to the picture: who goes from where, and who comes where, by unit. */
export type Marks = {
  from: string
  out: ReadonlySet<string>
  into: ReadonlyMap<string, readonly Incoming[]>
}

export const marksOf = ({ from, people }: Preview): Marks => {
  const into = new Map<string, Incoming[]>()
  for (const { staffId, name, before, after } of people)
    for (const it of without(after, before))
      into.set(it.unitId, [...(into.get(it.unitId) ?? []), { ...it, staffId, name }])
  const out = people.flatMap(({ staffId, before, after }) =>
    without(before, after).map((it) => holdingKey(staffId, it.unitId, it.post)),
  )
  return { from, out: new Set(out), into }
}
