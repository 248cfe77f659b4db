import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { giveOpinion } from './give-opinion.ts'
import { showEnactment } from './show-enactment.ts'
import { adopting, draft, enacted, expectUnknown, posted } from './testing.ts'

const office = await openOffice()
const changes = adopting('quality/3.1')
const words = '扣减之前先谈一次话。'

test('whoever is bound says what they think; who said it is for those who answer, and for themselves', async () => {
  const { id } = await posted(office, { changes })
  await office.as('ma')(giveOpinion, { id, name: '', words })
  const names = async (person: 'han' | 'ma' | 'su') =>
    (await office.as(person)(showEnactment, { id })).opinions.map((it) => [it.name, it.mine])
  expect(await names('han')).toEqual([['马骁', false]])
  expect(await names('ma')).toEqual([['马骁', true]])
  expect(await names('su')).toEqual([['', false]])
})

test('the words of a representative are entered from the meeting by those who prepare it, by nobody else', async () => {
  const { id } = await posted(office, { changes })
  await office.as('han')(giveOpinion, { id, name: '林晓薇', words })
  await expect(office.as('ma')(giveOpinion, { id, name: '林晓薇', words })).rejects.toMatchObject({
    kind: 'forbidden',
    article: 'daily/5.2',
  })
  expect((await office.as('shen')(showEnactment, { id })).opinions.map((it) => it.name)).toEqual(['林晓薇'])
})

test('a draft is unknown before it is posted, and closed once it is in force', async () => {
  const { id } = await draft(office, { changes })
  await expectUnknown(office.as('ma')(giveOpinion, { id, name: '', words }))
  const done = await enacted(office, { changes: adopting('quality/1.1') })
  await expect(office.as('ma')(giveOpinion, { id: done.id, name: '', words })).rejects.toMatchObject({
    kind: 'conflict',
    article: 'daily/5.2',
    code: 'not-open',
  })
})
