import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { showSettings } from './show-settings.ts'

const office = await openOffice()

test('the hours, the rooms and the departments that receive clients, for who may change them', async () => {
  const { opening, rooms, units } = await office.as('shen')(showSettings, {})
  expect(opening).toHaveLength(10)
  expect(opening[0]).toEqual({ weekday: 1, opens: '09:00', closes: '12:00' })
  expect(units.map((it) => it.name).sort()).toEqual(['咨询一部', '咨询二部'])
  expect(rooms.map((it) => it.name).sort()).toEqual(['咨询一部接待室', '咨询二部接待室'])
})

test('a consultant has no use for them', async () => {
  await expect(office.as('ma')(showSettings, {})).rejects.toMatchObject({ kind: 'forbidden', article: 'dept/9' })
})
