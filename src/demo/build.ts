import { randomBytes } from 'node:crypto'
import type { Pool } from 'pg'
import type { House } from '../kernel/action.ts'
import { dayOf } from '../kernel/clock.ts'
import { clients } from './clients.ts'
import { serve } from './engagements.ts'
import { appointAdministrators, foundOrganisation } from './found.ts'
import { buildGroups } from './groups.ts'
import { adoptDaily, prepareUnit } from './rulebook.ts'
import { arrangeStaff } from './staffing.ts'
import { at, openStage } from './stage.ts'
import { workdaysBefore } from './workdays.ts'

type Demo = { readonly house: House; readonly database: { readonly pool: Pool } }

/** Half a demo, left by a process that was killed while making it: it is thrown away and made anew. */
export const halfMade = async ({ database: { pool } }: Pick<Demo, 'database'>): Promise<boolean> => {
  const { rows } = await pool.query(
    'select exists (select 1 from organisation) and not exists (select 1 from demo_person) half',
  )
  return rows[0].half as boolean
}

const saveDoors = (pool: Pool, doors: [key: string, number: string, secret: string][]) =>
  pool.query(
    `insert into demo_person (key, sort, number, secret)
     select key, sort, number, secret from unnest($1::text[], $2::text[], $3::text[]) with ordinality as it (key, number, secret, sort)`,
    [0, 1, 2].map((column) => doors.map((it) => it[column])),
  )

/**
 * Makes the demo organisation in an empty database through the real commands, with dates that end today. Doing it twice
 * changes nothing.
 */
export const buildDemo = async ({ house, database: { pool } }: Demo): Promise<void> => {
  const made = await pool.query('select 1 from demo_person')
  if (made.rowCount) return
  const days = await workdaysBefore(pool, dayOf(house.now()), 20)
  const password = randomBytes(18).toString('base64url')
  const stage = openStage({ ...house, mayRecordRefusal: () => true }, at(days[20]!, '09:00'), password)
  const ids = await foundOrganisation(stage, password)
  await appointAdministrators(stage, password)
  await buildGroups(stage, ids)
  await adoptDaily(stage, days, [...ids.keys()])
  await pool.query('update organisation set demo = true')

  let ownLink = ''
  for (const client of clients) {
    const link = await serve(stage, client, days, ids, house.now())
    if (client.until === 'plan-sent') ownLink = link
  }
  await arrangeStaff(stage, days, ids)
  await prepareUnit(stage, days, [...ids.keys()])
  await saveDoors(pool, [
    ['general-manager', 'HZ001', password],
    ['head', 'HZ010', password],
    ['consultant', 'HZ011', password],
    ['assistant', 'HZ016', password],
    ['administrator', 'HZ003', password],
    ['client', '贺岚', ownLink],
    ['system-administrator', 'HZ004', password],
    ['security-administrator', 'HZ005', password],
    ['audit-administrator', 'HZ006', password],
  ])
}
