import { rule } from '../../kernel/rule.ts'
import type { Tx } from '../../kernel/sql.ts'
import { lastPlan, needNumbers } from './parts-store.ts'
import type { Matter } from './rules.ts'
import { lockEngagement } from './store.ts'

type Line = { text: string; needs: number[] }
type Drawn = Matter & { readonly lines: readonly Line[]; readonly needs: readonly number[] }

/** service/11: the plan follows from the client's needs; every line says from which. */
export const linesTraceToNeeds = rule<Drawn>({
  code: 'line-without-need',
  article: 'service/11',
  says: {
    zh: '方案的每一项都要对着至少一条已记下的客户需求。',
    en: 'Every line of the plan must answer at least one recorded need of the client.',
  },
  holds: ({ lines, needs }) => lines.every((it) => it.needs.length > 0 && it.needs.every((no) => needs.includes(no))),
  because: ({ lines, needs }) => {
    const no = lines.findIndex((it) => it.needs.length === 0 || it.needs.some((need) => !needs.includes(need))) + 1
    return {
      zh: `第 ${no} 项没有对着已记下的客户需求。方案应当出自客户所述的需要。`,
      en: `Line ${no} does not answer a recorded need. The plan follows from what the client said.`,
    }
  },
})

/** The engagement with its latest plan and the needs that a plan may answer. */
export const planInHand = async ({ engagementId, lines }: { engagementId: string; lines: Line[] }, tx: Tx) => {
  const engagement = await lockEngagement(tx, engagementId)
  if (!engagement) return undefined
  const [plan, needs] = await Promise.all([lastPlan(tx, engagementId), needNumbers(tx, engagementId)])
  return { engagement, plan, lines, needs: needs.map((it) => it.no) }
}

type Last = Awaited<ReturnType<typeof lastPlan>>

/** A draft is written over; after a plan was sent back the next version begins. */
export const nextVersion = (plan: Last): number =>
  !plan ? 1 : plan.state === 'draft' ? plan.version : plan.version + 1
