import { expect, test } from 'vitest'
import { openDatabase } from '../../app/database.ts'
import { houseOf } from '../../app/organisation.ts'
import { openOffice } from '../../app/testing/office.ts'
import { password } from '../../app/testing/server.ts'
import { at, openStage } from '../../demo/stage.ts'
import type { Act } from '../../kernel/act.ts'
import { arrangeDays } from './arrange-days.ts'
import { reckon } from './reckon.ts'

const office = await openOffice()

test('a second process of the same organisation counts by the new days in its next transaction', async () => {
  const second = await openDatabase(office.database.ownerUrl)
  const stage = openStage(
    { ...houseOf(second, 'own'), key: () => Buffer.alloc(32, 7) },
    at('2026-11-23', '09:00'),
    password,
  )
  try {
    const token = await stage.token('HZ011')
    const asked = { kind: 'close-of-day', count: 1, from: at('2026-12-09', '10:00').toString(), unitId: null }
    const day = async () => (await stage.act(reckon as unknown as Act, asked, token)).day
    expect(await day()).toBe('2026-12-10')
    const closed = { unitId: null, name: '年会', reason: '全员', from: '2026-12-10', to: '2026-12-10', makeUp: [] }
    await office.as('han')(arrangeDays, closed)
    expect(await day()).toBe('2026-12-11')
  } finally {
    await second.end()
  }
})
