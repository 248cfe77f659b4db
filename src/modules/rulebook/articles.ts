import type { z } from 'zod'
import {
  type ArticleId,
  article as articleOf,
  articles,
  type ParameterKey,
  parameter,
  parameters,
} from '../../regulations/all.ts'
import type { MechanismKind } from '../../regulations/regulation.ts'
import { isNumeric } from '../../regulations/values.ts'
import type { ParameterShape } from './contract.ts'

/** What makes an article true, found by the app in every act, procedure and sight that cites it. */
export type Mechanism = { readonly kind: MechanismKind; readonly name: string }
export type Coverage = ReadonlyMap<string, readonly Mechanism[]>

let coverage: Coverage = new Map()

/** Told once at start-up: the registry knows every module, this module knows none. */
export const tellCoverage = (known: Coverage) => {
  coverage = known
}

type Value = NonNullable<z.infer<typeof ParameterShape>['value']>
type Values = readonly { key: string; value: unknown; from: string }[]

const parameterShape = (key: ParameterKey, values: Values, day: string) => {
  const spec = parameter(key)
  const own = values.filter((it) => it.key === key)
  const current = own.find((it) => it.from <= day)
  const coming = own.findLast((it) => it.from > day)
  const bounded = isNumeric(spec) ? { min: spec.min, max: spec.max } : { min: null, max: null }
  return {
    key,
    says: spec.says,
    type: spec.type,
    ...bounded,
    value: (current?.value ?? spec.default) as Value | null,
    since: current?.from ?? null,
    coming: coming ? { value: coming.value as Value, from: coming.from } : null,
  }
}

/** An article as a page shows it: its text, the values of its blanks on that day, and what acts behind it. */
export const articleShape = (id: ArticleId, values: Values, adoptedFrom: string | null, day: string) => {
  const it = articleOf(id)
  const mechanisms = coverage.get(id) ?? []
  const state = mechanisms.length > 0 ? 'working' : it.demands.every((kind) => kind === 'state') ? 'text' : 'declared'
  return {
    id,
    regulation: it.regulation.title,
    short: it.regulation.short,
    number: it.number,
    text: it.text,
    state: state as 'working' | 'text' | 'declared',
    mechanisms: [...mechanisms],
    parameters: parameters.filter((p) => p.article === id).map((p) => parameterShape(p.key, values, day)),
    adoptedFrom,
  }
}

export const everyArticle = articles
