import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { answerOpinion } from './answer-opinion.ts'
import { giveOpinion } from './give-opinion.ts'
import { showEnactment } from './show-enactment.ts'
import { adopting, draft, expectUnknown, posted, sealed } from './testing.ts'

const office = await openOffice()
const answer = { verdict: 'declined' as const, answer: '谈话另有规定。' }
const opened = async () => {
  const it = await posted(office, { changes: adopting('quality/3.1') })
  return { ...it, ...(await office.as('ma')(giveOpinion, { id: it.id, name: '', words: '先谈话。' })) }
}

test('an opinion is taken or declined with its reason, and whoever gave it is told', async () => {
  const { id, opinionId } = await opened()
  await office.as('han')(answerOpinion, { id, opinionId, ...answer })
  expect((await office.as('su')(showEnactment, { id })).opinions).toMatchObject([answer])
  const told = await office.rows(`select staff_id from notice where kind = 'enactments.answered' and subject = $1`, [
    id,
  ])
  expect(told.map((it) => it.staff_id)).toEqual([office.id('ma')])
})

test('only those who prepare it answer (daily/5.2); an opinion of another draft is not found', async () => {
  const { id, opinionId } = await opened()
  await expect(office.as('su')(answerOpinion, { id, opinionId, ...answer })).rejects.toMatchObject({
    kind: 'forbidden',
    article: 'daily/5.2',
  })
  const other = await draft(office, { changes: adopting('quality/2.1') })
  await expectUnknown(office.as('han')(answerOpinion, { id: other.id, opinionId, ...answer }))
  await expectUnknown(office.as('han')(answerOpinion, { id, opinionId: randomUUID(), ...answer }))
})

test('once it is in force nothing is answered anew', async () => {
  const it = await opened()
  office.clock('2026-11-25', '09:00')
  await sealed(office, it)
  await expect(
    office.as('han')(answerOpinion, { id: it.id, opinionId: it.opinionId, ...answer }),
  ).rejects.toMatchObject({ kind: 'conflict', article: 'daily/5.2', code: 'not-open' })
})
