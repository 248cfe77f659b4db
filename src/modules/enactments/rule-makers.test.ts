import { expect, test } from 'vitest'
import { openOffice, type Person } from '../../app/testing/office.ts'
import { chooseMakers, ownedBy } from '../interpretations/testing.ts'
import { draftEnactment } from './draft-enactment.ts'
import { enact } from './enact.ts'
import { drafted } from './testing.ts'

/* Who may draft what, by the article that is followed on who makes the rules. */

const office = await openOffice()
const limit = { kind: 'value', key: 'flow.plan_hours', value: 24 } as const
const wording = { position: 0, number: '条', heading: '', text: { zh: '新的字句', en: '' } }
const amends = (by: Person, regulation: string) => {
  const changes = regulation === 'dept' ? [limit] : [{ kind: 'text' as const, article: `${regulation}/4`, ...wording }]
  return office.as(by)(draftEnactment, drafted({ regulation, kind: 'amend', changes }))
}

test('the head of consulting drafts for the consulting regulation, and the general manager seals it; not for the daily one', async () => {
  const { id, revision } = await amends('zhou', 'dept')
  await expect(office.as('zhou')(enact, { id, revision, sides: [] })).rejects.toMatchObject({
    kind: 'forbidden',
    article: 'daily/5.2',
  })
  expect(await office.as('zhao')(enact, { id, revision, sides: [] })).toMatchObject({ from: '2026-12-01' })
  await expect(amends('zhou', 'daily')).rejects.toMatchObject({ kind: 'forbidden', article: 'daily/5.2' })
  await expect(amends('ma', 'dept')).rejects.toMatchObject({ kind: 'forbidden', article: 'daily/5.2' })
})

test('where the drafting department alone amends (agency/1.4 chosen), the others only suggest; the general manager still may', async () => {
  await ownedBy(office, 'unit', '财务部')
  await office.rows(`insert into adoption (article, during) values ('agency/1.4', daterange('2026-11-01', null))`)
  await chooseMakers(office, 'drafter')
  for (const who of ['han', 'shen'] as const) {
    await expect(amends(who, 'unit'), who).rejects.toMatchObject({
      kind: 'forbidden',
      article: 'agency/1.4',
      code: 'only-its-owner-proposes',
    })
  }
  for (const who of ['su', 'zhao'] as const) await expect(amends(who, 'unit'), who).resolves.toBeDefined()
  // What nobody owns is drafted as before.
  await expect(amends('han', 'daily')).resolves.toBeDefined()
})

test.each(['general-manager', 'administration', 'head'])(
  'under the side %s whoever prepares regulations drafts',
  async (side) => {
    await chooseMakers(office, side)
    for (const who of ['han', 'shen', 'su'] as const) await expect(amends(who, 'unit'), who).resolves.toBeDefined()
  },
)
