import { expect, test } from 'vitest'
import { type MyRecord, recordHtml, recordJson } from './record-file.ts'

const record: MyRecord = {
  ...{ id: '01a', number: 'HZ011', name: '马<骁>', sex: 'male', phone: '19900010004', email: null },
  ...{ emergencyName: '马"国强"', emergencyPhone: '19900023333', idNumber: '330106199001010015', wageFen: 1_680_050 },
  ...{ employment: 'regular', hiredOn: '2022-03-01', serviceFrom: null, superior: '周若兰', undertakingAt: null },
  holdings: [{ unit: '咨询二部', post: '咨询师', code: 'consultant', head: false, from: '2026-11-23', to: null }],
  specialities: ['组织诊断'],
  certificates: [{ id: '02b', kind: '管理测评师', number: 'GC-1', issuer: '', validUntil: null, earlier: [] }],
  acknowledged: [{ post: '咨询师', at: '2026-11-23T01:00:00.000Z' }],
  keepers: [{ name: '韩雪松', post: '机构管理员' }],
}

test('the readable file holds everything that is kept, and nothing in it can run', () => {
  const html = recordHtml(record, '2026-11-23')
  for (const text of ['HZ011', '330106199001010015', '¥16,800.50', '周若兰', '咨询二部', '管理测评师', '组织诊断']) {
    expect(html).toContain(text)
  }
  expect(html).not.toContain('<骁>')
  expect(html).toContain('&#60;骁&#62;')
  expect(html).not.toMatch(/<script|src=|href=/)
})

test('the file for machines is the record itself, without whom to ask', () => {
  const { keepers: _, ...whole } = record
  expect(JSON.parse(recordJson(record))).toEqual(whole)
})
