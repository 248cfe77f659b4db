import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { enact } from './enact.ts'
import { listEnactments } from './list-enactments.ts'
import { adopting, draft, quiet } from './testing.ts'

const office = await openOffice()

test('the leadership and the head of administration draft; a head drafts for consulting; nobody else (daily/5.2)', async () => {
  for (const person of ['zhao', 'shen', 'han'] as const) {
    await expect(draft(office, { changes: adopting(quiet) }, person)).resolves.toMatchObject({ revision: 1 })
  }
  await expect(
    draft(
      office,
      { regulation: 'dept', kind: 'amend', changes: [{ kind: 'value', key: 'booking.horizon_days', value: 20 }] },
      'zhou',
    ),
  ).resolves.toMatchObject({ revision: 1 })
  for (const person of ['ma', 'su', 'zhou'] as const) {
    await expect(draft(office, { changes: adopting(quiet) }, person)).rejects.toMatchObject({
      kind: 'forbidden',
      article: 'daily/5.2',
    })
  }
})

test('a draft names what is in its regulation, once, and fits its blank', async () => {
  const refused = async (changes: Parameters<typeof draft>[1]['changes'], field: string, regulation = 'daily') => {
    const error = await draft(office, { regulation, changes }).catch((it) => it)
    expect(error).toMatchObject({ kind: 'invalid' })
    expect(Object.keys(error.fields)).toEqual([field])
    return error.fields[field].zh as string
  }
  await refused(adopting('daily/999'), 'changes.0.article')
  // Another regulation's article does not ride along: its owner would not be asked, and no version of it would say so.
  await refused(adopting('daily/8', 'unit/5'), 'changes.1.article')
  await refused([{ kind: 'value', key: 'unit.week_hours', value: 40 }], 'changes.0.key')
  await refused(adopting('daily/8', 'daily/8'), 'changes.1')
  await refused(
    [{ kind: 'text', article: 'unit/5', position: 0, number: '第五条', heading: '', text: { zh: '改', en: '' } }],
    'changes.0.article',
  )
  await refused([{ kind: 'side', conflict: 'leave-approvals', side: 'three', reason: '' }], 'changes.0')
  await refused([{ kind: 'link', own: 'own-1/1', article: 'daily/8' }], 'changes.0.article')
  await refused(adopting('own-7/1'), 'changes.0.article')
})

test('a board that decides with half or less is refused with the law’s own article', async () => {
  const fifty = draft(office, { regulation: 'daily', changes: [{ kind: 'value', key: 'board.quorum', value: 50 }] })
  const error = await fifty.catch((it) => it)
  expect(error).toMatchObject({ kind: 'invalid', code: 'out-of-bounds' })
  expect(error.fields['changes.0.value'].zh).toMatch(/公司法/)
})

test('who puts regulations into force is never repealed, and binds everybody (daily/5.2)', async () => {
  const repeal = draft(office, {
    regulation: 'daily',
    kind: 'repeal',
    changes: [{ kind: 'repeal', article: 'daily/5.2' }],
  })
  await expect(repeal).rejects.toMatchObject({ kind: 'invalid', fields: { 'changes.0.article': {} } })
  const narrowed = draft(office, { regulation: 'daily', changes: adopting('daily/5.2'), employments: ['intern'] })
  await expect(narrowed).rejects.toMatchObject({ kind: 'invalid', fields: { 'changes.0.article': {} } })
})

test('where people’s safety or secrets are at stake no side can be chosen but the one that protects them', async () => {
  const open = draft(office, {
    regulation: 'room',
    changes: [{ kind: 'side', conflict: 'sealed-cases', side: 'recorded', reason: '' }],
  })
  await expect(open).rejects.toMatchObject({ kind: 'invalid', code: 'always' })
})

test('whom it binds and who looks after it are departments that are there', async () => {
  const nowhere = '00000000-0000-4000-8000-000000000000'
  await expect(draft(office, { changes: adopting(quiet), units: [nowhere] })).rejects.toMatchObject({
    fields: { 'units.0': {} },
  })
  await expect(draft(office, { changes: adopting(quiet), ownerUnitId: nowhere })).rejects.toMatchObject({
    fields: { ownerUnitId: {} },
  })
})

test('a regulation that there is none of is not found', async () => {
  await expect(draft(office, { regulation: 'nothing', changes: adopting(quiet) })).rejects.toMatchObject({
    kind: 'missing',
  })
})

test('the same draft sent twice is one draft', async () => {
  const input = {
    regulation: 'visit',
    kind: 'adopt',
    reason: '',
    from: '2026-12-01',
    changes: adopting('visit/9'),
    units: [],
    employments: [],
    ownerUnitId: null,
  } as const
  const { draftEnactment } = await import('./draft-enactment.ts')
  const [one, two] = await Promise.all(
    [1, 2].map(() => office.once('han', 'a press of drafting', draftEnactment, input)),
  )
  expect(one).toEqual(two)
  const { items } = await office.as('han')(listEnactments, { regulation: 'visit' })
  expect(items).toHaveLength(1)
  await expect(office.as('ma')(enact, one as { id: string; revision: number })).rejects.toMatchObject({
    kind: 'missing',
  })
})

test('an own regulation that is only being prepared is, for whoever may not prepare it, as one that does not exist', async () => {
  await office.rows(
    `insert into own_regulation (key, title, short, created_by, created_at) values ('own-7', '顾问守则', '守则', $1, now())`,
    [office.id('han')],
  )
  await office.rows(
    `insert into enactment (id, regulation, kind, title, changes, effective_from, state, drafted_by, drafted_at)
     values (gen_random_uuid(), 'own-7', 'adopt', '顾问守则', '[]', '2026-12-01', 'draft', $1, now())`,
    [office.id('han')],
  )
  const told = (person: 'ma' | 'zhou', regulation: string) =>
    draft(office, { regulation, changes: adopting(`${regulation}/1`) }, person).catch(({ kind, code, says }) => ({
      kind,
      code,
      says,
    }))
  for (const person of ['ma', 'zhou'] as const) {
    expect(await told(person, 'own-7')).toMatchObject({ kind: 'missing' })
    expect(await told(person, 'own-7')).toEqual(await told(person, 'own-999'))
  }
  await expect(draft(office, { regulation: 'own-7', changes: adopting('own-7/1') }, 'zhao')).resolves.toMatchObject({
    revision: 1,
  })
})
