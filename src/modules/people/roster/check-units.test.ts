import { describe, expect, test } from 'vitest'
import { checkRoster } from './check-roster.ts'
import { newcomer, nobody, office, problemsOf, tableOf, today, withMore } from './fixtures/office.ts'

describe('departments and posts', () => {
  test('a department that exists needs no head in the list, and keeps the one it has', () => {
    const known = { ...nobody, units: [{ id: 'u1', name: '财务部', head: '彭梓平' }] }
    const accountant = withMore([newcomer({ unit: '财务部', post: '会计' })], known)
    expect([accountant.ready, accountant.rows[4]?.fields.unitId, accountant.units.length]).toEqual([true, 'u1', 2])
    expect(problemsOf(withMore([newcomer({ unit: '财务部', post: '财务主管' })], known), 6)[0]?.says.zh).toBe(
      '该部主管是彭梓平',
    )
  })
  test('skipping the only head leaves the department unknown', () => {
    const checked = checkRoster(tableOf(office()), nobody, today, {}, [3])
    expect(problemsOf(checked, 4).map(({ code }) => code)).toEqual(['unit-unknown', 'superior-skipped'])
  })
  test.each([
    '市场部主管',
    '市场主管',
    '主管',
    '市场部经理',
    '市场部负责人',
    '市场部部长',
    '部门经理',
    '经理',
    '推广主管',
  ])('%s heads 市场部', (post) => {
    expect(withMore([newcomer({ unit: '市场部', post, superior: 'HZ1001' })]).rows[4]?.fields).toMatchObject({
      head: true,
      postCode: 'head',
    })
  })
  test.each(['项目经理', '项目负责人', '市场部副主管', '咨询一部主管', '客户经理', '市场专员'])(
    '%s does not',
    (post) => {
      expect(problemsOf(withMore([newcomer({ unit: '市场部', post })]), 6)[0]?.code).toBe('unit-unknown')
    },
  )
  test('a post outside the catalogue blocks nothing and is proposed (dept/7)', () => {
    const checked = withMore([newcomer({ post: '司机' }), newcomer({ staffNumber: 'D1', phone: '', post: '司 机' })])
    expect([checked.ready, checked.newPosts]).toEqual([true, [{ title: '司机', rows: [6, 7] }]])
    expect(checked.rows[4]?.warnings).toContainEqual(expect.objectContaining({ code: 'post-new', article: 'dept/7' }))
    expect(
      withMore([newcomer({ post: '司机' })], { ...nobody, posts: [{ code: 'driver', name: '司机' }] }).newPosts,
    ).toEqual([])
  })
  test('warnings block nothing', () => {
    const odd = newcomer({
      sex: '女',
      idNumber: '110101199403271613',
      hiredOn: '2027-01-01',
      serviceFrom: '2027-02-01',
      certificateName: '心理咨询师',
      certificateExpires: '2020-01-01',
      phone: '',
    })
    const checked = withMore([odd])
    expect(checked.ready).toBe(true)
    expect(checked.rows[4]?.warnings.map(({ code }) => code)).toEqual([
      'sex-differs',
      'hired-in-future',
      'hired-before-service',
      'certificate-expired',
      'phone-empty',
    ])
  })
})
