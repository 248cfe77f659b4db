import { forPosts, rule } from '../../kernel/rule.ts'

export type Amendment = {
  readonly key: string
  readonly from: string
  readonly headsConsulting: boolean
  readonly concernsStaff: boolean
}

/** daily/5.2: written and put into force in one act, so it is the general manager's; everybody else drafts. */
export const generalManager = forPosts({
  code: 'not-general-manager',
  article: 'daily/5.2',
  says: {
    zh: '条文中的数由总经理颁行；您若可以起草，请起草修订，由总经理盖印。',
    en: 'The blanks of an article are put into force by the general manager; whoever may draft drafts an amendment for the seal.',
  },
  posts: ['general-manager'],
})

/** dept/18, where that side is followed: the head amends a flow alone once the reasons are stated. */
export const headSetsFlow = rule<Amendment>({
  code: 'not-head-of-consulting',
  article: 'dept/18',
  says: { zh: '流程由咨询部主管制定和改进。', en: 'The flows are set and improved by the head of consulting.' },
  to: {
    named: { zh: '咨询类部门的主管，只限流程的时限', en: 'heads of consulting departments, for limits of the flow' },
  },
  holds: ({ key, headsConsulting }, _actor, inForce) =>
    inForce.side('rule-makers') === 'head' && headsConsulting && /^(flow|booking)\./.test(key),
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

/** Labour Contract Law art. 4: what touches the staff's own interests takes the long way. */
export const discussedFirst = rule<Amendment>({
  code: 'not-discussed',
  article: 'daily/5.2',
  says: {
    zh: '这一条涉及工时、休假、报酬或纪律，须先与职工代表商议并公示（《劳动合同法》第四条）；请起草修订。',
    en: 'This article touches hours, leave, pay or discipline: it has to be discussed with staff representatives and posted first (Labour Contract Law art. 4). Please draft an amendment.',
  },
  holds: ({ concernsStaff }) => !concernsStaff,
})
