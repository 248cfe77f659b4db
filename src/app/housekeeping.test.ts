import { expect, test } from 'vitest'
import { tidy } from './housekeeping.ts'
import { openOffice } from './testing/office.ts'

const office = await openOffice()
const left = async () => {
  const [row] = await office.rows(
    `select (select array_agg(act order by act) from idempotency) answers, (select count(*)::integer from sign_in_gate where key = '\\x01') gates`,
  )
  return row
}

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
