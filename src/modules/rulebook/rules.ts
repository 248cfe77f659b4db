import { forPosts, rule } from '../../kernel/rule.ts'
import { isParameterKey, parameter } from '../../regulations/all.ts'
import { isNumeric } from '../../regulations/values.ts'

export type Amendment = {
  readonly key: string
  readonly value: number
  readonly from: string
  readonly headsConsulting: boolean
}

export const leadership = forPosts({
  code: 'not-leadership',
  article: 'dept/9',
  says: {
    zh: '条文中的数由公司领导修订；流程的时限也可由咨询部主管修订。',
    en: 'The blanks of an article are amended by the leadership; limits of the flow also by the head of consulting.',
  },
  posts: ['general-manager', 'deputy-general-manager'],
})

/** dept/18: the head sets the flows, so their limits are the head's to amend. */
export const headSetsFlow = rule<Amendment>({
  code: 'not-head-of-consulting',
  article: 'dept/18',
  says: { zh: '流程由咨询部主管制定和改进。', en: 'The flows are set and improved by the head of consulting.' },
  to: {
    named: { zh: '咨询类部门的主管，只限流程的时限', en: 'heads of consulting departments, for limits of the flow' },
  },
  holds: ({ key, headsConsulting }) => headsConsulting && /^(flow|booking)\./.test(key),
})

export const notInThePast = rule<Amendment>({
  code: 'in-the-past',
  article: 'dept/19',
  says: {
    zh: '修订只能从今天或以后的一天起施行：过去的事按当时的规定判断。',
    en: 'An amendment takes effect today or later: what is past is judged by the value of its own day.',
  },
  holds: ({ from }, _actor, inForce) => from >= inForce.day,
})

/** Bounds of a blank, or undefined for a key that is none or is not one number. */
export const boundsOf = (key: string) => {
  if (!isParameterKey(key)) return undefined
  const it = parameter(key)
  return isNumeric(it) ? { min: it.min, max: it.max } : undefined
}
