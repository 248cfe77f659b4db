import { rule } from '../../kernel/rule.ts'
import type { Tx } from '../../kernel/sql.ts'
import { lastPlan } from './parts-store.ts'
import type { Matter } from './rules.ts'
import { lockOwnMatter } from './store.ts'

type Answered = Matter & { readonly plan: { version: number } | undefined; readonly version: number }

/** Nobody agrees to a text that they did not read: the answer names the version it is about. */
export const sameVersion = rule<Answered>({
  code: 'plan-changed',
  article: 'service/11',
  says: {
    zh: '方案刚刚换了新的一版，请重新打开页面，看过再答复。',
    en: 'There is a newer version of the plan; please reopen the page and read it first.',
  },
  holds: ({ plan, version }) => plan?.version === version,
})

export const planToAnswer = async ({ version }: { version: number }, tx: Tx) => {
  const engagement = await lockOwnMatter(tx)
  return engagement && { engagement, version, plan: await lastPlan(tx, engagement.id) }
}
