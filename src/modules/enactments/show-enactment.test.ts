import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { sent } from '../../kernel/sql.ts'
import { enact } from './enact.ts'
import { showEnactment } from './show-enactment.ts'
import { adopting, draft, enacted, expectUnknown, posted, whole } from './testing.ts'

const office = await openOffice()
const acts = async (person: 'zhao' | 'han' | 'ma', id: string) =>
  (await office.as(person)(showEnactment, { id })).offers.map(
    (it) => `${it.act.split('.')[1]}${it.refused ? ' no' : ''}`,
  )

test('each reader has the buttons that are theirs, with the reason where one waits', async () => {
  const { id } = await posted(office, { changes: adopting('quality/3.1') })
  expect(await acts('ma', id)).toEqual([])
  expect(await acts('han', id)).toEqual([
    'revise no',
    'record-discussion',
    'answer-opinion',
    'post no',
    'return',
    'withdraw',
  ])
  expect(await acts('zhao', id)).toContain('enact no')
  const done = await enacted(office, { changes: adopting('quality/1.1') })
  expect(await acts('ma', done.id)).toEqual(['acknowledge'])
})

test('every point says what either side would mean here, from what the reader may count', async () => {
  const { id } = await draft(office, { regulation: 'unit', changes: whole('unit') })
  const seen = await office.as('zhao')(showEnactment, { id })
  const point = seen.points.find((it) => it.key === 'rule-makers')!
  expect(point.sides.map((it) => [it.key, it.strict, it.articles.map((one) => one.adopted)])).toEqual([
    ['general-manager', true, [true]],
    ['administration', false, [false]],
    ['head', false, [true]],
  ])
  expect(point.sides[0]!.counted?.zh).toMatch(/^至今施行过 1 次/)
  expect(seen.adopted).toEqual(['unit/2'])
})

test('a draft is not there for whoever does not prepare it', async () => {
  const { id } = await draft(office, { changes: adopting('quality/2.1') })
  for (const person of ['ma', 'su', 'zhou', 'chen'] as const)
    await expectUnknown(office.as(person)(showEnactment, { id }))
})

test('a regulation of ninety articles costs as many statements as one article', async () => {
  const cost = async (id: string) => {
    const before = sent.count
    await office.as('zhao')(showEnactment, { id })
    return sent.count - before
  }
  const [small, large] = [
    await draft(office, { changes: adopting('quality/2.1') }),
    await draft(office, { regulation: 'agency', changes: whole('agency') }),
  ]
  const one = await cost(small.id)
  expect(await cost(large.id)).toBe(one)
})

test('a point with another draft is shown before either is in force, may be chosen, and need not be yet', async () => {
  await draft(office, { regulation: 'agency', changes: adopting('agency/3.3.2') })
  const it = await draft(office, { regulation: 'agency', changes: adopting('agency/3.3.4') })
  const point = async (person: 'han' | 'zhao') =>
    (await office.as(person)(showEnactment, { id: it.id })).points.find((one) => one.key === 'yearly-summary')
  expect(await point('zhao')).toMatchObject({ soon: true, chosen: null })
  await expect(office.as('zhao')(enact, it)).resolves.toMatchObject({ version: 1 })
})
