import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { leaves } from '../access/testing.ts'
import { addCertificate } from './add-certificate.ts'
import { showPerson } from './show-person.ts'

const office = await openOffice()
const certificate = {
  staffId: office.id('ouyang'),
  kind: '管理测评师',
  number: 'A-1',
  issuer: '测评协会',
  validUntil: null,
}

test('personnel record a certificate, and the head sees that it is there (service/4)', async () => {
  await office.as('han')(addCertificate, certificate)
  const { certificates } = await office.as('zhou')(showPerson, { id: office.id('ouyang') })
  expect(certificates).toMatchObject([{ kind: '管理测评师', issuer: '测评协会', validUntil: null, number: null }])
})

test('the head, the person and the deputy general manager record none (service/4)', async () => {
  for (const who of ['zhou', 'ouyang', 'shen'] as const) {
    const refused = office.as(who)(addCertificate, { ...certificate, kind: '另一种' })
    await expect(refused).rejects.toMatchObject({ kind: 'forbidden', article: 'service/4' })
  }
})

test('nobody records their own: another keeper does (agency/2.3)', async () => {
  const own = office.as('han')(addCertificate, { ...certificate, staffId: office.id('han') })
  await expect(own).rejects.toMatchObject({ kind: 'forbidden', code: 'own-certificate', article: 'agency/2.3' })
  expect((await office.as('han')(showPerson, { id: office.id('han') })).may.certify).toBe(false)
  await office.as('zhao')(addCertificate, { ...certificate, staffId: office.id('han') })
})

test('the same kind twice, or one that has expired, is told on its field', async () => {
  const again = office.as('han')(addCertificate, certificate)
  await expect(again).rejects.toMatchObject({ kind: 'invalid', fields: { kind: expect.anything() } })
  const late = { ...certificate, kind: '内审员', validUntil: '2026-11-22' }
  await expect(office.as('han')(addCertificate, late)).rejects.toMatchObject({
    kind: 'invalid',
    fields: { validUntil: expect.anything() },
  })
})

test('two who record the same certificate at once leave one', async () => {
  const both = await Promise.allSettled(
    (['zhao', 'han'] as const).map((who) => office.as(who)(addCertificate, { ...certificate, kind: '内审员' })),
  )
  expect(both.map((it) => it.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('nobody, or somebody who left, is missing', async () => {
  await leaves(office, 'chen')
  for (const staffId of [office.id('chen'), crypto.randomUUID()]) {
    await expect(office.as('han')(addCertificate, { ...certificate, staffId })).rejects.toMatchObject({
      kind: 'missing',
    })
  }
})
