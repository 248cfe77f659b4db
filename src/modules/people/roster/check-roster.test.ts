import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkRoster, peopleOf } from './check-roster.ts'
import { columns } from './columns.ts'
import { type Cells, idOf, newcomer, nobody, office, problemsOf, tableOf, today, withMore } from './fixtures/office.ts'
import { readRoster } from './read-workbook.ts'
import type { RosterTable } from './roster.ts'

describe('the sample of an office', () => {
  let sample: RosterTable
  beforeAll(async () => {
    sample = await readRoster(readFileSync(new URL('fixtures/staff.xlsx', import.meta.url)), 'staff.xlsx')
  })

  test('exactly the ten bad rows are refused, each with column and reason', () => {
    const { rows, counts, newPosts, ready } = checkRoster(sample, nobody, today)
    const refusals = rows
      .filter((row) => row.state === 'refused')
      .map(({ row, problems }) => [row, ...problems.map(({ column, says }) => `${column}: ${says.zh}`)])
    expect(refusals).toEqual([
      [63, 'phone: 与第 8 行相同'],
      [64, 'hiredOn: 2024 年 2 月没有 30 日', 'serviceFrom: 2024 年 2 月没有 30 日'],
      [65, 'idNumber: 身份证号校验位不对，有一位写错了'],
      [66, 'name: 姓名空着'],
      [67, 'unit: 没有这个部门，名单里也没有它的主管'],
      [68, 'superior: 名单里没有工号 9999'],
      [69, 'superior: 上级绕成了圈：2007 → 2008 → 2007'],
      [70, 'superior: 上级绕成了圈：2008 → 2007 → 2008'],
      [71, 'staffNumber: 与第 7 行相同'],
      [72, 'phone: 要 11 位手机号，这里是 7 位'],
    ])
    expect(counts).toEqual({ rows: 70, good: 60, corrected: 0, refused: 10, skipped: 0 })
    expect([newPosts, ready]).toEqual([[], false])
  })

  test('nine departments are created, each with its head', () => {
    const units = checkRoster(sample, nobody, today).units.map(
      ({ name, kind, headRow }) => `${headRow} ${name} ${kind}`,
    )
    expect(units).toEqual([
      '3 总经理办公室 leadership',
      '5 市场部 marketing',
      '6 咨询一部 consulting',
      '7 咨询二部 consulting',
      '8 资料部 materials',
      '9 工程咨询部 engineering',
      '10 心理咨询室 counselling',
      '11 财务部 finance',
      '12 行政部 administration',
    ])
  })

  test('skipping the ten makes it ready, and so does correcting what can be corrected', () => {
    const bad = [63, 64, 65, 66, 67, 68, 69, 70, 71, 72]
    const skipping = checkRoster(sample, nobody, today, {}, bad)
    expect([skipping.ready, peopleOf(skipping).length]).toEqual([true, 60])
    const corrections = {
      64: { hiredOn: '2024-02-29', serviceFrom: '2024-02-29' },
      69: { superior: '1004' },
      71: { staffNumber: '2009' },
    }
    const both = checkRoster(sample, nobody, today, corrections, [63, 65, 66, 67, 68, 72])
    expect(both.ready).toBe(true)
    expect(both.counts).toEqual({ rows: 70, good: 64, corrected: 3, refused: 0, skipped: 6 })
  })

  test('a second import of the same list finds every number and phone taken', () => {
    const first = peopleOf(checkRoster(sample, nobody, today))
    const known = {
      ...nobody,
      staffNumbers: first.map((one) => one.staffNumber),
      phones: first.map((one) => one.phone!),
    }
    const codes = problemsOf(checkRoster(sample, known, today), 3).map((problem) => problem.code)
    expect(codes).toEqual(['number-taken', 'phone-taken'])
  })
})

describe('what refuses a row', () => {
  test.each<[string, Cells, string]>([
    ['no name', { name: '　' }, 'name name-empty 姓名空着'],
    ['no number', { staffNumber: '' }, 'staffNumber number-empty 工号没有填'],
    ['a number used above', { staffNumber: 'hz1002' }, 'staffNumber number-duplicate 与第 3 行相同'],
    ['no department', { unit: '' }, 'unit unit-empty 部门没有填'],
    ['a department without head', { unit: '车队' }, 'unit unit-unknown 没有这个部门，名单里也没有它的主管'],
    ['no post', { post: '—' }, 'post post-empty 岗位没有填'],
    ['a second head', { post: '主管' }, 'post second-head 该部主管是许文博（第 3 行）'],
    ['an unknown kind of employment', { employment: '正是' }, 'employment employment-unknown 没有这种用工类型'],
    ['a phone used above', { phone: '+86 138-0000-0003' }, 'phone phone-duplicate 与第 4 行相同'],
    ['no phone number', { phone: '0571-8810338' }, 'phone phone-form 要 11 位手机号'],
    ['no such day', { hiredOn: '2024-02-30' }, 'hiredOn no-such-day 2024 年 2 月没有 30 日'],
    ['a far day', { hiredOn: '2029-10-08' }, 'hiredOn day-far-future 在一年以后'],
    ['an ID used above', { idNumber: idOf(1) }, 'idNumber id-duplicate 与第 2 行相同'],
    ['an old ID', { idNumber: '110101940621522' }, 'idNumber id-15 这是 15 位的旧身份证号，请填 18 位'],
    ['no e-mail address', { email: 'shen@' }, 'email email-form 这不是邮箱地址'],
    ['no money', { monthlyPay: '面议' }, 'monthlyPay pay-form 这不是金额'],
    ['a superior who is not there', { superior: '9999' }, 'superior superior-unknown 名单里没有工号 9999'],
    ['their own superior', { superior: 'HZ2000' }, 'superior superior-self 上级是自己'],
  ])('%s', (_, cells, expected) => {
    const checked = withMore([newcomer(cells)])
    expect(problemsOf(checked, 6).map(({ column, code, says }) => `${column} ${code} ${says.zh}`)).toEqual([expected])
    expect(checked.counts.refused).toBe(1)
  })

  test('an ID kept as a number is refused until it is typed in again', () => {
    const table = tableOf([...office(), newcomer({ idNumber: '110101199406215200' })])
    table.rows[4]!.flaws = { idNumber: 'precision-lost' }
    expect(problemsOf(checkRoster(table, nobody, today), 6)[0]?.code).toBe('id-precision-lost')
    expect(problemsOf(checkRoster(table, nobody, today, { 6: { idNumber: '11010119940621522x' } }), 6)).toEqual([])
  })

  test('the articles are cited, and a repair is offered', () => {
    const [unit] = problemsOf(withMore([newcomer({ unit: '咨询1部' })]), 6)
    expect(unit).toMatchObject({ article: 'dept/6', suggestion: '咨询一部' })
    expect(problemsOf(withMore([newcomer({ post: '部门经理' })]), 6)[0]).toMatchObject({ article: 'dept/6' })
    expect(problemsOf(withMore([newcomer({ staffNumber: 'HZ1001' })]), 6)[0]).toMatchObject({ suggestion: 'HZ1005' })
    expect(problemsOf(withMore([newcomer({ superior: '9999' })]), 6)[0]).toMatchObject({ suggestion: 'HZ1002' })
  })
})

describe('whatever the table says', () => {
  const words = fc.constantFrom(
    '',
    'HZ1001',
    'HZ1002',
    '许文博',
    '咨询一部',
    '主管',
    '总经理',
    '咨询师',
    '2024-02-30',
    '13800000001',
    '𠮷',
    idOf(1),
    '__proto__',
    'constructor',
  )
  const cells = fc.dictionary(fc.constantFrom(...columns), fc.oneof(words, fc.string({ unit: 'binary' })), {
    noNullPrototype: true,
  })
  test('checking never throws, and every problem names a row and a column that exist', () => {
    fc.assert(
      fc.property(
        fc.array(cells, { maxLength: 12 }),
        fc.array(cells, { maxLength: 4 }),
        fc.array(fc.nat(14)),
        (people, typed, skipped) => {
          const corrections = Object.fromEntries(typed.map((one, i) => [i + 2, one]))
          const checked = checkRoster(tableOf(people as Cells[]), nobody, today, corrections, skipped)
          expect(checked.rows.map((row) => row.row)).toEqual(people.map((_, i) => i + 2))
          for (const { problems, warnings } of checked.rows) {
            for (const { column, says } of [...problems, ...warnings]) {
              expect(columns).toContain(column)
              expect(says.zh && says.en).toBeTruthy()
            }
          }
          for (const one of peopleOf(checked))
            expect(one.staffNumber && one.name && one.unit && one.postTitle).toBeTruthy()
          expect(JSON.parse(JSON.stringify(checked)).counts).toEqual(checked.counts)
        },
      ),
      { numRuns: 300 },
    )
  })
  test('the order of good rows does not matter', () => {
    const people = office()
    const byNumber = (list: Cells[]) =>
      peopleOf(checkRoster(tableOf(list), nobody, today))
        .map(({ row: _, ...one }) => one)
        .toSorted((a, b) => (a.staffNumber < b.staffNumber ? -1 : 1))
    fc.assert(
      fc.property(fc.shuffledSubarray(people, { minLength: people.length }), (list) => {
        expect(byNumber(list)).toEqual(byNumber(people))
      }),
    )
  })
})
