import { expect, test } from 'vitest'
import { clocksIn, quantitiesIn } from './quantities.ts'
import { valuesFor } from './values.ts'

test.each([
  ['接到预约后4小时内分派', [[4, '小时']]],
  ['三个工作日内答复', [[3, '工作日']]],
  ['不低于百分之九十五', [[95, '%']]],
  ['满意度占四成', [[40, '%']]],
  [
    '每半年评估一次',
    [
      [6, '月'],
      [1, '次'],
    ],
  ],
  [
    '扣除５０元，超过１．５万元的另议',
    [
      [50, '元'],
      [1.5, '万元'],
    ],
  ],
  ['第三人不得参加', []],
])('%s', (text, expected) => {
  expect(quantitiesIn(text).map((it) => [it.value, it.unit])).toEqual(expected)
})

test('times of day are read as people write them', () => {
  const spans = (text: string) =>
    clocksIn(text)
      .filter((it) => it.to)
      .map((it) => [it.from, it.to])
  expect(spans('上午九点至十二点，下午一点半到六点')).toEqual([
    ['09:00', '12:00'],
    ['13:30', '18:00'],
  ])
  expect(spans('8：30—11：30')).toEqual([['08:30', '11:30']])
})

const found = (id: Parameters<typeof valuesFor>[0], body: string) =>
  Object.fromEntries(valuesFor(id, '', body).map((it) => [it.key, it.value]))

test('a limit beside the words of a blank is proposed for it', () => {
  expect(found('dept/16', '接到预约后6小时内由主管分派咨询师。')).toMatchObject({ 'flow.assign_hours': 6 })
  expect(found('service/12', '每名顾问手上未结的委托不超过5件。')).toEqual({ 'consultant.max_open': 5 })
  expect(found('service/13', '顾问应在一个工作日内回复客户。')).toEqual({ 'client.reply_hours': 8 })
  expect(found('daily/6', '上班时间为上午八点半至十二点，下午一点半至五点半。')).toEqual({
    'hours.morning': { from: '08:30', to: '12:00' },
    'hours.afternoon': { from: '13:30', to: '17:30' },
  })
  expect(found('quality/0.2', '成果合格率不低于百分之九十。')).toEqual({ 'quality.pass_rate': 90 })
})

test('what is out of a blank’s bounds, or stands beside other words, is not', () => {
  expect(found('service/12', '每名顾问手上不超过5000件。')).toEqual({})
  expect(found('dept/6', '主管任期3年。')).toEqual({})
})
