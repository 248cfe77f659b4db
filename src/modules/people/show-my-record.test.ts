import { expect, test } from 'vitest'
import { openOffice, type Person, people } from '../../app/testing/office.ts'
import { showMyRecord } from './show-my-record.ts'

const office = await openOffice()
await office.rows(
  `update staff_private set monthly_wage_fen = 1680000 + right(s.number, 2)::integer, id_number = 'ID of ' || s.number
     from staff s where s.id = staff_id`,
)

test('everybody sees the whole of their own record, and nothing of anybody else’s', async () => {
  for (const person of ['zhao', 'han', 'zhou', 'ma', 'lin'] as const satisfies Person[]) {
    const number = people[person]
    const record = await office.as(person)(showMyRecord, {})
    expect(record).toMatchObject({
      id: office.id(person),
      number,
      idNumber: `ID of ${number}`,
      wageFen: 1680000 + Number(number.slice(-2)),
    })
    expect(JSON.stringify(record).match(/ID of HZ\d{3}/g)).toEqual([`ID of ${number}`])
  }
})

test('the record tells posts over time, certificates, what was signed, and whom to ask for the rest', async () => {
  const record = await office.as('ma')(showMyRecord, {})
  expect(record).toMatchObject({
    employment: 'regular',
    superior: '周若兰',
    holdings: [{ unit: '咨询二部', code: 'consultant', to: null }],
    certificates: [{ kind: '管理测评师', number: 'GC-HZ011' }],
    acknowledged: [{ post: '咨询师' }],
  })
  expect(record.undertakingAt).not.toBeNull()
  expect(record.keepers.map((it) => it.name).sort()).toEqual(['赵明月', '韩雪松'].sort())
})

test('every reading leaves a row that says whose record it was, and a visitor has none', async () => {
  const before = await office.rows(`select count(*)::integer n from audit where act = 'people.my-record'`)
  await office.as('su')(showMyRecord, {})
  const rows = await office.rows(
    `select outcome, subject, actor_id from audit where act = 'people.my-record' order by id`,
  )
  expect(rows).toHaveLength(before[0].n + 1)
  expect(rows.at(-1)).toMatchObject({ outcome: 'read', subject: office.id('su'), actor_id: office.id('su') })
  await expect(office.visitor(showMyRecord, {})).rejects.toMatchObject({ kind: 'unauthenticated' })
})
