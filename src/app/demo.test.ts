import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, expect, inject, test } from 'vitest'
import { ensureDatabase } from './database.ts'
import type { Server } from './databases.ts'
import { openDemo } from './demo.ts'

const base = inject('postgres')
const name = `demo_${randomBytes(5).toString('hex')}`
const server = { demo: (anew = false) => ensureDatabase(base, name, anew) } as unknown as Server

const ask = async (text: string) => {
  const url = new URL(base)
  url.pathname = `/${name}`
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  const { rows } = await client.query(text)
  await client.end()
  return rows
}

afterAll(async () => {
  const admin = new pg.Client({ connectionString: base })
  await admin.connect()
  await admin.query(`drop database if exists ${name} with (force)`)
  await admin.end()
})

test('two processes that want the demo at once make one; the second waits and finds it whole', async () => {
  const both = await Promise.all([openDemo(server), openDemo(server)])
  expect(await ask('select count(*)::integer n from demo_person')).toEqual([{ n: 9 }])
  expect(await ask('select count(*)::integer n from staff')).toEqual([{ n: 18 }])
  for (const it of both) await it.close()
}, 120_000)

test('half a demo that nobody is at work on any more is made anew', async () => {
  await ask('delete from demo_person')
  const organisation = await openDemo(server)
  expect(await ask('select count(*)::integer n from demo_person')).toEqual([{ n: 9 }])
  await organisation.close()
}, 120_000)
