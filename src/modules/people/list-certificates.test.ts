import { expect, test } from 'vitest'
import { openOffice, type Person } from '../../app/testing/office.ts'
import { leaves } from '../access/testing.ts'
import { listCertificates } from './list-certificates.ts'

const office = await openOffice()
const listed = (who: Person, soon = false) => office.as(who)(listCertificates, { soon })
const until = (person: Person, day: string | null) =>
  office.rows('update certificate set valid_until = $2 where staff_id = $1', [office.id(person), day])

test('the keepers see all with their numbers, a head the own people without, everybody else their own', async () => {
  const all = await listed('han')
  expect(all).toMatchObject({ of: 'all', keeps: true, total: 3 })
  expect(all.items.every((it) => it.number?.startsWith('GC-'))).toBe(true)
  const unit = await listed('zhou')
  expect(unit).toMatchObject({ of: 'unit', keeps: false, total: 3 })
  expect(unit.items.every((it) => it.number === null)).toBe(true)
  expect(await listed('ma')).toMatchObject({ of: 'own', total: 1, items: [{ number: 'GC-HZ011' }] })
  expect(await listed('lin')).toMatchObject({ of: 'own', total: 0, items: [] })
  expect(await listed('xu')).toMatchObject({ of: 'unit', total: 0, items: [] })
  expect(await listed('shen')).toMatchObject({ of: 'own', total: 0 })
})

test('what ends within 60 days stands out, its last day is still valid, and the worst stand first', async () => {
  await until('luo', '2026-11-22')
  await until('ma', '2026-11-23')
  await until('wang', '2027-01-22')
  const states = async (soon = false) => (await listed('zhao', soon)).items.map((it) => [it.name, it.state])
  expect(await states()).toEqual([
    ['罗昊天', 'expired'],
    ['马骁', 'expiring'],
    ['王思远', 'expiring'],
  ])
  await until('wang', '2027-01-23')
  expect((await states()).at(-1)).toEqual(['王思远', 'valid'])
  expect((await states(true)).map(([name]) => name)).toEqual(['罗昊天', '马骁'])
  expect(await listed('zhao', true)).toMatchObject({ total: 3, expiring: 1, expired: 1 })
  await until('wang', null)
  expect((await states()).at(-1)).toEqual(['王思远', 'valid'])
})

test('the certificates of whoever left are nobody’s business any more', async () => {
  await leaves(office, 'luo')
  expect((await listed('han')).items.map((it) => it.name)).not.toContain('罗昊天')
})
