import { describe, expect, test } from 'vitest'
import { checkRoster } from './check-roster.ts'
import { newcomer, nobody, office, problemsOf, tableOf, today, withMore } from './fixtures/office.ts'

describe('superiors', () => {
  const circle = [
    newcomer({ staffNumber: 'A1', phone: '', superior: 'A2' }),
    newcomer({ staffNumber: 'A2', phone: '', superior: 'A1' }),
    newcomer({ staffNumber: 'A3', phone: '', superior: 'A2' }),
  ]
  test('a circle is refused whole, and whoever is below it reads which', () => {
    const checked = withMore(circle)
    expect([6, 7, 8].map((row) => problemsOf(checked, row)[0]?.code)).toEqual([
      'superior-circle',
      'superior-circle',
      'superior-in-circle',
    ])
    expect(problemsOf(checked, 8)[0]?.says.zh).toContain('A1 → A2 → A1')
  })
  test('one correction in the circle heals all of it', () => {
    const table = tableOf([...office(), ...circle])
    expect(checkRoster(table, nobody, today, { 6: { superior: 'HZ1002' } }).ready).toBe(true)
  })
  test('who reports to a refused row waits for it, and is refused only if that row is skipped', () => {
    const table = tableOf([
      ...office(),
      newcomer({ phone: '123' }),
      newcomer({ staffNumber: 'B1', phone: '', superior: 'HZ2000' }),
    ])
    const checked = checkRoster(table, nobody, today)
    expect(problemsOf(checked, 7)).toEqual([])
    expect(checked.rows[5]?.warnings.map(({ code }) => code)).toContain('superior-waits')
    expect(checkRoster(table, nobody, today, { 6: { phone: '13800002000' } }).ready).toBe(true)
    expect(problemsOf(checkRoster(table, nobody, today, {}, [6]), 7)[0]?.says.zh).toBe('上级在第 6 行，那一行跳过了')
  })
  test('a superior may be named, or be on the staff already', () => {
    const checked = withMore([
      newcomer({ superior: '许文博' }),
      newcomer({ staffNumber: 'C1', phone: '', superior: '许文博（HZ1002）' }),
    ])
    expect(checked.rows.slice(4).map((row) => row.fields.superior)).toEqual(['HZ1002', 'HZ1002'])
    const known = { ...nobody, staffNumbers: ['0007'] }
    expect(withMore([newcomer({ superior: '0007' })], known).ready).toBe(true)
    expect(
      problemsOf(
        withMore([newcomer({ name: '陈露' }), newcomer({ staffNumber: 'C2', phone: '', superior: '陈露' })]),
        7,
      )[0]?.code,
    ).toBe('superior-ambiguous')
  })
})
