import { expect, test } from 'vitest'
import { openOffice, type Person, people } from '../../app/testing/office.ts'
import { transact } from '../../kernel/transaction.ts'

const office = await openOffice()
await office.rows(`update staff_private set monthly_wage_fen = 1000000 from staff s where s.id = staff_id`)

const sees = async (who: Person | undefined) => {
  const credential = who && ({ kind: 'session', token: await office.stage.token(people[who]) } as const)
  return transact(office.database.pool, credential, office.stage.now(), async ({ tx, entered }) => {
    await entered
    const client = tx as unknown as { query(text: string): Promise<{ rows: { staff_id: string }[]; rowCount: number }> }
    const { rows } = await client.query('select staff_id from staff_private')
    const { rowCount } = await client.query('update staff_private set monthly_wage_fen = 1')
    return { result: { rows: rows.map((it) => it.staff_id), rowCount } }
  })
}

test('pay and identity numbers: everybody their own, the keepers all, nobody else any', async () => {
  expect(await sees(undefined)).toEqual({ rows: [], rowCount: 0 })
  for (const person of ['shen', 'zhou', 'ma', 'lin', 'su'] as const) {
    expect(await sees(person)).toEqual({ rows: [office.id(person)], rowCount: 1 })
  }
  for (const person of ['zhao', 'han'] as const) expect((await sees(person)).rows).toHaveLength(15)
})
