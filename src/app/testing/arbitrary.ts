import fc from 'fast-check'

type Schema = {
  type?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  format?: string
  additionalProperties?: Schema | boolean
  minimum?: number
  maximum?: number
}

/** What no form sends and every interface receives some day. */
export const junk = fc.oneof(
  fc.constantFrom<unknown>(
    '\u0000',
    'a\u0000b',
    '\ud800',
    '\udfff\ud800',
    '\ufffe',
    '’"\\%_;--',
    '𠮷'.repeat(300),
    'x'.repeat(5000),
    '',
    ' ',
    1e308,
    -1e308,
    2 ** 31,
    -1,
    0.1,
    null,
    true,
    [],
    {},
    { toString: 1, valueOf: 1 },
    { length: 5 },
    '2026-02-30',
    '+275760-09-13T00:00:00Z',
    '0000-01-01',
    '9999-12-31',
    '9999-12-31T23:59:59Z',
    '0001-01-01T00:00:00+23:59',
    '00000000-0000-0000-0000-000000000000',
  ),
  fc.jsonValue({ maxDepth: 4 }),
)

/** Values of a contract's own input schema, with `ids` of real records where it wants an id. */
export const arbitraryOf = (schema: Schema, ids: readonly string[]): fc.Arbitrary<unknown> => {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((it) => arbitraryOf(it, ids)))
  switch (schema.type) {
    case 'object': {
      const { properties = {}, required = [], additionalProperties } = schema
      const known = fc.record(
        Object.fromEntries(Object.entries(properties).map(([key, it]) => [key, arbitraryOf(it, ids)])),
        { requiredKeys: required },
      )
      if (!additionalProperties || additionalProperties === true) return known
      return fc.dictionary(fc.string({ maxLength: 8 }), arbitraryOf(additionalProperties, ids), { maxKeys: 3 })
    }
    case 'array':
      return fc.array(arbitraryOf(schema.items ?? {}, ids), { maxLength: 4 })
    case 'integer':
      return fc.integer({
        min: Math.max(schema.minimum ?? -5, -(2 ** 53)),
        max: Math.min(schema.maximum ?? 40, 2 ** 53),
      })
    case 'number':
      return fc.double({ noNaN: true })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'string':
      if (schema.format === 'uuid') return fc.oneof(fc.constantFrom(...ids), fc.uuid())
      if (schema.format === 'date')
        return fc.constantFrom('2026-11-23', '2026-12-01', '2020-02-29', '9999-12-31', '0001-01-01')
      if (schema.format === 'date-time')
        return fc.constantFrom(
          '2026-11-24T09:00:00+08:00',
          '2026-11-24T01:00:00Z',
          '9999-12-31T23:59:59Z',
          '0001-01-01T00:00:00Z',
        )
      return fc.oneof(
        fc.constantFrom(
          'HZ011',
          '马骁',
          '管理辅导',
          'dept/16',
          'flow.plan_hours',
          '13800138000',
          '测试一下',
          'a long enough password',
        ),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
      )
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}

/** An input of the contract, or one with one or more of its places spoilt, or no object at all. */
export const roughInput = (schema: Schema, ids: readonly string[]): fc.Arbitrary<unknown> => {
  const good = arbitraryOf(schema, ids)
  const keys = [...Object.keys(schema.properties ?? {}), 'surprise', '__proto__', 'constructor']
  const spoilt = fc
    .tuple(good, fc.dictionary(fc.constantFrom(...keys), junk, { minKeys: 1, maxKeys: 2 }))
    .map(([it, bad]) => ({
      ...(it as object),
      ...bad,
    }))
  return fc.oneof({ weight: 5, arbitrary: good }, { weight: 4, arbitrary: spoilt }, { weight: 1, arbitrary: junk })
}
