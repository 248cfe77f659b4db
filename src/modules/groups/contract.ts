import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Day, Id, text } from '../../kernel/shapes.ts'

const Member = z.object({ id: Id, number: z.string(), name: z.string() })

const Group = z.object({
  id: Id,
  kind: z.enum(['team', 'project']),
  name: z.string(),
  unitId: Id,
  unit: z.string(),
  leader: Member,
  /** Who leads it from a later day on, when that is settled. */
  next: z.object({ id: Id, name: z.string(), from: Day }).nullable(),
  purpose: z.string(),
  from: Day,
  /** The last day; null for a team that has no end yet. */
  to: Day.nullable(),
  members: z.array(Member),
  /** Whether the reader may change its members, and close it or name another leader. */
  may: z.object({ change: z.boolean(), close: z.boolean() }),
})

export const ListGroups = contract({
  name: 'groups.list',
  summary: { zh: '服务团队与项目组', en: 'Service teams and project groups' },
  cites: ['dept/8', 'dept/10'],
  input: z.strictObject({
    /** Those that have ended instead of those that run or are to begin. */
    ended: z.boolean().default(false),
  }),
  output: z.object({
    day: Day,
    groups: z.array(Group),
    /** Units in which the reader may form a team, or found a project group. */
    units: z.array(z.object({ id: Id, name: z.string(), team: z.boolean() })),
  }),
})

export const FindPeople = contract({
  name: 'groups.find-people',
  summary: { zh: '找人加入团队或项目组', en: 'Find people for a team or a project group' },
  cites: ['dept/8', 'dept/10'],
  input: z.strictObject({
    q: text(40, 0).default(''),
    /** Only of this unit. */
    unitId: Id.optional(),
  }),
  output: z.object({ items: z.array(Member.extend({ posts: z.string() })) }),
})

const people = z.array(Id).max(100)

export const FormTeam = contract({
  name: 'groups.form-team',
  summary: { zh: '组建服务团队', en: 'Form a service team' },
  cites: ['dept/8'],
  subject: 'groupId',
  input: z.strictObject({
    unitId: Id,
    name: text(40, 2),
    purpose: text(200, 0).default(''),
    leaderId: Id,
    memberIds: people,
  }),
  output: z.object({ groupId: Id }),
})

const Change = z.strictObject({ groupId: Id, add: people.default([]), remove: people.default([]) })
const Changed = z.object({ groupId: Id, members: z.number() })

export const ChangeTeam = contract({
  name: 'groups.change-team',
  summary: { zh: '调整团队成员', en: 'Change the members of a team' },
  cites: ['dept/8'],
  subject: 'groupId',
  input: Change,
  output: Changed,
})

export const CloseTeam = contract({
  name: 'groups.close-team',
  summary: { zh: '解散服务团队', en: 'Dissolve a service team' },
  cites: ['dept/8'],
  subject: 'groupId',
  input: z.strictObject({ groupId: Id }),
  output: z.object({ groupId: Id }),
})

export const FoundProject = contract({
  name: 'groups.found-project',
  summary: { zh: '设立项目组，指定负责人与起止时间', en: 'Found a project group with its leader and period' },
  cites: ['dept/10', 'dept/15'],
  subject: 'groupId',
  input: z.strictObject({
    unitId: Id,
    name: text(40, 2),
    purpose: text(200, 0).default(''),
    leaderId: Id,
    memberIds: people,
    from: Day,
    /** The last day. */
    to: Day,
  }),
  output: z.object({ groupId: Id }),
})

export const ChangeProject = contract({
  name: 'groups.change-project',
  summary: { zh: '调整项目组成员', en: 'Change the members of a project group' },
  cites: ['dept/10', 'dept/15'],
  subject: 'groupId',
  input: Change,
  output: Changed,
})

export const CloseProject = contract({
  name: 'groups.close-project',
  summary: { zh: '结束项目组', en: 'End a project group' },
  cites: ['dept/10'],
  subject: 'groupId',
  input: z.strictObject({ groupId: Id }),
  output: z.object({ groupId: Id }),
})

const Appoint = z.strictObject({
  groupId: Id,
  leaderId: Id,
  /** From which day: whoever leads now does so until the day before, and stays as a member. */
  from: Day,
})
const Appointed = z.object({ groupId: Id, from: Day })

export const AppointTeamLeader = contract({
  name: 'groups.appoint-team-leader',
  summary: { zh: '换团队的组长', en: 'Name another lead of a team' },
  cites: ['dept/8'],
  subject: 'groupId',
  input: Appoint,
  output: Appointed,
})

export const AppointProjectLeader = contract({
  name: 'groups.appoint-project-leader',
  summary: { zh: '换项目组的负责人', en: 'Name another leader of a project group' },
  cites: ['dept/10', 'dept/15'],
  subject: 'groupId',
  input: Appoint,
  output: Appointed,
})
