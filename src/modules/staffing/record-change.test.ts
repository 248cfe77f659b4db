import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { assignConsultant } from '../engagements/assign-consultant.ts'
import { bookOne } from '../engagements/testing.ts'
import { listNotices } from '../notices/list-notices.ts'
import { showChart } from '../people/show-chart.ts'
import { showMe } from '../people/show-me.ts'
import { recordChange } from './record-change.ts'
import { changer, expectOneHeadAlways } from './testing.ts'
import { withdrawChange } from './withdraw-change.ts'

const office = await openOffice()
const { move, change, record, unit } = await changer(office)
const holdsOn = async (day: string, name: string) =>
  (await office.as('zhao')(showChart, { day })).units.flatMap((it) =>
    it.posts.flatMap((post) => (post.people.some((one) => one.name === name) ? [`${it.name} ${post.code}`] : [])),
  )
const head = [{ unit: '咨询二部', post: 'head', head: true }]

test('from its day on everything follows by itself: the chart, who leads, who may assign; until then nothing', async () => {
  const { engagementId } = await bookOne(office)
  await record('han', '2026-12-01', [move('ma', head), move('zhou', [{ unit: '咨询一部', post: 'consultant' }])])
  expect(await holdsOn('2026-11-30', '马骁')).toEqual(['咨询二部 consultant'])
  expect(await holdsOn('2026-12-01', '马骁')).toEqual(['咨询二部 head'])
  expect(await holdsOn('2026-12-01', '周若兰')).toEqual(['咨询一部 consultant'])
  const give = { engagementId, consultantId: office.id('ouyang') }
  await expect(office.as('ma')(assignConsultant, give)).rejects.toMatchObject({ kind: 'missing' })
  office.clock('2026-12-01', '09:00')
  await expect(office.as('zhou')(assignConsultant, give)).rejects.toMatchObject({ kind: 'missing' })
  expect(await office.as('ma')(assignConsultant, give)).toMatchObject({ engagementId })
  expect((await office.as('ma')(showMe, {})).posts).toMatchObject([{ unit: '咨询二部', head: true }])
  office.clock('2026-11-23', '09:00')
})

test('whoever is moved hears of it at once', async () => {
  const said = (await office.as('ma')(listNotices, {})).items.map((it) => it.says.zh)
  expect(said).toContainEqual(expect.stringMatching(/从 2026-12-01 起，您的岗位是：咨询二部/))
})

test('only the company decides, and nobody their own posts', async () => {
  const own = change('2026-12-15', [move('han', [{ unit: '财务部', post: 'accountant' }])])
  await expect(office.as('zhou')(recordChange, own)).rejects.toMatchObject({ kind: 'forbidden', article: 'dept/9' })
  await expect(office.as('han')(recordChange, own)).rejects.toMatchObject({ article: 'agency/2.3', code: 'own-posts' })
})

test('a department has one head: a second is refused, by whom it has', async () => {
  const two = record('zhao', '2026-12-15', [move('chen', [{ unit: '咨询一部', post: 'head', head: true }])])
  await expect(two).rejects.toMatchObject({
    article: 'dept/6',
    code: 'two-heads',
    says: { zh: expect.stringContaining('许文博') },
  })
})

test('a department is not left without a head unless it is said why', async () => {
  const away = [move('su', [{ unit: '行政部', post: 'administration-officer' }])]
  await expect(record('zhao', '2026-12-15', away)).rejects.toMatchObject({ article: 'dept/6', code: 'no-head' })
  await record('zhao', '2026-12-15', away, [{ unit: '财务部', reason: '正在招聘' }])
  expect(
    await office.rows(`select reason, lower(during)::text "from" from vacancy where unit_id = $1`, [unit('财务部')]),
  ).toEqual([{ reason: '正在招聘', from: '2026-12-15' }])
  await expectOneHeadAlways(office, '2026-11-23', 60)
})

test('posts that check each other are not held by one person; what law forbids cannot even be permitted', async () => {
  const both = [
    { unit: '财务部', post: 'accountant' },
    { unit: '财务部', post: 'cashier' },
  ]
  await expect(record('zhao', '2026-12-01', [move('chen', both)])).rejects.toMatchObject({
    kind: 'conflict',
    article: 'agency/2.3',
    code: 'conflicting-posts',
    says: { zh: expect.stringContaining('不能破例') },
  })
})

test('another change planned for later stands in the way, until it is withdrawn', async () => {
  await expect(
    record('zhao', '2026-11-25', [move('ma', [{ unit: '咨询一部', post: 'consultant' }])]),
  ).rejects.toMatchObject({
    code: 'later-change',
    says: { zh: expect.stringContaining('2026-12-01') },
  })
})

test('bad input names its field: unknown person, unit, post, day', async () => {
  const wrong = async (it: Parameters<typeof recordChange.run>[0]) =>
    Object.keys(
      (
        (await office
          .as('zhao')(recordChange, it)
          .catch((error) => error)) as { fields: object }
      ).fields,
    )
  const good = change('2026-12-01', [move('wang', [{ unit: '咨询一部', post: 'consultant' }])])
  expect(await wrong({ ...good, moves: [{ ...good.moves[0]!, staffId: unit('财务部') }] })).toEqual(['moves.0.staffId'])
  expect(
    await wrong({
      ...good,
      moves: [{ ...good.moves[0]!, posts: [{ ...good.moves[0]!.posts[0]!, unitId: office.id('ma') }] }],
    }),
  ).toEqual(['moves.0.posts.0.unitId'])
  expect(
    await wrong({ ...good, moves: [{ ...good.moves[0]!, posts: [{ ...good.moves[0]!.posts[0]!, post: '皇帝' }] }] }),
  ).toEqual(['moves.0.posts.0.post'])
  expect(await wrong({ ...good, from: '2036-01-01' })).toEqual(['from'])
})

test('two who plan at once for one unit: one head comes of it', async () => {
  const plan = (who: 'wang' | 'luo') =>
    record('zhao', '2027-02-01', [
      move(who, [{ unit: '咨询一部', post: 'head', head: true }]),
      move('xu', [{ unit: '咨询一部', post: 'consultant' }]),
    ])
  const settled = await Promise.allSettled([plan('wang'), plan('luo')])
  expect(settled.map((it) => it.status).sort()).toEqual(['fulfilled', 'rejected'])
  await expectOneHeadAlways(office, '2027-01-25', 30)
})

test('in whatever order changes are entered, every unit has one head or a recorded vacancy, and everybody holds on each day exactly what was decided for it', async () => {
  const people = ['ma', 'wang', 'ouyang', 'luo', 'lin', 'xu', 'chen', 'zhou'] as const
  const units = ['咨询一部', '咨询二部', '财务部'] as const
  const step = fc.record({
    who: fc.constantFrom(...people),
    unit: fc.constantFrom(...units),
    head: fc.boolean(),
    also: fc.option(fc.constantFrom(...units)),
    day: fc.integer({ min: 0, max: 60 }),
    explain: fc.boolean(),
    withdraw: fc.nat(3),
  })
  const own = await openOffice()
  const to = await changer(own)
  const begin = Temporal.PlainDate.from('2027-03-01')
  const dayAfter = (days: number) => begin.add({ days }).toString()
  let decided: { id: string; who: (typeof people)[number]; from: string; held: string[] }[] = []
  const counted = { recorded: 0, withdrawn: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
      for (const { who, unit: name, head: leads, also, day, explain, withdraw } of steps) {
        const posts = [
          { unit: name, post: leads ? 'head' : 'consultant', head: leads },
          ...(also && also !== name ? [{ unit: also, post: 'assistant' }] : []),
        ]
        const vacancies = explain ? units.map((unit) => ({ unit, reason: '待定' })) : []
        const from = dayAfter(day)
        await to.record('zhao', from, [to.move(who, posts)], vacancies).then(
          ({ changeId: id }) => {
            counted.recorded += 1
            decided.push({ id, who, from, held: posts.map((it) => `${it.unit} ${it.post}`).sort() })
          },
          (error: { kind?: string }) => {
            if (!error.kind) throw error
          },
        )
        // Now and then one is taken back: whichever it is, if nothing was built on it.
        const back = withdraw === 0 ? decided.at(-1 - (day % 3)) : undefined
        await (back && own.as('zhao')(withdrawChange, { changeId: back.id }))?.then(
          () => {
            counted.withdrawn += 1
            decided = decided.filter((it) => it !== back)
          },
          (error: { code?: string }) => {
            if (error.code !== 'built-upon') throw error
          },
        )
      }
      await expectOneHeadAlways(own, dayAfter(-3), 70)
      for (const on of [0, 17, 34, 61].map(dayAfter)) {
        const rows = await own.rows(
          `select s.id, array_agg(u.name || ' ' || h.post order by u.name || ' ' || h.post) held from staff s join holding h on h.staff_id = s.id and h.during @> $1::date
             join unit u on u.id = h.unit_id group by s.id`,
          [on],
        )
        for (const who of people) {
          const last = decided.filter((it) => it.who === who && it.from <= on).at(-1)
          const held = rows.find((it) => it.id === own.id(who))?.held as string[] | undefined
          if (last) expect([...(held ?? [])].sort()).toEqual(last.held)
        }
      }
    }),
    { numRuns: 20 },
  )
  expect(counted.recorded).toBeGreaterThan(8)
  expect(counted.withdrawn).toBeGreaterThan(0)
})
