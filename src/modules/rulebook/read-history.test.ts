import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { draftEnactment } from '../enactments/draft-enactment.ts'
import { enact } from '../enactments/enact.ts'
import { postEnactment } from '../enactments/post-enactment.ts'
import { amendParameter } from './amend-parameter.ts'
import { readHistory } from './read-history.ts'

const office = await openOffice()
const history = (article: string, person: 'lin' | 'han' = 'lin') => office.as(person)(readHistory, { article })
const key = 'booking.horizon_days'

test('an article tells since when it holds, and each value with its day, who decided it, and why', async () => {
  expect((await history('dept/16')).versions).toEqual([
    expect.objectContaining({ from: '2026-11-02', adopted: true, enactment: null }),
  ])
  await office.as('zhao')(amendParameter, { key, value: 21, from: '2026-11-25', reason: '预约太满' })
  await office.as('zhao')(amendParameter, { key, value: 28, from: '2026-12-01', reason: '年底加开' })
  const { versions, lines } = await history('dept/16')
  expect(versions.map((it) => [it.from, it.by, it.reason, it.values.map((one) => [one.before, one.value])])).toEqual([
    ['2026-12-01', '赵明月', '年底加开', [[21, 28]]],
    ['2026-11-25', '赵明月', '预约太满', [[14, 21]]],
    ['2026-11-02', null, '', []],
  ])
  expect(versions.map((it) => it.enactment?.version)).toEqual([2, 1, undefined])
  expect(lines.find((it) => it.key === key)!.points.map((it) => [it.from, it.value])).toEqual([
    [null, 14],
    ['2026-11-25', 21],
    ['2026-12-01', 28],
  ])
})

test('what is proposed stands at the end of the line: for those who prepare it, and for everybody once it is posted', async () => {
  const { id, revision } = await office.as('han')(draftEnactment, {
    regulation: 'dept',
    kind: 'amend',
    reason: '试行',
    from: '2026-12-15',
    changes: [{ kind: 'value', key, value: 35 }],
    units: [],
    employments: [],
    ownerUnitId: null,
  })
  const last = async (person: 'lin' | 'han') => {
    const it = await history('dept/16', person)
    return [it.lines.find((one) => one.key === key)!.points.at(-1)!.value, it.proposals.map((one) => one.state)]
  }
  expect(await last('lin')).toEqual([28, []])
  expect(await last('han')).toEqual([35, ['draft']])
  await office.as('han')(postEnactment, { id, revision, until: '2026-12-01' })
  expect(await last('lin')).toEqual([35, ['posted']])
})

test('an article that ends says from which day', async () => {
  const { id, revision } = await office.as('zhao')(draftEnactment, {
    regulation: 'service',
    kind: 'repeal',
    reason: '并入部制度',
    from: '2026-12-01',
    changes: [{ kind: 'repeal', article: 'service/17' }],
    units: [],
    employments: [],
    ownerUnitId: null,
  })
  await office.as('zhao')(enact, { id, revision })
  expect((await history('service/17')).versions.map((it) => [it.from, it.adopted, it.ended])).toEqual([
    ['2026-12-01', false, true],
    ['2026-11-02', true, false],
  ])
})

test('an article that there is none of is not found', async () => {
  for (const id of ['own-1/1', 'x', 'dept/999']) {
    await expect(history(id)).rejects.toMatchObject({ kind: 'missing' })
  }
})
