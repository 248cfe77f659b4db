import type { OutputOf } from '../../../kernel/contract.ts'
import { useAsk } from '../../../web/staff/server.ts'
import { ShowEngagement, ShowFile } from '../contract.ts'

export type File = OutputOf<typeof ShowFile>
/** One engagement as its page sees it: the matter and its file. */
export type Matter = OutputOf<typeof ShowEngagement> & File

/** Both are asked for at once, and shown when both are there. */
export const useMatter = (engagementId: string) => {
  const face = useAsk(ShowEngagement, { engagementId })
  const file = useAsk(ShowFile, { engagementId })
  return {
    matter: face.data && file.data ? { ...face.data, ...file.data } : undefined,
    error: face.error ?? file.error,
    again: () => void Promise.all([face.refetch(), file.refetch()]),
  }
}
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
