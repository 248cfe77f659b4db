import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { openOffice, type Person, people } from '../../app/testing/office.ts'
import type { Act } from '../../kernel/act.ts'
import { perform } from '../../kernel/action.ts'
import { knownActs } from '../../kernel/powers.ts'
import { missing, Refusal } from '../../kernel/refusal.ts'
import { changer } from '../staffing/testing.ts'
import { withAdministrators } from './testing.ts'
import { whoMay } from './who-may.ts'

const office = await openOffice()
const persons = Object.keys(people) as Person[]
const asked = (act: string, day?: string) => office.as('ma')(whoMay, { act, ...(day && { day }) })

beforeAll(async () => {
  // 欧阳静怡 stands in for the head of 咨询一部 from 24 to 25 November.
  await office.rows(
    `insert into deputy select gen_random_uuid(), h.unit_id, $1, daterange('2026-11-24', '2026-11-26'), '', $2, now()
       from holding h where h.staff_id = $2 and h.head`,
    [office.id('ouyang'), office.id('xu')],
  )
})

test('who may change the organisation’s name: the holders of three posts, each with unit and post, and the article', async () => {
  const { ways, everybody, audience, kind } = await asked('people.amend-organisation')
  expect({ everybody, audience, kind }).toEqual({ everybody: false, audience: 'staff', kind: 'command' })
  expect(ways).toHaveLength(1)
  expect(ways[0]).toMatchObject({ article: 'dept/9', head: false, named: null, total: 3 })
  expect(ways[0]!.people.map((it) => it.name).sort()).toEqual(['沈一白', '赵明月', '韩雪松'])
  expect(ways[0]!.people.map((it) => it.limited)).toEqual([false, false, false])
})

test('who may assign: every head for their own department, with what stands in the way by article', async () => {
  const { ways, only, chosen, serves } = await asked('engagements.assign')
  expect(ways[0]).toMatchObject({ head: true, posts: [], article: 'dept/11' })
  expect(ways[0]!.people.map((it) => it.name).sort()).toEqual(['周若兰', '苏婉', '许文博', '赵明月', '韩雪松'].sort())
  expect(ways[0]!.people.every((it) => it.limited)).toBe(true)
  expect([...only, ...chosen].map((it) => it.article)).toContain('service/4')
  expect(serves).toContain('dept/16')
})

test('who stands in for a head is a head for those days, and is said so', async () => {
  const names = async (day: string) => {
    office.clock(day, '09:00')
    return (await asked('engagements.assign')).ways[0]!.people.map((it) => [it.name, it.unit, it.deputyUntil])
  }
  expect(await names('2026-11-23')).not.toContainEqual(['欧阳静怡', '咨询一部', '2026-11-25'])
  expect(await names('2026-11-25')).toContainEqual(['欧阳静怡', '咨询一部', '2026-11-25'])
  expect(await names('2026-11-26')).not.toContainEqual(['欧阳静怡', '咨询一部', '2026-11-25'])
  // The post itself is not theirs: what only the head's post would carry stays away from them.
  expect((await asked('people.amend-organisation', '2026-11-25')).ways[0]!.total).toBe(3)
  office.clock('2026-11-23', '09:00')
})

test('what no post decides is said in words, and what everybody may is said to be everybody’s', async () => {
  expect((await asked('engagements.receive')).ways[0]).toMatchObject({
    named: { zh: '承办的咨询师' },
    people: [],
    article: 'dept/12',
  })
  expect(await asked('people.chart')).toMatchObject({ everybody: true, audience: 'staff', ways: [] })
  expect(await asked('engagements.evaluate')).toMatchObject({ audience: 'client' })
  expect(await asked('see.staff_private')).toMatchObject({ kind: 'sight', ways: [{ article: null, total: 2 }] })
})

test('who is to head a unit from a later day on is for those who plan it and those who watch over powers; others get today (daily/4)', async () => {
  const own = await openOffice()
  const { move, record } = await changer(own)
  await record('zhao', '2026-12-01', [
    move('xu', [{ unit: '咨询一部', post: 'consultant' }]),
    move('chen', [{ unit: '咨询一部', post: 'head', head: true }]),
  ])
  const watching = await withAdministrators(own)
  const later = { act: 'engagements.assign', day: '2026-12-05' }
  const told = async (act: ReturnType<typeof own.as>) => {
    const { day, ways } = await act(whoMay, later)
    return [day, ways[0]!.people.find((it) => it.unit === '咨询一部')?.name]
  }
  for (const who of ['lin', 'xu', 'chen'] as const) expect(await told(own.as(who))).toEqual(['2026-11-23', '许文博'])
  expect(await told(watching.as('system-administrator'))).toEqual(['2026-11-23', '许文博'])
  for (const act of [
    own.as('zhao'),
    own.as('han'),
    watching.as('security-administrator'),
    watching.as('audit-administrator'),
  ])
    expect(await told(act)).toEqual(['2026-12-05', '陈嘉豪'])
})

test('an act that is not there, a visitor, and a day before anybody came', async () => {
  await expect(asked('people.fly')).rejects.toEqual(missing())
  await expect(office.visitor(whoMay, { act: 'people.chart' })).rejects.toMatchObject({ kind: 'unauthenticated' })
  expect((await asked('people.amend-organisation', '2020-01-01')).ways[0]!.total).toBe(0)
})

/** The act as it is declared, but for what it would look at and do: whether this person passes its own `allow`. */
const tried = async (act: Act, person: Person) => {
  const harmless: Act = {
    kind: 'command',
    contract: { ...act.contract, input: z.any(), output: z.any() },
    allow: act.allow ?? [],
    load: async () => ({}),
    run: async () => ({}),
  }
  const credential = { kind: 'session', token: await office.stage.token(people[person]) } as const
  return perform(office.house, harmless, {}, { credential, requestId: 'tried' }).then(
    () => true,
    (error) => {
      if (error instanceof Refusal && error.kind === 'forbidden') return false
      throw error
    },
  )
}

test('the page says of every act that posts alone decide exactly what happens when each person tries', async () => {
  const byPosts = knownActs().filter(
    (it) =>
      it.contract.open === 'staff' &&
      it.allow?.length &&
      it.allow.every(({ to }) => to?.posts && !to.head && !to.named),
  )
  expect(byPosts.length).toBeGreaterThan(8)
  for (const act of byPosts) {
    const { ways } = await asked(act.contract.name)
    const told = new Set(ways.flatMap((it) => it.people.map((one) => one.staffId)))
    for (const person of persons) {
      expect([act.contract.name, person, await tried(act, person)]).toEqual([
        act.contract.name,
        person,
        told.has(office.id(person)),
      ])
    }
  }
})
