import type { Says } from '../regulations/regulation.ts'

export type RefusalKind = 'invalid' | 'unauthenticated' | 'forbidden' | 'missing' | 'conflict' | 'throttled'

export const statusOf: Record<RefusalKind, number> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  throttled: 429,
}

/**
 * A no that a person can read: the sentence, the article that says it, and a stable code for machines.
 * `fields` belongs to invalid input (path → sentence), `ways` to what the reader can do instead.
 */
export class Refusal extends Error {
  readonly kind: RefusalKind
  readonly says: Says
  readonly code: string
  readonly article: string | undefined
  readonly fields: Readonly<Record<string, Says>> | undefined
  readonly offer: unknown
  /** Keys of the blanks whose values the rule looked at. */
  readonly used: readonly string[] | undefined

  constructor(
    kind: RefusalKind,
    code: string,
    says: Says,
    more: { article?: string; fields?: Record<string, Says>; offer?: unknown; used?: readonly string[] } = {},
  ) {
    super(says.en)
    this.kind = kind
    this.code = code
    this.says = says
    this.article = more.article
    this.fields = more.fields
    this.offer = more.offer
    this.used = more.used
  }
}

/** What does not exist and what may not be seen read the same: nobody learns which it was. */
export const missing = () =>
  new Refusal('missing', 'missing', {
    zh: '没有这条记录，或者您看不到它。',
    en: 'There is no such record, or it is not yours to see.',
  })

export const invalidField = (field: string, code: string, says: Says) =>
  new Refusal('invalid', code, says, { fields: { [field]: says } })
