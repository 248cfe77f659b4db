import { expect, test } from 'vitest'
import { openOffice, type Person, people } from '../../app/testing/office.ts'
import { tokenHash } from '../../kernel/transaction.ts'
import { matterAt } from './testing.ts'

const office = await openOffice()

test('that a matter was seen is forgotten with whoever saw it: nobody after them sees its parts on the same connection', async () => {
  const { engagementId } = await matterAt(office, 'noted')
  const client = await office.database.pool.connect()
  const enter = async (person: Person) => {
    const hash = tokenHash(await office.stage.token(people[person]))
    await client.query(`select enter('session', $1, $2, $3)`, [hash, office.today(), office.stage.now().toString()])
  }
  const parts = async () => {
    const { rows } = await client.query(
      `select (select count(*) from service_note where engagement_id = $1)::integer notes,
              (select count(*) from need where engagement_id = $1)::integer needs,
              (select count(*) from engagement_step where engagement_id = $1)::integer steps`,
      [engagementId],
    )
    return rows[0]
  }
  const all = { notes: 1, needs: 1, steps: 5 }
  const none = { notes: 0, needs: 0, steps: 0 }

  await client.query('begin')
  await enter('ma')
  expect(await parts()).toEqual(all)
  await enter('xu')
  expect(await parts()).toEqual(none)
  await enter('zhou')
  expect(await parts()).toEqual(all)
  await client.query('commit')
  await client.query('begin')
  expect(await parts()).toEqual(none)
  await client.query('rollback')
  client.release()
})
