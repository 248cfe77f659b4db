import { expect, test } from 'vitest'
import { openOffice, type Person } from '../../app/testing/office.ts'
import { articles } from '../../regulations/all.ts'
import { foundation } from '../../regulations/foundations.ts'
import { draftEnactment } from '../enactments/draft-enactment.ts'
import { enact } from '../enactments/enact.ts'
import { assignConsultant } from '../engagements/assign-consultant.ts'
import { bookOne } from '../engagements/testing.ts'
import { readRulebook } from './read-rulebook.ts'

const office = await openOffice()
const read = async (regulation: string, person: Person = 'lin', on?: string) =>
  (await office.as(person)(readRulebook, { regulation, ...(on ? { on } : {}) })).regulation!
const listed = async (key: string, person: Person = 'lin', on?: string) =>
  (await office.as(person)(readRulebook, on ? { on } : {})).regulations.find((it) => it.key === key)!

test('the list says how much of each regulation is in force, since when and for whom; its articles come when asked for', async () => {
  const { regulations, regulation, day } = await office.as('lin')(readRulebook, {})
  expect(regulation).toBeNull()
  expect(day).toBe('2026-11-23')
  expect(regulations.reduce((sum, it) => sum + it.articles, 0)).toBe(articles.length)
  expect(regulations.reduce((sum, it) => sum + it.adopted, 0)).toBe(foundation.length)
  expect(await listed('service')).toMatchObject({
    own: false,
    from: '2026-11-02',
    scopes: [{ units: [], employments: [] }],
    coming: [],
  })
  expect(await listed('visit')).toMatchObject({ adopted: 0, from: null, scopes: [] })
})

test('an article says honestly whether it is in force, what acts behind it and what is not built yet', async () => {
  for (const key of ['daily', 'dept', 'visit']) {
    for (const it of (await read(key)).articles) {
      expect(it.adoptedFrom, it.id).toBe((foundation as string[]).includes(it.id) ? '2026-11-02' : null)
      expect(it.state === 'working', it.id).toBe(it.mechanisms.length > 0)
      const carried = it.mechanisms.map((one) => one.kind)
      for (const kind of it.missing) expect(carried, it.id).not.toContain(kind)
      if (it.state === 'declared') expect(it.missing.length, it.id).toBeGreaterThan(0)
    }
  }
})

test('a regulation that there is none of is not found', async () => {
  for (const key of ['own-9', 'x', '%', 'dept/4']) {
    await expect(office.as('zhao')(readRulebook, { regulation: key })).rejects.toMatchObject({ kind: 'missing' })
  }
})

test('how often an article acted and refused this month: the leadership reads all of it, a head what concerns the department, anybody else their own', async () => {
  const figures = async (person: Person) => {
    const { counted, articles: its } = await read('service', person)
    const { acted, refused } = its.find((it) => it.id === 'service/4')!
    return { counted, acted, refused }
  }
  const watchers = ['zhao', 'zhou', 'lin', 'xu'] as const
  const before = await Promise.all(watchers.map(figures))
  const { engagementId } = await bookOne(office, { subject: '薪酬绩效' })
  await office
    .as('zhou')(assignConsultant, { engagementId, consultantId: office.id('wang') })
    .catch(() => {})
  await office.as('zhou')(assignConsultant, { engagementId, consultantId: office.id('ma') })
  const after = await Promise.all(watchers.map(figures))
  const more = after.map((it, i) => [it.counted, it.acted - before[i]!.acted, it.refused - before[i]!.refused])
  // The booking and the assignment for who sees all and for the head; another department learns of nothing.
  expect(more).toEqual([
    ['all', 2, 1],
    ['unit', 2, 1],
    ['own', 0, 0],
    ['unit', 0, 0],
  ])
})

test('the general manager alone may amend at once what is in force and touches nobody’s hours or pay', async () => {
  const may = async (person: Person) => (await read('dept', person)).mayAmend
  const all = await may('zhao')
  expect(all.length).toBeGreaterThan(3)
  for (const person of ['shen', 'zhou', 'ma', 'su', 'han'] as const) expect(await may(person)).toEqual([])
  const { articles: its, mayAmend } = await read('daily', 'zhao')
  for (const it of its.filter((one) => one.concernsStaff || !one.adoptedFrom)) {
    for (const { key } of it.parameters) expect(mayAmend).not.toContain(key)
  }
})

test('a deadline that passed unmet counts as missed, for those who may see the matter', async () => {
  const missed = async (person: Person, on?: string) =>
    (await read('dept', person, on)).articles.find((it) => it.id === 'dept/16')!.missed
  const before = [await missed('zhao'), await missed('xu')]
  await bookOne(office)
  office.clock('2026-11-25', '09:00')
  expect([await missed('zhao'), await missed('xu')]).toEqual([before[0]! + 2, before[1]])
  // As of the day before the booking nothing was late.
  expect(await missed('zhao', '2026-11-22')).toBe(0)
  office.clock('2026-11-23', '09:00')
})

const draft = (changes: readonly object[], from: string, units: string[] = []) => ({
  regulation: 'agency',
  kind: 'adopt' as const,
  reason: '',
  from,
  changes: changes as never,
  units,
  employments: [],
  ownerUnitId: null,
})

test('a draft is told only to those who prepare it; once decided for a later day everybody reads when it begins', async () => {
  const unit = (await office.rows(`select id, name from unit where kind = 'administration'`))[0]!
  const input = draft([{ kind: 'adopt', article: 'agency/1.1' }], '2026-12-01', [unit.id as string])
  const { id, revision } = await office.as('han')(draftEnactment, input)
  expect((await listed('agency', 'han')).coming).toMatchObject([{ id, state: 'draft', from: '2026-12-01' }])
  expect((await listed('agency', 'ma')).coming).toEqual([])
  const article = async (person: Person, on?: string) =>
    (await read('agency', person, on)).articles.find((it) => it.id === 'agency/1.1')!
  expect((await article('ma')).proposals).toEqual([])

  await office.as('zhao')(enact, { id, revision })
  expect((await listed('agency', 'ma')).coming).toMatchObject([{ id, state: 'enacted', from: '2026-12-01' }])
  expect(await article('ma')).toMatchObject({ adoptedFrom: null, beginsOn: '2026-12-01' })
  // As of that day it holds, and for whom it was adopted; as of an earlier one nobody knew of it.
  expect(await article('ma', '2026-12-01')).toMatchObject({ adoptedFrom: '2026-12-01', beginsOn: null })
  expect((await listed('agency', 'ma', '2026-12-01')).scopes).toContainEqual({
    units: [unit.name],
    employments: [],
  })
  expect(await article('ma', '2026-11-20')).toMatchObject({ adoptedFrom: null, beginsOn: null, proposals: [] })
  expect((await listed('agency', 'ma', '2026-11-20')).coming).toEqual([])
  expect((await read('agency', 'ma')).versions).toMatchObject([{ id, version: 1, from: '2026-12-01' }])
})

test('a text that the organisation words itself stands from its day on, and the blanks keep their values', async () => {
  const text = { zh: '受理后{flow.assign_hours}内分派，并写明理由。', en: '' }
  const { id, revision } = await office.as('zhao')(draftEnactment, {
    ...draft([], '2026-12-01'),
    regulation: 'dept',
    kind: 'amend',
    changes: [{ kind: 'text', article: 'dept/18', position: 18, number: '第十八条', heading: '分派', text }],
  })
  await office.as('zhao')(enact, { id, revision })
  const on = async (day: string) => (await read('dept', 'lin', day)).articles.find((it) => it.id === 'dept/18')!
  expect(await on('2026-11-30')).toMatchObject({ wordedSince: null })
  expect(await on('2026-12-01')).toMatchObject({
    wordedSince: '2026-12-01',
    number: { zh: '第十八条', en: 'Article 18' },
    heading: { zh: '分派' },
    text: { zh: text.zh, en: text.zh },
  })
})

test('reading a regulation takes the same few statements however much it holds', async () => {
  const { sent } = await import('../../kernel/sql.ts')
  const cost = async (regulation: string) => {
    const before = sent.count
    await read(regulation)
    return sent.count - before
  }
  await cost('dept')
  expect(await cost('agency')).toBe(await cost('visit'))
})
