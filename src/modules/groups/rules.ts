import { isHeadOf, isStaff } from '../../kernel/actor.ts'
import { forPosts, rule } from '../../kernel/rule.ts'

/** A group, or one that is to be; each rule looks at its part. */
type Group = {
  readonly unitId: string
  readonly leaderId?: string
  readonly ended?: boolean
  /** Names of those to come in who are not of the unit. */
  readonly outsiders?: readonly string[]
  /** Who leads it on the day from which somebody else is to, and who that is. */
  readonly before?: string | undefined
  readonly heir?: string
}

/** Teams are the head's to build and to change, and nobody else's. */
export const teamOfOwnUnit = rule<Group>({
  code: 'not-its-head',
  article: 'dept/8',
  says: { zh: '服务团队由本部门的主管组建和调整。', en: 'Teams are built and changed by the head of the department.' },
  to: { head: true },
  holds: ({ unitId }, actor) => isHeadOf(actor, unitId),
})

/** A team is made of the people of its department. */
export const membersOfTheUnit = rule<Group>({
  code: 'not-of-the-unit',
  article: 'dept/8',
  says: { zh: '团队成员应当是本部门的人。', en: 'Members of a team belong to the department.' },
  because: ({ outsiders = [] }) => ({
    zh: `${outsiders.join('、')}不是本部门的人，不能编进本部门的团队。`,
    en: `Not of this department: ${outsiders.join(', ')}.`,
  }),
  holds: ({ outsiders }) => !outsiders?.length,
})

export const projectOfOwnUnit = rule<Group>({
  code: 'not-the-head-or-the-company',
  article: 'dept/10',
  says: {
    zh: '项目组由所在部门的主管或公司领导设立和结束。',
    en: 'A project group is founded and ended by the head of its department or by the leadership.',
  },
  to: { head: true },
  holds: ({ unitId }, actor) => isHeadOf(actor, unitId),
})

export const companyProject = forPosts({
  code: 'not-the-leadership',
  article: 'dept/10',
  says: { zh: '公司领导可以在任何部门设立项目组。', en: 'The leadership may found a project group in any department.' },
  posts: ['general-manager', 'deputy-general-manager'],
})

/** First among those who may change a project: whoever leads another one reads how far a leader's powers reach. */
export const leadsThisProject = rule<Group>({
  code: 'not-its-leader',
  article: 'dept/15',
  says: {
    zh: '项目组由它的负责人管理；负责人的权限只及于自己的项目。',
    en: 'A project group is managed by its leader, whose powers reach no further than that project.',
  },
  to: { named: { zh: '这个项目组的负责人', en: 'the leader of this very project group' } },
  holds: ({ leaderId }, actor) => isStaff(actor, leaderId ?? null),
})

const ended = { zh: '已经结束，不能再改。', en: 'It has ended and cannot be changed.' }
export const teamRuns = rule<Group>({
  code: 'ended',
  article: 'dept/8',
  says: ended,
  holds: (it) => !it.ended,
})
export const projectRuns = rule<Group>({
  code: 'ended',
  article: 'dept/10',
  says: ended,
  holds: (it) => !it.ended,
})

const leadsAlready = { zh: '那天起本来就由这位负责。', en: 'They lead it on that day already.' }
export const leadsTeamNotYet = rule<Group>({
  code: 'leads-already',
  article: 'dept/8',
  says: leadsAlready,
  holds: ({ before, heir }) => before !== heir,
})
/** dept/10: a project group has one leader, named on record. */
export const leadsProjectNotYet = rule<Group>({
  code: 'leads-already',
  article: 'dept/10',
  says: leadsAlready,
  holds: ({ before, heir }) => before !== heir,
})
