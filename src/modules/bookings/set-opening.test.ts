import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { at } from '../../demo/stage.ts'
import { reckon } from '../calendar/reckon.ts'
import { freeSlots, subjectNamed } from '../engagements/testing.ts'
import { setOpening } from './set-opening.ts'
import { showSettings } from './show-settings.ts'

const office = await openOffice()
const saturday = { weekday: 6, opens: '10:00', closes: '12:00' }

test('clients see the new hours at once: only Saturday morning is left', async () => {
  await office.as('han')(setOpening, { opening: [saturday] })
  const slots = await freeSlots(office, await subjectNamed(office, '管理辅导'))
  const times = new Set(
    slots.map((it) =>
      new Date(it.startsAt).toLocaleString('en-GB', {
        timeZone: 'Asia/Shanghai',
        weekday: 'short',
        hour: '2-digit',
        minute: '2-digit',
      }),
    ),
  )
  expect([...times]).toEqual(['Sat 10:00', 'Sat 11:00'])
  expect((await office.as('zhao')(showSettings, {})).opening).toEqual([saturday])
})

test('hours that end before they begin, or overlap, are refused on their own row and nothing changes', async () => {
  const before = (await office.as('han')(showSettings, {})).opening
  for (const second of [
    { weekday: 1, opens: '14:00', closes: '13:00' },
    { weekday: 6, opens: '11:00', closes: '13:00' },
  ]) {
    const refused = office.as('han')(setOpening, { opening: [saturday, second] })
    await expect(refused).rejects.toMatchObject({ kind: 'invalid', fields: { 'opening.1': expect.anything() } })
  }
  await expect(office.as('han')(setOpening, { opening: [{ ...saturday, opens: '25:00' }] })).rejects.toMatchObject({
    kind: 'invalid',
  })
  expect((await office.as('han')(showSettings, {})).opening).toEqual(before)
})

test('only the company sets the hours, and only it sees the settings (dept/9)', async () => {
  const refused = { kind: 'forbidden', article: 'dept/9' }
  await expect(office.as('zhou')(setOpening, { opening: [saturday] })).rejects.toMatchObject(refused)
  await expect(office.as('ma')(showSettings, {})).rejects.toMatchObject(refused)
})

test('hours of reception are not working hours: a deadline runs on when no client is received', async () => {
  const from = at('2026-11-23', '10:00').toString()
  await office.as('han')(setOpening, { opening: [saturday] })
  const asked = { kind: 'hours-after', count: 2, from, unitId: null } as const
  expect((await office.as('ma')(reckon, asked)).at).toBe(at('2026-11-23', '12:00').toString())
})
