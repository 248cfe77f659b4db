import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { listInterpretations } from './list-interpretations.ts'
import { answered, asked, chooseMakers } from './testing.ts'

const office = await openOffice()
const list = (who: Parameters<typeof office.as>[0]) => office.as(who)(listInterpretations, { article: 'dept/16' })

test('an article tells whose answer is official, and offers each reader what they may do', async () => {
  await asked(office, 'dept/16')
  await answered(office, 'dept/16', 'zhao')
  expect((await list('zhao')).answers).toBe('general-manager')
  expect((await list('zhao')).questions[0]!.offers.map((it) => it.act)).toEqual(['interpretations.answer'])
  expect((await list('zhao')).items[0]!.offers.map((it) => it.act)).toEqual([
    'interpretations.replace',
    'interpretations.withdraw',
  ])
  expect((await list('wang')).items[0]!.offers).toEqual([])
  await chooseMakers(office, 'head')
  expect((await list('wang')).answers).toBe('consulting')
  expect((await list('zhou')).questions).toMatchObject([{ asker: '马骁' }])
  expect((await list('zhao')).questions).toEqual([])
})

test('the questions of another article are not among them', async () => {
  await asked(office, 'dept/18')
  expect((await list('zhou')).questions).toHaveLength(1)
})
