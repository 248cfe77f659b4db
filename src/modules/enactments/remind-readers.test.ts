import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { acknowledge } from './acknowledge.ts'
import { listUnacknowledged } from './list-unacknowledged.ts'
import { remindReaders } from './remind-readers.ts'
import { adopting, draft, enacted, expectUnknown } from './testing.ts'

const office = await openOffice()
const told = async (id: string) =>
  (
    await office.rows(`select count(*)::integer n from notice where kind = 'enactments.remind' and subject = $1`, [id])
  )[0].n

test('one press reminds whoever is left; a second on the same day is refused (daily/5.4)', async () => {
  const { id } = await enacted(office, { changes: adopting('quality/1.1') })
  await office.as('ma')(acknowledge, { id })
  const { bound } = await office.as('han')(listUnacknowledged, { id })
  expect(await office.as('han')(remindReaders, { id })).toEqual({ reminded: bound - 1 })
  expect(await told(id)).toBe(bound - 1)
  await expect(office.as('shen')(remindReaders, { id })).rejects.toMatchObject({
    ...{ kind: 'conflict', article: 'daily/5.4', code: 'reminded-today' },
  })
  office.clock('2026-11-24', '09:00')
  expect(await office.as('shen')(remindReaders, { id })).toEqual({ reminded: bound - 1 })
})

test('two who press at once remind everybody once', async () => {
  const { id } = await enacted(office, { changes: adopting('quality/1.2') })
  await Promise.allSettled((['han', 'shen', 'zhao'] as const).map((it) => office.as(it)(remindReaders, { id })))
  expect(await told(id)).toBe((await office.as('han')(listUnacknowledged, { id })).items.length)
})

test('nobody is left to remind once all have signed; a draft has no readers; others may not remind', async () => {
  const { id } = await enacted(office, {
    changes: adopting('quality/2.1'),
    units: (await office.rows(`select id from unit where name = '财务部'`)).map((it) => it.id),
  })
  await office.as('su')(acknowledge, { id })
  await expect(office.as('su')(remindReaders, { id })).rejects.toMatchObject({
    kind: 'forbidden',
    article: 'daily/5.2',
  })
  await office.rows(`insert into enactment_acknowledgement select $1, id, now() from staff on conflict do nothing`, [
    id,
  ])
  await expect(office.as('han')(remindReaders, { id })).rejects.toMatchObject({ code: 'nobody-left' })
  const open = await draft(office, { changes: adopting('quality/2.2') })
  await expect(office.as('han')(remindReaders, { id: open.id })).rejects.toMatchObject({ code: 'not-enacted' })
  await expectUnknown(office.as('ma')(remindReaders, { id: open.id }))
})
