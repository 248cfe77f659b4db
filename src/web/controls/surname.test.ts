import { expect, test } from 'vitest'
import { surnameOf, tileOf } from './surname.ts'

test.each([
  ['马骁', '马', '马'],
  ['欧阳静怡', '欧阳', '欧'],
  ['欧阳', '欧', '欧'],
  ['𠮷田瑨', '𠮷', '𠮷'],
  ['买买提·艾力', '买', '买'],
  ['alice', 'a', 'A'],
  ['', '·', '·'],
])('%s signs as %s', (name, surname, tile) => {
  expect(surnameOf(name)).toBe(surname)
  expect(tileOf(name)).toBe(tile)
})
