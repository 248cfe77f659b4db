import type { Tx } from '../../kernel/sql.ts'
import type { Says } from '../../regulations/regulation.ts'
import { practiceCounts } from './store.ts'

/**
 * What choosing a side would mean in this organisation, counted from its own records: (point, side) to a sentence, or null
 * where nothing is counted yet.
 */
export const countedMeans = async (tx: Tx, day: string) => {
  const it = (await practiceCounts(tx, day))!
  const known: Record<string, Record<string, Says>> = {
    'combined-posts': {
      '*': {
        zh: `现有 ${it.combined} 人身兼数岗，共 ${it.staff} 人。`,
        en: `${it.combined} of ${it.staff} people hold several posts now.`,
      },
    },
    'working-hours': {
      '*': { zh: `涉及 ${it.staff} 人的上下班时间。`, en: `It sets the hours of ${it.staff} people.` },
    },
    'leave-approvals': {
      '*': {
        zh: `${it.units} 个部门、${it.staff} 人请假照此办。`,
        en: `It holds for ${it.staff} people in ${it.units} departments.`,
      },
    },
    'rule-makers': {
      '*': { zh: `至今施行过 ${it.enacted} 次。`, en: `${it.enacted} enactments so far.` },
    },
  }
  return (point: string, side: string): Says | null => known[point]?.[side] ?? known[point]?.['*'] ?? null
}
