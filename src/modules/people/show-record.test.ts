import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { showRecord } from './show-record.ts'

const office = await openOffice()
await office.rows(`update staff_private set monthly_wage_fen = 1680000 where staff_id = $1`, [office.id('ma')])

test('the keepers of personnel read the record, and each reading says whose and by whom', async () => {
  for (const who of ['zhao', 'han'] as const) {
    expect(await office.as(who)(showRecord, { staffId: office.id('ma') })).toMatchObject({
      name: '马骁',
      wageFen: 1680000,
    })
  }
  expect(
    await office.rows(`select actor_id, subject, outcome from audit where act = 'people.record' order by id`),
  ).toEqual(
    (['zhao', 'han'] as const).map((who) => ({
      actor_id: office.id(who),
      subject: office.id('ma'),
      outcome: 'read',
    })),
  )
})

test('the deputy, the head, a colleague and the person themself are refused (daily/4)', async () => {
  for (const who of ['shen', 'zhou', 'lin', 'ma'] as const) {
    await expect(office.as(who)(showRecord, { staffId: office.id('ma') })).rejects.toMatchObject({
      kind: 'forbidden',
      article: 'daily/4',
    })
  }
})

test('nobody by that id is missing', async () => {
  await expect(office.as('han')(showRecord, { staffId: crypto.randomUUID() })).rejects.toMatchObject({
    kind: 'missing',
  })
})
