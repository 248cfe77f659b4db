import type { Tx } from '../../kernel/sql.ts'
import type { Says } from '../../regulations/regulation.ts'
import { practiceCounts } from './practice-store.ts'

const says = (zh: string, en: string): Says => ({ zh, en })

/**
 * What choosing a side would mean in this organisation, counted from its own records: (point, side) to a sentence, or null
 * where nothing is counted yet. `*` is said of every side.
 */
export const countedMeans = async (tx: Tx, day: string) => {
  const it = (await practiceCounts(tx, day))!
  const { staff, units, heads, combined, enacted, changes, amendedByHeads, assigned, onPlan } = it
  const known: Record<string, Record<string, Says | null>> = {
    'leave-approvals': {
      one: says(
        `${staff} 人的假，批到 ${heads} 位主管为止。`,
        `The leave of ${staff} people ends with ${heads} heads.`,
      ),
      two: says(
        `${staff} 人的每一次假都要再到您手上。`,
        `Every leave of ${staff} people also comes to the general manager.`,
      ),
    },
    'working-hours': {
      fixed: says(`${staff} 人同一套钟点。`, `One set of hours for ${staff} people.`),
      'by-unit': says(
        `${units} 个部门要各排一张班表，排好之前不判迟到。`,
        `${units} departments each draw up a schedule; until then nobody is late.`,
      ),
      'two-shifts': says(`${staff} 人要排进早晚两班。`, `${staff} people have to be put into two shifts.`),
    },
    'rule-makers': {
      'general-manager': says(
        `至今施行过 ${enacted} 次，往后每次都要总经理盖印。`,
        `${enacted} enactments so far; each one to come is sealed by the general manager.`,
      ),
      head: says(`主管自己修订过 ${amendedByHeads} 次。`, `Heads have amended ${amendedByHeads} times by themselves.`),
    },
    'combined-posts': {
      '*': says(
        `现有 ${combined} 人身兼数岗，共 ${staff} 人。`,
        `${combined} of ${staff} people hold several posts now.`,
      ),
    },
    'reporting-line': {
      '*': says(`涉及 ${heads} 位主管。`, `It concerns ${heads} heads.`),
    },
    'structure-changes': {
      board: says(
        `近三个月有 ${changes} 次人事变动，其中重大的要先过董事会。`,
        `${changes} changes of posts in three months; the major ones would go to the board first.`,
      ),
      leadership: says(
        `近三个月的 ${changes} 次人事变动就是这样办的。`,
        `The ${changes} changes of posts of the last three months were made this way.`,
      ),
    },
    assignment: {
      'head-assigns':
        assigned === null
          ? null
          : says(
              `近三十天由主管分派了 ${assigned} 件。`,
              `Heads assigned ${assigned} matters in the last thirty days.`,
            ),
    },
    'contract-first': {
      flow:
        onPlan === null
          ? null
          : says(
              `近三十天有 ${onPlan} 件凭方案开始了服务。`,
              `${onPlan} matters of the last thirty days began on the agreed plan alone.`,
            ),
      contract:
        onPlan === null
          ? null
          : says(
              `近三十天的 ${onPlan} 件都要先补签合同。`,
              `All ${onPlan} matters of the last thirty days would have needed a contract first.`,
            ),
    },
  }
  return (point: string, side: string): Says | null => known[point]?.[side] ?? known[point]?.['*'] ?? null
}
