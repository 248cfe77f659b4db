import { beforeAll, expect, test } from 'vitest'
import { openOffice, type Person, people } from '../../app/testing/office.ts'
import { showFile } from '../engagements/show-file.ts'
import { matterAt } from '../engagements/testing.ts'
import { listStaff } from '../people/list-staff.ts'
import { listAudit } from './list-audit.ts'
import { withAdministrators } from './testing.ts'

const office = await openOffice()
const administrators = await withAdministrators(office)
const read = (filter: object = {}) => administrators.as('audit-administrator')(listAudit, { limit: 50, ...filter })
let engagementId = ''

beforeAll(async () => {
  engagementId = (await matterAt(office, 'received', { name: '贺岚' })).engagementId
  await office.as('ma')(showFile, { engagementId })
  await office
    .as('lin')(listStaff, {})
    .catch(() => {})
})

test('who, when, what in words, about which record, by which articles, and how it ended', async () => {
  const { items, total, next } = await read({ subject: engagementId })
  expect(total).toBe(items.length)
  expect(next).toBeNull()
  expect(items.find((it) => it.act === 'engagements.assign')).toMatchObject({
    says: { zh: expect.any(String) },
    name: '周若兰',
    number: 'HZ010',
    outcome: 'done',
    actorKind: 'staff',
    subject: engagementId,
    articles: expect.arrayContaining(['dept/16']),
    token: null,
  })
  expect(items.map((it) => it.at)).toEqual(
    items
      .map((it) => it.at)
      .sort()
      .reverse(),
  )
})

test('never the content: no client’s name, no words of a note stand in the trail', async () => {
  expect(JSON.stringify(await read({ limit: 100 }))).not.toMatch(/贺岚|谈了一小时/)
})

test('a refusal shows the article that refused', async () => {
  const { items } = await read({ who: '林晓薇', outcome: 'refused' })
  expect(items).toMatchObject([{ act: 'people.staff', refusedBy: 'dept/9', outcome: 'refused', name: '林晓薇' }])
})

test('filters: person by name, number or initials, act, article, days; they narrow each other', async () => {
  const ids = async (filter: object) => (await read({ limit: 100, ...filter })).items.map((it) => it.id)
  const mine = await ids({ who: '马骁' })
  expect(mine.length).toBeGreaterThan(0)
  expect(await ids({ who: 'hz011' })).toEqual(mine)
  expect(await ids({ who: 'mx' })).toEqual(mine)
  expect(await ids({ who: '查无此人' })).toEqual([])
  for (const it of (await read({ act: 'engagements.receive', limit: 100 })).items)
    expect(it.act).toBe('engagements.receive')
  for (const it of (await read({ article: 'dept/16', limit: 100 })).items) {
    expect([...it.articles, it.refusedBy]).toContain('dept/16')
  }
  expect((await ids({ from: '2026-11-23', to: '2026-11-23', who: '马骁' })).length).toBeGreaterThan(0)
  expect(await ids({ to: '2026-11-01', who: '马骁' })).toEqual([])
  expect(await ids({ from: '2026-11-24' })).toEqual([])
})

test('pages follow each other without a gap or a double, whatever came in between', async () => {
  const all = (await read({ limit: 100 })).items.map((it) => it.id)
  const found: string[] = []
  let after: string | undefined
  do {
    const page = await read({ limit: 7, ...(after && { after }) })
    found.push(...page.items.map((it) => it.id))
    expect(page.total === null).toBe(after !== undefined)
    after = found.length < 100 ? (page.next ?? undefined) : undefined
  } while (after)
  expect(found.slice(0, all.length)).toEqual(all)
  expect(new Set(found).size).toBe(found.length)
})

test('the count stops at 1,001, and the newest page of a long trail is quick', async () => {
  await office.rows(
    `insert into audit (at, act, outcome, actor_kind, articles, request_id)
     select timestamptz '2025-01-01' + i * interval '1 minute', 'people.me', 'read', 'visitor', '{}', 'r' from generate_series(1, 30000) i`,
  )
  const begun = performance.now()
  expect((await read({ to: '2025-12-31' })).total).toBe(1001)
  expect(performance.now() - begun).toBeLessThan(1000)
})

test('nobody else reads the trail, not even the leadership (agency/2.3)', async () => {
  for (const person of Object.keys(people) as Person[]) {
    await expect(office.as(person)(listAudit, { limit: 1 })).rejects.toMatchObject({
      kind: 'forbidden',
      article: 'agency/2.3',
    })
  }
  for (const post of ['system-administrator', 'security-administrator'] as const) {
    await expect(administrators.as(post)(listAudit, { limit: 1 })).rejects.toMatchObject({ kind: 'forbidden' })
  }
  await expect(office.visitor(listAudit, { limit: 1 })).rejects.toMatchObject({ kind: 'unauthenticated' })
})
