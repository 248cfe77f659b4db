import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { openDatabase } from '../../app/database.ts'
import { houseOf } from '../../app/organisation.ts'
import { at, openStage } from '../../demo/stage.ts'
import type { RosterRow, RosterTable } from './roster/roster.ts'

type Cells = RosterRow['cells']

/** An organisation that nobody has set up yet. */
export const openEmptyHouse = async () => {
  const base = inject('postgres')
  const admin = new pg.Client({ connectionString: base })
  await admin.connect()
  const name = `empty_${randomBytes(6).toString('hex')}`
  await admin.query(`create database ${name}`)
  const url = new URL(base)
  url.pathname = `/${name}`
  const database = await openDatabase(url.href)
  const owner = new pg.Client({ connectionString: url.href })
  await owner.connect()
  afterAll(async () => {
    await owner.end()
    await database.end()
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  })
  const stage = openStage(houseOf(database, 'own'), at('2026-11-23', '09:00'), 'a long enough one')
  return {
    stage,
    act: stage.act,
    rows: async (text: string, values: unknown[] = []) => (await owner.query(text, values)).rows,
  }
}

/** What the first administrator fills in. */
export const ourHouse = {
  organisation: '衡知咨询',
  phone: '0571 8810 3300',
  address: '西溪路 128 号',
  adminName: '韩雪松',
  adminNumber: 'HZ003',
  password: 'a long enough one',
}

/** The staff list that an office sent: sixty people and ten bad rows. */
export const sample = {
  fileName: 'staff.xlsx',
  base64: readFileSync(new URL('roster/fixtures/staff.xlsx', import.meta.url)).toString('base64'),
}
export const badRows = [63, 64, 65, 66, 67, 68, 69, 70, 71, 72]

/** A list typed by a test: one row for each person. */
export const listOf = (...people: Cells[]): RosterTable => ({
  fileName: 'list.xlsx',
  sheet: '在职',
  headingRow: 1,
  columns: [],
  unread: [],
  leftOut: [],
  rows: people.map((cells, i) => ({ row: i + 2, cells })),
})
let phones = 19900050000
export const somebody = (staffNumber: string, name: string, more: Cells = {}): Cells => ({
  staffNumber,
  name,
  unit: '咨询二部',
  post: '咨询师',
  superior: 'HZ010',
  employment: '正式',
  hiredOn: '2024-03-01',
  phone: String(++phones),
  ...more,
})
export const whole = (table: RosterTable) => ({ table, corrections: {}, skipped: [] })
