import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { listCertificates } from './list-certificates.ts'
import { renewCertificate } from './renew-certificate.ts'

const office = await openOffice()
const [{ id }] = await office.rows('select id from certificate where staff_id = $1', [office.id('luo')])
await office.rows(`update certificate set valid_until = '2026-11-10' where id = $1`, [id])
const luo = async () => (await office.as('luo')(listCertificates, { soon: false })).items[0]!

test('a lapsed certificate is renewed; number and issuer stay unless new ones are given', async () => {
  expect(await luo()).toMatchObject({ state: 'expired' })
  await office.as('han')(renewCertificate, { certificateId: id, validUntil: '2028-11-10' })
  expect(await luo()).toMatchObject({ state: 'valid', number: 'GC-HZ014', validUntil: '2028-11-10' })
  await office.as('zhao')(renewCertificate, {
    certificateId: id,
    validUntil: '2029-11-10',
    number: 'GC-2',
    issuer: '协会',
  })
  expect(await luo()).toMatchObject({ number: 'GC-2', issuer: '协会' })
})

test('a renewal ends later than before; one without end needs none (service/4)', async () => {
  const renew = (validUntil: string | null) => office.as('han')(renewCertificate, { certificateId: id, validUntil })
  await expect(renew('2029-11-10')).rejects.toMatchObject({ kind: 'conflict', article: 'service/4', code: 'not-later' })
  await renew(null)
  await expect(renew('2040-01-01')).rejects.toMatchObject({ kind: 'conflict', code: 'not-later' })
})

test('the head and the holder renew none (service/4); what is not there is missing', async () => {
  for (const who of ['zhou', 'luo'] as const) {
    const refused = office.as(who)(renewCertificate, { certificateId: id, validUntil: '2040-01-01' })
    await expect(refused).rejects.toMatchObject({ kind: 'forbidden', article: 'service/4' })
  }
  const none = office.as('han')(renewCertificate, { certificateId: crypto.randomUUID(), validUntil: null })
  await expect(none).rejects.toMatchObject({ kind: 'missing' })
})
