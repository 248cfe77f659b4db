import { Buffer } from 'node:buffer'
import { describe, expect, test } from 'vitest'
import { readRoster } from './read-workbook.ts'

const csv = (text: string) => readRoster(Buffer.from(text), 'list.csv')

describe('a text file', () => {
  const people = '工号,姓名,部门,岗位\n1001,𠮷田明,"咨询\n一部",主管\n="0002",王瑨,咨询一部,"咨询""师"""\n'
  test('in UTF-8, with or without a mark, with quoted line breaks', async () => {
    for (const text of [people, `\ufeff${people}`, people.replaceAll('\n', '\r\n')]) {
      const { rows } = await csv(text)
      expect(rows.map(({ row, cells }) => [row, cells.staffNumber, cells.name, cells.post])).toEqual([
        [2, '1001', '𠮷田明', '主管'],
        [3, '0002', '王瑨', '咨询"师"'],
      ])
    }
  })
  test('in GB18030', async () => {
    // 工号,姓名,部门,岗位 / 1,𠮷田明,行政部,主管 / 2,王瑨,行政部,行政专员; 𠮷 takes four bytes, 瑨 two.
    const bytes = Buffer.from(
      'b9a4bac52cd0d5c3fb2cb2bfc3c52cb8dacebb0a312c9534b235ccefc3f72cd0d0d5feb2bf2cd6f7b9dc0a322ccdf5ac922cd0d0d5feb2bf2cd0d0d5fed7a8d4b10a',
      'hex',
    )
    const { rows } = await readRoster(bytes, 'list.csv')
    expect(rows.map(({ cells }) => `${cells.name} ${cells.post}`)).toEqual(['𠮷田明 主管', '王瑨 行政专员'])
  })
  test('in UTF-16 with tabs, or with semicolons', async () => {
    expect((await csv(people.replaceAll(',', ';'))).rows).toHaveLength(2)
    const utf16 = Buffer.from(`\ufeff${people.replaceAll(',', '\t')}`, 'utf16le')
    expect((await readRoster(utf16, 'list.txt')).rows[0]?.cells.name).toBe('𠮷田明')
  })
})
