import { expect, test } from 'vitest'
import { daysOfTries, tidy } from './housekeeping.ts'
import { openOffice } from './testing/office.ts'

const office = await openOffice()
const left = async () => {
  const [row] = await office.rows(
    `select (select array_agg(act order by act) from idempotency) answers, (select count(*)::integer from sign_in_gate where key = '\\x01') gates`,
  )
  return row
}

test('tries to sign in are kept for six months, whichever they are, and no longer', async () => {
  const tried = (id: string, days: number, lastDays = days) =>
    office.rows(
      `insert into sign_in_try (id, at, step, outcome, address, device, last_at)
       values ($1, now() - $2::integer * interval '1 day', 'password', 'wrong', '', '', now() - $3::integer * interval '1 day')`,
      [`00000000-0000-0000-0000-00000000000${id}`, days, lastDays],
    )
  await tried('1', daysOfTries + 1)
  await tried('2', daysOfTries - 1)
  await tried('3', daysOfTries + 1, daysOfTries - 1)
  await tidy(office.database.pool)
  const kept = await office.rows(`select id from sign_in_try where id::text like '00000000-%' order by id`)
  expect(kept.map((it) => it.id.at(-1))).toEqual(['2', '3'])
  const sixMonths = Temporal.PlainDate.from('2026-03-01').until('2026-09-01').days
  expect(daysOfTries).toBeGreaterThanOrEqual(sixMonths)
})

test('answers to retries are forgotten after a week, counted tries once they are over; all else stays', async () => {
  const staff = await office.rows('select count(*) from session')
  await office.rows(
    `insert into idempotency (key_hash, act, fingerprint, at) values ('\\x01', 'old', '', now() - interval '8 days'), ('\\x02', 'young', '', now() - interval '6 days')`,
  )
  await office.rows(`insert into sign_in_gate (key, tries, until) values ('\\x01', 3, now() - interval '1 minute')`)
  await tidy(office.database.pool)
  expect(await left()).toEqual({ answers: ['young'], gates: 0 })
  await tidy(office.database.pool)
  expect(await left()).toEqual({ answers: ['young'], gates: 0 })
  expect(await office.rows('select count(*) from session')).toEqual(staff)
})
