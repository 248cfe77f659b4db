import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { askQuestion } from './ask-question.ts'
import { asked, chooseMakers, ownedBy, seen } from './testing.ts'

const office = await openOffice()

test('anybody of the house asks; those who answer see who asked, the asker sees their own, nobody else anything', async () => {
  const id = await asked(office, 'dept/16', 'ma')
  expect((await seen(office, 'ma', 'dept/16')).questions).toMatchObject([{ id, mine: true, asker: '马骁', offers: [] }])
  expect((await seen(office, 'zhao', 'dept/16')).questions).toMatchObject([{ id, mine: false, asker: '马骁' }])
  for (const who of ['wang', 'lin', 'su', 'shen'] as const) {
    expect((await seen(office, who, 'dept/16')).questions, who).toEqual([])
  }
})

test('whoever may answer is told once, and not the asker', async () => {
  const told = async (id: string) =>
    (await office.rows('select staff_id from notice where subject = $1', [id])).map((it) => it.staff_id).sort()
  await ownedBy(office, 'daily', '财务部')
  const people = (...names: Parameters<typeof office.id>[0][]) => names.map((it) => office.id(it)).sort()
  expect(await told(await asked(office, 'daily/8', 'ma'))).toEqual(people('zhao', 'han', 'su'))
  expect(await told(await asked(office, 'daily/8', 'han'))).toEqual(people('zhao', 'su'))
  await chooseMakers(office, 'administration')
  expect(await told(await asked(office, 'daily/8', 'ma'))).toEqual(people('han'))
})

test('no question on what there is not, none without words, none from a visitor', async () => {
  await expect(asked(office, 'daily/999')).rejects.toMatchObject({ kind: 'missing' })
  await expect(asked(office, 'own-7/1')).rejects.toMatchObject({ kind: 'missing' })
  await expect(office.as('ma')(askQuestion, { article: 'dept/16', words: '  ' })).rejects.toMatchObject({
    kind: 'invalid',
  })
  await expect(office.visitor(askQuestion, { article: 'dept/16', words: '问' })).rejects.toMatchObject({
    kind: 'unauthenticated',
  })
})
