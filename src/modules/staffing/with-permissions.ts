import type { Rule } from '../../kernel/rule.ts'
import type { LoadedChange } from './load-change.ts'
import { permissionsCount, planChange } from './plan.ts'
import type { Planned } from './rules.ts'

/**
 * The rule, judged with the leadership's permissions only while they count: above the number of agency/2.3 none does,
 * and then the plan is worked out without them. Of wrong input there is no plan to judge.
 */
export const withPermissions = (rule: Rule<Planned>): Rule<LoadedChange> => ({
  ...rule,
  holds: (it, actor, inForce) =>
    it.wrong !== undefined || rule.holds(asCounted(it, permissionsCount(it.staff, inForce)), actor, inForce),
  ...(rule.because && {
    because: (it: LoadedChange, inForce) => rule.because!(asCounted(it, permissionsCount(it.staff, inForce)), inForce),
  }),
})

export const asCounted = (it: LoadedChange, count: boolean): LoadedChange =>
  count || it.wrong ? it : { ...it, plan: planChange(it.change, { ...it.known, exceptions: [] }) }
