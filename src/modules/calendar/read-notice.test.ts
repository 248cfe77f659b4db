import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { readNotice } from './read-notice.ts'

const office = await openOffice()

test('the pasted text becomes days, held against the law; nothing is written', async () => {
  const text =
    '一、元旦：1月1日（周五）至3日（周日）放假，共3天。二、春节：2月5日（除夕）至11日放假调休，共7天。1月31日、2月20日上班。'
  const { days, lawful, check } = await office.as('han')(readNotice, { year: 2027, text })
  expect(days.filter((it) => it.kind === 'make-up').map((it) => it.day)).toEqual(['2027-01-31', '2027-02-20'])
  expect(days.filter((it) => it.kind === 'statutory').map((it) => it.day)).toEqual([
    '2027-01-01',
    '2027-02-05',
    '2027-02-06',
    '2027-02-07',
    '2027-02-08',
  ])
  expect(lawful).toHaveLength(13)
  expect(check).toMatchObject({ demanded: 13, listed: 5, beyond: [] })
  expect(check.lacks.map((it) => it.name)).toEqual([
    '清明节',
    '劳动节',
    '劳动节',
    '端午节',
    '中秋节',
    '国庆节',
    '国庆节',
    '国庆节',
  ])
  expect(await office.rows('select 1 from calendar_year where year = 2027')).toEqual([])
})

test('who does not keep the calendar has no use for it', async () => {
  await expect(office.as('ma')(readNotice, { year: 2027, text: '' })).rejects.toMatchObject({
    kind: 'forbidden',
    article: 'daily/6',
  })
})
