import type { z } from 'zod'
import { parameters } from '../../regulations/all.ts'
import type { Says } from '../../regulations/regulation.ts'
import type { Value } from './contract.ts'
import type { AdoptionLine, TextLine, ValueLine } from './reading-store.ts'

type AnyValue = z.infer<typeof Value>

export type Written = {
  readonly adoptions: readonly AdoptionLine[]
  readonly texts: readonly TextLine[]
  readonly values: readonly ValueLine[]
}

type Decided = Pick<AdoptionLine, 'enactmentId' | 'version' | 'by' | 'at'>
type Entry = {
  from: string
  by: string | null
  enactment: { id: string; version: number; at: string } | null
  adopted: boolean
  ended: boolean
  text: Says | null
  values: { key: string; says: Says; type: string; before: AnyValue | null; value: AnyValue }[]
  reason: string
}

const specOf = (key: string) => parameters.find((it) => it.key === key)!

/** What changed about one article, by the day from which it did and the enactment that did it; the latest first. */
export const versionsIn = ({ adoptions, texts, values }: Written): Entry[] => {
  const found = new Map<string, Entry>()
  const at = (from: string, { enactmentId, version, by, at }: Decided) => {
    const key = `${from} ${enactmentId ?? ''}`
    const entry: Entry = found.get(key) ?? {
      from,
      by,
      enactment: enactmentId && version !== null && at ? { id: enactmentId, version, at } : null,
      adopted: false,
      ended: false,
      text: null,
      values: [],
      reason: '',
    }
    found.set(key, entry)
    return entry
  }
  const nobody: Decided = { enactmentId: null, version: null, by: null, at: null }
  for (const it of adoptions) at(it.from, it).adopted = true
  for (const it of adoptions) {
    if (it.until && !adoptions.some((next) => next.from === it.until)) at(it.until, nobody).ended = true
  }
  for (const it of texts) at(it.from, it).text = { zh: it.zh, en: it.en || it.zh }
  for (const it of values) {
    const { says, type, default: first } = specOf(it.key)
    const before = values.findLast((one) => one.key === it.key && one.from < it.from)
    const entry = at(it.from, it)
    entry.values.push({
      key: it.key,
      says,
      type,
      before: (before ? before.value : first) as AnyValue | null,
      value: it.value as AnyValue,
    })
    entry.reason ||= it.reason
    entry.by ??= it.by
  }
  return [...found.values()].sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0))
}

type Proposed = { readonly from: string; readonly key: string; readonly value: AnyValue }

/** How each blank went from value to value: what the text came with, what was decided, what is proposed. */
export const linesIn = (keys: readonly string[], { values }: Pick<Written, 'values'>, proposed: readonly Proposed[]) =>
  keys.map((key) => {
    const { says, type, default: first } = specOf(key)
    const decided = values.filter((it) => it.key === key)
    return {
      key,
      says,
      type,
      points: [
        { from: null, value: first as AnyValue | null, proposed: false },
        ...decided.map((it) => ({ from: it.from, value: it.value as AnyValue, proposed: false })),
        ...proposed.filter((it) => it.key === key).map((it) => ({ from: it.from, value: it.value, proposed: true })),
      ],
    }
  })
