import { expect, test } from 'vitest'
import { headLeaves, notOnTheList, permissionEnded, vacancySays } from './vacancy-contract.ts'

test('why a unit has no head is read in either language where the house says it, and as written where somebody does', () => {
  expect(vacancySays(headLeaves('周若兰'))).toEqual({
    zh: '原定主管周若兰离职',
    en: '周若兰, who was to be the head, leaves',
  })
  for (const reason of [permissionEnded, notOnTheList]) {
    expect(vacancySays(reason).zh).toBe(reason)
    expect(vacancySays(reason).en).toMatch(/^[a-z ]+$/)
  }
  expect(vacancySays('正在招聘')).toEqual({ zh: '正在招聘', en: '正在招聘' })
})
