import pg from 'pg'
import { expect, test } from 'vitest'
import { count } from '../../app/housekeeping.ts'
import { openOffice } from '../../app/testing/office.ts'
import { matterAt } from '../engagements/testing.ts'

const office = await openOffice()

const direct = () =>
  office.rows(`select office_day(at) as day, article, sum(acted)::integer acted, sum(refused)::integer refused from (
    select at, unnest(articles) article, 1 acted, 0 refused from audit where outcome = 'done'
    union all select at, refused_by, 0, 1 from audit where outcome = 'refused' and refused_by is not null) it group by 1, 2 order by 1, 2`)
const kept = () => office.rows('select day, article, acted, refused from article_day order by day, article')
const detailed = () =>
  office.rows(
    `select day, article, sum(acted)::integer acted, sum(refused)::integer refused from article_count group by 1, 2 order by 1, 2`,
  )
const write = (client: { query: (text: string) => Promise<unknown> }, day = '2026-11-20') =>
  client.query(`insert into audit (at, act, outcome, actor_kind, articles, request_id)
    values ('${day} 10:00+08', 'engagements.book', 'done', 'visitor', '{dept/16,service/2}', 'test')`)

test('what was done and what was refused is counted by day and article, once, whoever counts and however often', async () => {
  await matterAt(office, 'evaluated')
  await Promise.all([count(office.database.pool), count(office.database.pool), count(office.database.pool)])
  expect(await kept()).toEqual(await direct())
  expect(await detailed()).toEqual(await direct())
  expect(await count(office.database.pool)).toBe(0)
})

test('a row that draws its number early and is written late is not lost, and one of a day long counted is added to it', async () => {
  const slow = new pg.Client({ connectionString: office.database.requestUrl })
  await slow.connect()
  await slow.query('begin')
  await write(slow, '2026-11-02') // holds a number, not yet there for anybody
  await write({ query: (text) => office.rows(text) }, '2026-11-20')
  const early = await count(office.database.pool)
  expect(early).toBe(0) // waits for whoever holds a lower number, and gives up until the next time
  await slow.query('commit')
  await slow.end()
  expect(await count(office.database.pool)).toBeGreaterThan(0)
  expect(await kept()).toEqual(await direct())
})

test('a writer that gives up leaves its number empty, and nothing waits for it', async () => {
  const gone = new pg.Client({ connectionString: office.database.requestUrl })
  await gone.connect()
  await gone.query('begin')
  await write(gone)
  await gone.query('rollback')
  await gone.end()
  await write({ query: (text) => office.rows(text) })
  expect(await count(office.database.pool)).toBeGreaterThan(0)
  expect(await kept()).toEqual(await direct())
})
