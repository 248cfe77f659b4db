import { expect, test } from 'vitest'
import { openOffice, type Person } from '../../app/testing/office.ts'
import { appointTeamLeader } from '../groups/appoint-team-leader.ts'
import { aTeam } from '../groups/testing.ts'
import { appointDeputy } from './appoint-deputy.ts'
import { closeUnit } from './close-unit.ts'
import { foundUnit } from './found-unit.ts'
import { previewChange } from './preview-change.ts'
import { recordChange } from './record-change.ts'
import { recordLeaving } from './record-leaving.ts'
import { changer } from './testing.ts'

const office = await openOffice()
const { unit, move, change, record } = await changer(office)
const away = move('su', [{ unit: '行政部', post: 'administration-officer' }])
const there = await office.rows('select distinct staff_id id from holding where unit_id = $1', [unit('财务部')])
await record(
  'zhao',
  '2026-12-01',
  there.map(({ id }) => ({ ...away, staffId: id as string })),
  [{ unit: '财务部', reason: '并入行政部' }],
)
await office.as('han')(closeUnit, { unitId: unit('财务部'), on: '2026-12-10' })
const leaves = (who: Person) =>
  office.as('han')(recordLeaving, {
    staffId: office.id(who),
    reason: '个人原因',
    heads: [],
    at: '2026-12-20T10:00:00+08:00',
  })
await leaves('chen')
await leaves('wang')
const { groupId } = await aTeam(office, ['lin'])

const refused = async (act: Promise<unknown>) => {
  const { kind, code, says, fields, article } = await act.then(
    () => ({}) as never,
    (it) => it,
  )
  return { kind, code, says, fields, article }
}

const asked = async (by: Person, input: ReturnType<typeof change>) => ({
  preview: await refused(office.as(by)(previewChange, input)),
  record: await refused(office.as(by)(recordChange, input)),
})

test('whoever may not settle posts is told that and nothing else: not who is to leave, and not what is to close (daily/4)', async () => {
  const posts = [{ unit: '咨询一部', post: 'consultant' }]
  const into = [{ unit: '财务部', post: 'accountant' }]
  const moved = (who: Person, to: typeof posts) => change('2026-12-01', [move(who, to)])
  for (const by of ['lin', 'zhou'] as const) {
    const plain = await asked(by, moved('ma', posts))
    const forbidden = { kind: 'forbidden', article: 'dept/9', fields: undefined }
    expect(plain).toMatchObject({ preview: forbidden, record: forbidden })
    for (const input of [moved('chen', posts), moved('ma', into), change('2099-01-01', [move('ma', posts)])])
      expect(await asked(by, input)).toEqual(plain)
  }
  const found = (parentId: string) =>
    refused(
      office.as('lin')(foundUnit, { name: '五部', kind: 'other', from: '2026-12-01', vacantBecause: '新设', parentId }),
    )
  expect(await found(unit('财务部'))).toEqual(await found(unit('咨询一部')))
  expect(await found(unit('财务部'))).toMatchObject({ kind: 'forbidden' })
})

test('nor by asking for a deputy or another lead; a head learns nothing of people outside the department', async () => {
  const deputy = (by: Person, name: string, who: Person, from = '2026-12-01', to = '2027-03-01') =>
    refused(office.as(by)(appointDeputy, { unitId: unit(name), staffId: office.id(who), from, to, reason: '' }))
  const plain = await deputy('lin', '咨询一部', 'xu')
  expect(plain).toMatchObject({ kind: 'forbidden', article: 'dept/6' })
  expect(await deputy('lin', '咨询一部', 'chen')).toEqual(plain)
  expect(await deputy('lin', '财务部', 'su')).toEqual(plain)
  expect(await deputy('lin', '财务部', 'su', '2026-12-15')).toEqual(plain)
  const outside = await deputy('zhou', '咨询二部', 'xu')
  expect(outside).toMatchObject({ code: 'not-of-the-line', article: 'agency/2.2' })
  expect(await deputy('zhou', '咨询二部', 'chen')).toMatchObject({ code: 'not-of-the-line', kind: outside.kind })
  const lead = (by: Person, who: Person) =>
    refused(office.as(by)(appointTeamLeader, { groupId, leaderId: office.id(who), from: '2027-01-10' }))
  expect(await lead('lin', 'wang')).toEqual(await lead('lin', 'luo'))
  expect(await lead('lin', 'wang')).toMatchObject({ kind: 'forbidden', article: 'dept/8' })
})

test('whoever settles posts reads what stands in the way, on its field', async () => {
  const posts = [{ unit: '咨询一部', post: 'consultant' }]
  const fields = (key: string, words: string) => ({
    kind: 'invalid',
    fields: { [key]: { zh: expect.stringContaining(words) } },
  })
  const wrong = async (it: ReturnType<typeof move>, told: object) =>
    expect(await asked('han', change('2026-12-01', [it]))).toMatchObject({ preview: told, record: told })
  await wrong(move('chen', posts), fields('moves.0.staffId', '已定于 2026-12-20 离职'))
  await wrong(
    move('ma', [{ unit: '财务部', post: 'accountant' }]),
    fields('moves.0.posts.0.unitId', '已定于 2026-12-10 撤销'),
  )
  const deputy = (name: string, who: Person, from: string, to: string) =>
    refused(office.as('zhao')(appointDeputy, { unitId: unit(name), staffId: office.id(who), from, to, reason: '' }))
  for (const from of ['2026-12-05', '2026-12-15'])
    expect(await deputy('财务部', 'shen', from, '2026-12-20')).toMatchObject(fields('to', '已定于 2026-12-10 撤销'))
  expect(await deputy('咨询一部', 'chen', '2026-12-01', '2026-12-20')).toMatchObject(
    fields('to', '已定于 2026-12-20 离职'),
  )
  expect(await deputy('咨询一部', 'chen', '2026-12-10', '2026-11-01')).toMatchObject({ kind: 'invalid' })
})
