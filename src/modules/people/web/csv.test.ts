import { expect, test } from 'vitest'
import { csv } from './csv.ts'

test('a name that would be a formula stays a name', () => {
  expect(csv([['=HYPERLINK("http://x")', '+86', '-1', '@a', ' =1', '王瑨']])).toBe(
    '\ufeff"\'=HYPERLINK(""http://x"")",\'+86,\'-1,\'@a,\' =1,王瑨\r\n',
  )
})

test('commas, quotes and line breaks stay within their cell', () => {
  expect(csv([['a,b', '说"好"', '一\n二'], ['c']])).toBe('\ufeff"a,b","说""好""","一\n二"\r\nc\r\n')
})
