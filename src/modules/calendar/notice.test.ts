import { expect, test } from 'vitest'
import { checkNotice, readNotice } from './notice.ts'
import { statutoryDaysOf } from './statutory.ts'

const notice2026 = `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。`

const of = (days: ReturnType<typeof readNotice>, kind: string) =>
  days
    .filter((it) => it.kind === kind)
    .map((it) => it.day.slice(5))
    .join(' ')

test('the text of the notice is read as it is published: free days, make-up days, and by the law which are statutory', () => {
  const days = readNotice(notice2026, 2026)
  expect(of(days, 'statutory')).toBe('01-01 02-16 02-17 02-18 02-19 04-05 05-01 05-02 06-19 09-25 10-01 10-02 10-03')
  expect(of(days, 'make-up')).toBe('01-04 02-14 02-28 05-09 09-20 10-10')
  expect(of(days, 'moved-rest')).toBe(
    '01-02 01-03 02-15 02-20 02-21 02-22 02-23 04-04 04-06 05-03 05-04 05-05 06-20 06-21 09-26 09-27 10-04 10-05 10-06 10-07',
  )
  expect(days.find((it) => it.day === '2026-02-14')!.name).toBe('春节补班')
})

test('stretches over the end of a month, single days and notices of a festival that falls into another', () => {
  const days = readNotice(
    '一、元旦：1月1日（周三）放假1天，不调休。二、春节：1月28日（农历除夕、周二）至2月4日（周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。' +
      '六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。',
    2025,
  )
  expect(of(days, 'statutory')).toBe('01-01 01-28 01-29 01-30 01-31 10-01 10-02 10-03 10-06')
  expect(of(days, 'moved-rest')).toBe('02-01 02-02 02-03 02-04 10-04 10-05 10-07 10-08')
  expect(of(days, 'make-up')).toBe('01-26 02-08 09-28 10-11')
})

test('what is no notice is read as nothing, and an impossible day is left out', () => {
  expect(readNotice('今年怎么放假还不知道。', 2027)).toEqual([])
  expect(readNotice('一、元旦：2月30日放假。二、春节：1月1日至12月31日放假。', 2027)).toEqual([])
})

test('the statutory days of the law are those of the published years', () => {
  const days = (year: number) =>
    statutoryDaysOf(year)
      .map((it) => it.day.slice(5))
      .join(' ')
  expect(days(2024)).toBe('01-01 02-10 02-11 02-12 04-04 05-01 06-10 09-17 10-01 10-02 10-03')
  expect(days(2025)).toBe('01-01 01-28 01-29 01-30 01-31 04-04 05-01 05-02 05-31 10-01 10-02 10-03 10-06')
  expect(days(2026)).toBe('01-01 02-16 02-17 02-18 02-19 04-05 05-01 05-02 06-19 09-25 10-01 10-02 10-03')
})

test('the table of lunar days: the first of the year is a new moon, Mid-Autumn may fall on National Day', () => {
  const names = (year: number, day: string) => statutoryDaysOf(year).find((it) => it.day === `${year}-${day}`)?.name
  expect(names(2027, '02-05')).toBe('春节') // the eve; the runtime's own lunar calendar is a day late here
  expect(names(2020, '10-01')).toBe('国庆节、中秋节')
  expect([statutoryDaysOf(2020), statutoryDaysOf(2031), statutoryDaysOf(2030)].map((it) => it.length)).toEqual([
    10, 12, 13,
  ])
})

test('a list that lacks a statutory day is told which; one too many as well', () => {
  const days = readNotice(notice2026, 2026)
  expect(checkNotice(days, 2026)).toEqual({ demanded: 13, listed: 13, lacks: [], beyond: [], outside: [] })
  const changed = days
    .filter((it) => it.day !== '2026-06-19')
    .map((it) => (it.day === '2026-10-04' ? { ...it, kind: 'statutory' as const } : it))
  expect(checkNotice(changed, 2026)).toMatchObject({
    demanded: 13,
    listed: 13,
    lacks: [{ day: '2026-06-19', name: '端午节' }],
    beyond: ['2026-10-04'],
  })
})
