import type { Origin } from '../kernel/act.ts'
import { newToken, transact } from '../kernel/transaction.ts'
import { beginSession } from '../modules/access/public.ts'
import type { Says } from '../regulations/regulation.ts'
import type { Organisation } from './organisation.ts'

/** `apart`: the three administrators, in a short row beneath the others. */
const told: Record<string, { role: Says; line: Says; apart?: true }> = {
  'general-manager': {
    role: { zh: '总经理', en: 'General manager' },
    line: { zh: '看全局，定制度', en: 'Sees the whole, sets the regulations' },
  },
  head: {
    role: { zh: '部门主管', en: 'Head of department' },
    line: { zh: '分派预约，读客户的评价', en: 'Assigns bookings, reads evaluations' },
  },
  consultant: {
    role: { zh: '咨询师', en: 'Consultant' },
    line: { zh: '接待客户，写方案，记服务', en: 'Receives clients, plans, serves' },
  },
  assistant: {
    role: { zh: '助理', en: 'Assistant' },
    line: { zh: '备材料，看不到别人的客户', en: 'Prepares material; sees no one else’s clients' },
  },
  administrator: {
    role: { zh: '行政主管', en: 'Head of administration' },
    line: { zh: '排岗位变动，办入职离职', en: 'Plans changes of posts, joining, leaving' },
  },
  client: {
    role: { zh: '客户', en: 'Client' },
    line: { zh: '看进度，确认方案，不必注册', en: 'Follows progress, agrees the plan, no account' },
  },
  'system-administrator': {
    role: { zh: '系统', en: 'System' },
    line: { zh: '管机器，看不到业务', en: 'Keeps the machine; sees no business' },
    apart: true,
  },
  'security-administrator': {
    role: { zh: '安全', en: 'Security' },
    line: { zh: '看谁登录、在哪台设备、谁给的权限', en: 'Sees sign-ins, devices and grants' },
    apart: true,
  },
  'audit-administrator': {
    role: { zh: '审计', en: 'Audit' },
    line: { zh: '翻阅与导出痕迹，什么也改不了', en: 'Reads and exports the trail; changes nothing' },
    apart: true,
  },
}

export type DemoPerson = { key: string; name: string; role: Says; line: Says; apart: boolean }

type Row = { key: string; staffId: string | null; number: string | null; secret: string; name: string }

const rows = async ({ database }: Organisation): Promise<Row[]> =>
  (
    await database.pool.query(
      `select d.key, s.id "staffId", d.number, d.secret, coalesce(s.name, d.number) name from demo_person d left join staff s on s.number = d.number order by d.sort`,
    )
  ).rows

export const demoPersons = async (organisation: Organisation) => {
  const { rows: counted } = await organisation.database.pool.query('select count(*)::integer people from staff')
  const persons = (await rows(organisation)).map(
    ({ key, name }): DemoPerson => ({ key, name, apart: false, ...told[key]! }),
  )
  return { people: counted[0].people as number, persons }
}

/**
 * Enters as one of the demo's people, whatever visitors did to their passwords and second factors; the client enters by
 * the private link.
 */
export const enterAs = async (
  organisation: Organisation,
  key: string,
  requestId: string,
  origin?: Omit<Origin, 'id'>,
) => {
  const person = (await rows(organisation)).find((it) => it.key === key)
  if (!person) return undefined
  if (key === 'client') return { link: person.secret }
  const { pool, now, tokenMark } = organisation.house
  const at = now()
  const from = { address: '', agent: '', device: '', site: '', ...origin, id: requestId }
  const token = await transact(pool, undefined, at, async ({ tx, entered }) => {
    await entered
    const here = { tx, now: at, newToken: () => newToken(tokenMark), origin: from }
    // Nobody knows their passwords: the door stands for it.
    return { result: (await beginSession(person.staffId!, here, 'password')).token }
  })
  return { token }
}

/** Every account of the demo with one token each: what `zhidu demo --json` prints. */
export const demoAccounts = async (organisation: Organisation) => {
  const accounts: { key: string; name: string; number: string | null; token?: string; link?: string }[] = []
  for (const { key, name, number } of await rows(organisation)) {
    accounts.push({
      key,
      name,
      number: key === 'client' ? null : number,
      ...(await enterAs(organisation, key, 'demo')),
    })
  }
  return accounts
}
