import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { listOpenQuestions } from './list-open-questions.ts'
import { answered, asked, chooseMakers, reword } from './testing.ts'

const office = await openOffice()
const waits = async (who: Parameters<typeof office.as>[0]) => {
  const { questions, items } = await office.as(who)(listOpenQuestions, {})
  return [questions.length, items.length]
}

test('on the desk of those who answer: questions, answers to seal, interpretations to look at again', async () => {
  await asked(office, 'daily/8')
  expect(await waits('zhao')).toEqual([1, 0])
  expect(await waits('han')).toEqual([1, 0])
  expect(await waits('zhou')).toEqual([0, 0])
  await answered(office, 'daily/8', 'han')
  expect(await waits('zhao')).toEqual([1, 1])
  expect(await waits('han')).toEqual([1, 0])
  await answered(office, 'dept/16', 'zhao')
  await reword(office, 'dept/16', '新的字句')
  expect(await waits('zhao')).toEqual([1, 2])
  for (const who of ['ma', 'su', 'shen', 'lin'] as const) expect(await waits(who), who).toEqual([0, 0])
})

test('with the administration as interpreter the desk is the head of administration’s', async () => {
  await chooseMakers(office, 'administration')
  expect(await waits('han')).toEqual([1, 2])
  expect(await waits('zhao')).toEqual([0, 0])
})
