import { expect, test } from 'vitest'
import { cancel } from '../../modules/engagements/cancel.ts'
import { bookOne } from '../../modules/engagements/testing.ts'
import { openSite } from '../testing/site.ts'

const site = await openSite({ demo: true })
const { office, send } = site

const fileOf = async (link: string) => {
  const answer = await send(`/api/calendar/${link}.ics`, undefined)
  return { answer, text: (await answer.text()).replaceAll('\r\n ', '') }
}
const stamp = (at: string) => new Date(at).toISOString().replace(/[-:]|\.000/g, '')

test('the client’s calendar gets the appointment in UTC, and nothing that is read over a shoulder', async () => {
  const { link, slot, number } = await bookOne(office, { name: '贺岚', phone: '19900031234', subject: '薪酬绩效' })
  const { answer, text } = await fileOf(link)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toMatch(/^text\/calendar/)
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(text).toContain(`DTSTART:${stamp(slot.startsAt)}`)
  expect(text).toContain(`DTEND:${stamp(slot.endsAt)}`)
  expect(text).toContain(number)
  expect(text).toContain('衡知咨询')
  expect(text).not.toMatch(/TZID|VTIMEZONE/)
  for (const secret of ['贺岚', '19900031234', '薪酬绩效', link]) expect(text).not.toContain(secret)
})

test('a link of the demo finds the demo’s door', async () => {
  const { link } = await bookOne(site.demo!)
  expect((await fileOf(link)).answer.status).toBe(200)
})

test('an unknown link has no calendar, and does not say why', async () => {
  const { link } = await bookOne(office, { nth: 3, phone: '19900035555' })
  for (const unknown of [`${link}x`, 'x', 'demo-x', await office.stage.token('HZ011'), '%00', '..%2f..%2fetc']) {
    const { answer } = await fileOf(unknown)
    expect(answer.status).toBe(404)
  }
})

test('a calendar that has the appointment takes what changed since', async () => {
  const { link } = await bookOne(office, { nth: 5, phone: '19900036666' })
  const sequence = (text: string) => Number(/SEQUENCE:(\d+)/.exec(text)![1])
  const before = (await fileOf(link)).text
  office.clock('2026-11-23', '09:05')
  await office.client(link)(cancel, { reason: '' })
  const after = (await fileOf(link)).text
  expect(before).not.toContain('STATUS')
  expect(after).toContain('STATUS:CANCELLED')
  expect(sequence(after)).toBeGreaterThan(sequence(before))
})
