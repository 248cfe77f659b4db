import { dayOf } from '../kernel/clock.ts'
import { formTeam } from '../modules/groups/form-team.ts'
import { foundProject } from '../modules/groups/found-project.ts'
import { showMe } from '../modules/people/show-me.ts'
import type { Stage } from './stage.ts'

/** 周若兰 builds a team of 咨询二部 and founds a project group of people of both departments. */
export const buildGroups = async ({ act, now, token }: Stage, ids: ReadonlyMap<string, string>) => {
  const head = await token('HZ010')
  const today = Temporal.PlainDate.from(dayOf(now()))
  const { posts } = (await act(showMe, {}, head)) as { posts: { unitId: string; head: boolean }[] }
  const { unitId } = posts.find((it) => it.head)!
  const people = (...numbers: string[]) => numbers.map((it) => ids.get(it)!)
  const [leaderId] = people('HZ011')
  const purpose = '薪酬与绩效的委托，两人一组，互相复核。'
  await act(formTeam, { unitId, name: '薪酬绩效组', purpose, leaderId, memberIds: people('HZ013', 'HZ016') }, head)
  const project = {
    ...{ unitId, name: '青禾集团组织诊断', purpose: '访谈、问卷与报告。', leaderId: people('HZ015')[0] },
    ...{ memberIds: people('HZ012', 'HZ022'), from: today.toString(), to: today.add({ months: 4 }).toString() },
  }
  await act(foundProject, project, head)
}
