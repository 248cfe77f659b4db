import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { listCertificates } from './list-certificates.ts'
import { renewCertificate } from './renew-certificate.ts'
import { showMyRecord } from './show-my-record.ts'
import { showPerson } from './show-person.ts'

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

test('what it said before stays on record: on the person’s page, with numbers for the person and the keepers', async () => {
  const earlier = async (who: 'luo' | 'han' | 'zhou') =>
    (await office.as(who)(showPerson, { id: office.id('luo') })).certificates![0]!.earlier
  const dates = [{ validUntil: '2029-11-10' }, { validUntil: '2028-11-10' }, { validUntil: '2026-11-10' }]
  expect(await earlier('luo')).toMatchObject(dates)
  expect((await earlier('han')).map((it) => it.number)).toEqual(['GC-2', 'GC-HZ014', 'GC-HZ014'])
  expect((await earlier('zhou')).map((it) => it.number)).toEqual([null, null, null])
  expect((await office.as('luo')(showMyRecord, {})).certificates[0]!.earlier).toMatchObject(dates)
  const kept = await office.rows(
    'select renewed_by from certificate_past where certificate_id = $1 order by renewed_at',
    [id],
  )
  expect(kept.map((it) => it.renewed_by)).toEqual([office.id('han'), office.id('zhao'), office.id('han')])
})

test('two who renew at once: each later date stands on record', async () => {
  const [{ id: mas }] = await office.rows('select id from certificate where staff_id = $1', [office.id('ma')])
  const renew = (who: 'zhao' | 'han', validUntil: string) =>
    office.as(who)(renewCertificate, { certificateId: mas, validUntil })
  await Promise.allSettled([renew('zhao', '2040-01-01'), renew('han', '2040-01-01')])
  expect(await office.rows('select 1 from certificate_past where certificate_id = $1', [mas])).toHaveLength(1)
})

test('the head and the holder renew none (service/4); what is not there is missing', async () => {
  for (const who of ['zhou', 'luo'] as const) {
    const refused = office.as(who)(renewCertificate, { certificateId: id, validUntil: '2040-01-01' })
    await expect(refused).rejects.toMatchObject({ kind: 'forbidden', article: 'service/4' })
  }
  const none = office.as('han')(renewCertificate, { certificateId: crypto.randomUUID(), validUntil: null })
  await expect(none).rejects.toMatchObject({ kind: 'missing' })
})

test('nobody renews their own (agency/2.3), and the list offers it to nobody', async () => {
  await office.rows(`update certificate set staff_id = $2 where id = $1`, [id, office.id('han')])
  await office.rows(`update certificate set valid_until = '2027-01-01' where id = $1`, [id])
  const own = office.as('han')(renewCertificate, { certificateId: id, validUntil: '2040-01-01' })
  await expect(own).rejects.toMatchObject({ kind: 'forbidden', code: 'own-certificate', article: 'agency/2.3' })
  const mine = async (who: 'han' | 'zhao') =>
    (await office.as(who)(listCertificates, { soon: false })).items.find((it) => it.id === id)!.mine
  expect([await mine('han'), await mine('zhao')]).toEqual([true, false])
  await office.as('zhao')(renewCertificate, { certificateId: id, validUntil: '2040-01-01' })
})
