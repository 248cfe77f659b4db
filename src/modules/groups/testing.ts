import type { Office, Person } from '../../app/testing/office.ts'
import { formTeam } from './form-team.ts'
import { foundProject } from './found-project.ts'
import { listGroups } from './list-groups.ts'

export const unitNamed = async (office: Office, name: string): Promise<string> =>
  (await office.rows('select id from unit where name = $1', [name]))[0].id

/** 周若兰 forms a team of 咨询二部 under 马骁. */
export const aTeam = async (office: Office, members: Person[] = ['lin', 'wang']) =>
  office.as('zhou')(formTeam, {
    unitId: await unitNamed(office, '咨询二部'),
    name: '薪酬小组',
    purpose: '',
    leaderId: office.id('ma'),
    memberIds: members.map(office.id),
  })

/** 周若兰 founds a project group of 咨询二部 under 周启航, from today to the end of the year. */
export const aProject = async (office: Office, leader: Person = 'qihang', members: Person[] = ['lin']) =>
  office.as('zhou')(foundProject, {
    unitId: await unitNamed(office, '咨询二部'),
    name: `${leader}的项目组`,
    purpose: '组织诊断',
    leaderId: office.id(leader),
    memberIds: members.map(office.id),
    from: office.today(),
    to: '2026-12-31',
  })

export const groupNow = async (office: Office, groupId: string, who: Person = 'ma') =>
  (await office.as(who)(listGroups, { ended: false })).groups.find((it) => it.id === groupId)
