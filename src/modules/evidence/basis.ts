import type { z } from 'zod'
import type { Actor } from '../../kernel/actor.ts'
import { dayOf } from '../../kernel/clock.ts'
import type { Tx } from '../../kernel/sql.ts'
import { type ParameterKey, parameter } from '../../regulations/all.ts'
import type { Says } from '../../regulations/regulation.ts'
import { articleShape, bookOn, regulationsOf, type ValueLine, valuesOf, versionsOf } from '../rulebook/public.ts'
import type { WhyShape } from './why-contract.ts'
import { acknowledgedAt } from './why-store.ts'

type Why = z.infer<typeof WhyShape>
type Basis = Pick<Why, 'article' | 'regulation'> & { values: NonNullable<Why['value']>[] }

const enactmentHref = (id: string | null | undefined) => (id ? `/app/rulebook/enactments/${id}` : null)

/** A blank as it was on a day, what it was before, and the decision that changed it. */
const usedOn = (key: ParameterKey, lines: readonly ValueLine[], day: string, inside: boolean) => {
  const spec = parameter(key)
  const its = lines.filter((it) => it.key === key && it.from <= day)
  const now = its.at(-1)
  const before = its.at(-2)
  const value = (it: { value: unknown } | undefined) =>
    (it ? it.value : spec.default) as Basis['values'][number]['value']
  return {
    key,
    says: spec.says,
    type: spec.type,
    value: value(now),
    since: now?.from ?? null,
    was: now ? { value: value(before) } : null,
    href: inside ? enactmentHref(now?.enactmentId) : null,
  }
}

/**
 * What something rests on: the article as it read on that day with the values of that day, its regulation's version and who
 * put it into force. The organisation's own article stands in place of the general one that it is linked to.
 */
export const basisOf = async (
  {
    article: id,
    keys,
    day,
    decisive,
  }: { article: string; keys: readonly ParameterKey[]; day: string; decisive?: Says },
  { tx, actor }: { tx: Tx; actor: Actor },
): Promise<Basis | undefined> => {
  const inside = actor.kind === 'staff'
  const book = await bookOn(tx, day)
  const own = book.links.find((it) => it.article === id)?.own
  const it = (own && articleShape(own, book, day, false)) || articleShape(id, book, day, false)
  if (!it || (it.wordedSince ?? '') > day) return undefined
  const key = it.id.slice(0, it.id.indexOf('/'))
  const [lines, versions] = await Promise.all([valuesOf(tx, keys), versionsOf(tx, key)])
  const version = versions.find((one) => one.from <= day)
  const read = inside && version ? await acknowledgedAt(tx, version.id) : undefined
  return {
    article: {
      id: it.id,
      number: it.number,
      heading: it.heading,
      text: it.text,
      parameters: it.parameters.map(({ key, says, type, value }) => ({ key, says, type, value, coming: null })),
      decisive: decisive && it.text.zh.includes(decisive.zh) ? decisive : null,
      href: inside ? `/app/rulebook/${it.id}` : null,
    },
    regulation: {
      title: it.regulation,
      short: regulationsOf(book).find((one) => one.key === key)?.short ?? it.short,
      version: version?.version ?? null,
      by: inside ? (version?.by ?? null) : null,
      from: version?.from ?? it.adoptedFrom,
      acknowledgedOn: read ? dayOf(Temporal.Instant.from(read.at)) : null,
      href: inside ? (enactmentHref(version?.id) ?? `/app/rulebook/${key}`) : null,
    },
    values: keys.map((one) => usedOn(one, lines, day, inside)),
  }
}
