import type { OutputOf } from '../../../kernel/contract.ts'
import type { ShowEngagement } from '../contract.ts'

/** One engagement as its page sees it. */
export type Matter = OutputOf<typeof ShowEngagement>
export type Plan = NonNullable<Matter['plan']>

export const offered = (matter: Matter, act: string) =>
  matter.offers.some((it) => it.act === act && it.refused === null)

/** Drafts are kept for each record and form. */
export const draftKey = (matter: Matter, form: string) => `engagements/${matter.id}/${form}`

const numerals = '一二三四五六七八九十'
/** 一, 二 … 十一: how the lines of a plan and the needs are counted. */
export const nth = (n: number) =>
  n <= 10
    ? numerals[n - 1]!
    : `${n < 20 ? '' : numerals[Math.floor(n / 10) - 1]}十${n % 10 ? numerals[(n % 10) - 1] : ''}`
