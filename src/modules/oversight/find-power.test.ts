import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { findPower } from './find-power.ts'

const office = await openOffice()
const found = (q = '') => office.as('lin')(findPower, { q })

test('one box finds acts by their words or the initials of their pinyin, and people by name, initials or number', async () => {
  expect((await found('邀请码')).acts.map((it) => it.act)).toContain('access.invite')
  expect((await found('fcyqm')).acts.map((it) => it.act)).toEqual(['access.invite'])
  expect((await found('ORGANISATION chart')).acts.map((it) => it.act)).toContain('people.chart')
  expect((await found('oyjy')).people).toMatchObject([{ name: '欧阳静怡', posts: '咨询二部 · 咨询师' }])
  expect((await found('HZ011')).people).toMatchObject([{ name: '马骁' }])
  expect(await found('%')).toEqual({ acts: [], people: [] })
})

test('nothing typed: every act of the house, and oneself', async () => {
  const { acts, people } = await found()
  expect(people.map((it) => it.name)).toEqual(['林晓薇'])
  expect(acts.find((it) => it.act === 'people.chart')).toMatchObject({ by: [], audience: 'staff' })
  expect(acts.find((it) => it.act === 'engagements.assign')).toMatchObject({ by: ['head'], module: 'engagements' })
})

test('visitors and whoever left find nobody', async () => {
  await expect(office.visitor(findPower, { q: '' })).rejects.toMatchObject({ kind: 'unauthenticated' })
  await office.rows(`update staff set left_at = '2026-11-22T12:00:00+08' where id = $1`, [office.id('su')])
  expect((await found('苏婉')).people).toEqual([])
})
