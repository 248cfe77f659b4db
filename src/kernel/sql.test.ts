import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openOffice } from '../app/testing/office.ts'
import { statements } from './sql.ts'

const office = await openOffice()
const modules = join(import.meta.dirname, '../modules')
const stores = readdirSync(modules, { recursive: true, encoding: 'utf8' }).filter((it) => /(^|[/-])store\.ts$/.test(it))
for (const it of stores) await import(join(modules, it))
for (const it of readdirSync(import.meta.dirname)) {
  if (/^[a-z-]+\.ts$/.test(it) && it !== 'testing.ts') await import(join(import.meta.dirname, it))
}

// Other tests of this worker leave statements of their own behind.
const ours = new Map([...statements].filter(([name]) => !name.startsWith('testing.')))

const client = await office.database.pool.connect()
afterAll(() => client.release())
const [{ version }] = (await client.query(`select current_setting('server_version_num')::integer as version`)).rows

test('every statement of every store is one that the schema of today understands', async () => {
  expect(ours.size).toBeGreaterThan(200)
  const wrong: string[] = []
  for (const [name, text] of ours) {
    await client.query(`prepare "${name}" as ${text}`).catch((error: Error) => wrong.push(`${name}: ${error.message}`))
  }
  expect(wrong).toEqual([])
})

// Planning without values is new in 16; what it adds to preparing is the question whether the role may do this at all.
test.runIf(version >= 160000)('and every one is one that the request role may run', async () => {
  const wrong: string[] = []
  for (const [name, text] of ours) {
    await client
      .query(`explain (generic_plan) ${text}`)
      .catch((error: Error) => wrong.push(`${name}: ${error.message}`))
  }
  expect(wrong).toEqual([])
})

test('names say whose they are: the module, then what', () => {
  const known = new Set(['kernel', ...readdirSync(modules)])
  expect([...ours.keys()].filter((it) => !known.has(it.split('.')[0]!))).toEqual([])
})
