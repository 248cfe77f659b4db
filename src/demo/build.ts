import { randomBytes } from 'node:crypto'
import type { Pool } from 'pg'
import type { Act } from '../kernel/act.ts'
import { type House, perform } from '../kernel/action.ts'
import { dayOf, zone } from '../kernel/clock.ts'
import { acceptInvitation } from '../modules/people/accept-invitation.ts'
import { defineSubject } from '../modules/people/define-subject.ts'
import { importRoster } from '../modules/people/import-roster.ts'
import { inviteStaff } from '../modules/people/invite-staff.ts'
import { listStaff } from '../modules/people/list-staff.ts'
import { setUpOrganisation } from '../modules/people/set-up-organisation.ts'
import { signIn } from '../modules/people/sign-in.ts'
import { signUndertaking } from '../modules/people/sign-undertaking.ts'
import { clients } from './clients.ts'
import { serve } from './engagements.ts'
import { administrator, roster, unsigned } from './people.ts'
import { workdaysBefore } from './workdays.ts'

type Demo = { readonly house: House; readonly database: { readonly pool: Pool } }

/** Acts as somebody at a moment of the demo's past, through the same road as every request. */
export type Stage = {
  at(moment: Temporal.Instant): void
  now(): Temporal.Instant
  act(it: Act, input: unknown, token?: string, kind?: 'session' | 'link'): Promise<Record<string, unknown>>
  /** Signs in once more when the last session is too old for the moment. */
  token(number: string): Promise<string>
  staffId(number: string): string
}

const at = (day: string, time: string) =>
  Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).toInstant()

const foundOrganisation = async (stage: Omit<Stage, 'token' | 'staffId'>, today: string, password: string) => {
  const set = await stage.act(setUpOrganisation, {
    organisation: '衡知咨询',
    phone: '0571 8810 3300',
    address: '西溪路 128 号 3 层',
    adminName: administrator.name,
    adminNumber: administrator.number,
    password,
  })
  const admin = String(set.token)
  const date = Temporal.PlainDate.from(today)
  const table = roster(date.subtract({ days: 8 }).toString(), date.add({ years: 2 }).toString())
  await stage.act(importRoster, { table, corrections: {}, skipped: [] }, admin)
  await stage.act(defineSubject, { name: '管理测评', certificate: '管理测评师', bookable: true }, admin)
  const { items } = (await stage.act(listStaff, {}, admin)) as { items: { id: string; number: string }[] }
  return { admin, ids: new Map(items.map((it) => [it.number, it.id])) }
}

/** Half a demo, left by a process that was killed while making it: it is thrown away and made anew. */
export const halfMade = async ({ database: { pool } }: Pick<Demo, 'database'>): Promise<boolean> => {
  const { rows } = await pool.query(
    'select exists (select 1 from organisation) and not exists (select 1 from demo_person) half',
  )
  return rows[0].half as boolean
}

/**
 * Makes the demo organisation in an empty database through the real commands, with dates that end today. Doing it twice
 * changes nothing.
 */
export const buildDemo = async ({ house, database: { pool } }: Demo): Promise<void> => {
  const made = await pool.query('select 1 from demo_person')
  if (made.rowCount) return
  let moment = house.now()
  const today = dayOf(moment)
  const past: House = { ...house, now: () => moment, mayRecordRefusal: () => true }
  const password = randomBytes(18).toString('base64url')
  const act: Stage['act'] = async (it, input, token, kind = 'session') =>
    (await perform(past, it, input, { credential: token ? { kind, token } : undefined, requestId: 'demo' })) as Record<
      string,
      unknown
    >
  const stage = {
    act,
    now: () => moment,
    at: (then: Temporal.Instant) => (moment = Temporal.Instant.compare(then, house.now()) < 0 ? then : house.now()),
  }

  const days = await workdaysBefore(pool, today, 20)
  stage.at(at(days[20]!, '09:00'))
  const { admin, ids } = await foundOrganisation(stage, today, password)
  await pool.query('update organisation set demo = true')

  const { invitations } = (await act(inviteStaff, { staffIds: [...ids.values()] }, admin)) as {
    invitations: { number: string; code: string }[]
  }
  for (const { number, code } of invitations) {
    const { token } = await act(acceptInvitation, { number, code, password })
    if (!unsigned.has(number)) await act(signUndertaking, {}, String(token))
  }
  const sessions = new Map<string, { token: string; begun: Temporal.Instant }>()
  const token: Stage['token'] = async (number) => {
    const known = sessions.get(number)
    if (known && moment.since(known.begun).total('hours') < 24 * 10) return known.token
    const begun = moment
    const signed = await act(signIn, { login: number, password })
    sessions.set(number, { token: String(signed.token), begun })
    return String(signed.token)
  }
  const whole: Stage = { ...stage, token, staffId: (number) => ids.get(number)! }

  let ownLink = ''
  for (const client of clients) {
    const link = await serve(whole, client, days, at)
    if (client.until === 'plan-sent') ownLink = link
  }
  const doors = [
    ['general-manager', 'HZ001', password],
    ['head', 'HZ010', password],
    ['consultant', 'HZ011', password],
    ['assistant', 'HZ016', password],
    ['client', '贺岚', ownLink],
  ]
  for (const [i, [key, number, secret]] of doors.entries()) {
    await pool.query('insert into demo_person (key, sort, number, secret) values ($1, $2, $3, $4)', [
      key,
      i,
      number,
      secret,
    ])
  }
}
