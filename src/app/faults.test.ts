import pg from 'pg'
import { expect, inject, test } from 'vitest'
import { faultOf } from './faults.ts'

test('a database that went away is told as that, by whatever the driver says of it', async () => {
  const client = new pg.Client({ connectionString: inject('postgres') })
  client.on('error', () => {})
  await client.connect()
  const killed = client.query('select pg_terminate_backend(pg_backend_pid())')
  await expect(killed.catch((error) => Promise.reject(faultOf(error)))).rejects.toMatchObject({
    status: 503,
    code: 'database-away',
  })
  await expect(client.query('select 1').catch((error) => Promise.reject(faultOf(error)))).rejects.toMatchObject({
    code: 'database-away',
  })
  const nowhere = new pg.Client({ host: '127.0.0.1', port: 1, user: 'nobody' })
  await expect(nowhere.connect().catch((error) => Promise.reject(faultOf(error)))).rejects.toMatchObject({
    code: 'database-away',
  })
})

test('a full disk is told as a full disk, anything else as unexpected', () => {
  expect(faultOf({ code: '53100' })).toMatchObject({ status: 503, code: 'disk-full' })
  expect(faultOf(new TypeError('x is not a function'))).toMatchObject({ status: 500, code: 'fault' })
})
