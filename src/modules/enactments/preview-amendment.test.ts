import { expect, test } from 'vitest'
import { openOffice, type Person } from '../../app/testing/office.ts'
import { assignConsultant } from '../engagements/assign-consultant.ts'
import { bookOne, matterAt } from '../engagements/testing.ts'
import { previewAmendment } from './preview-amendment.ts'

const office = await openOffice()
const preview = (who: Person, key: string, value: number | string, article = 'dept/16') =>
  office.as(who)(previewAmendment, { article, key, value, from: '2026-12-01' })

test('the leadership reads the numbers of all, a head those of the own department, nobody else any', async () => {
  // Two wait for their assignment in consulting 2; one was assigned at once.
  await bookOne(office)
  await bookOne(office)
  const { engagementId } = await bookOne(office)
  await office.as('zhou')(assignConsultant, { engagementId, consultantId: office.id('ma') })

  for (const who of ['zhao', 'shen'] as const) {
    expect(await preview(who, 'flow.assign_hours', 8), who).toMatchObject({
      counted: 'all',
      practice: { open: 2, monthly: 1, past: { counted: 1, lateBefore: 0, lateAfter: 0 } },
    })
  }
  expect((await preview('zhao', 'flow.assign_hours', 8)).practice!.bars).toHaveLength(3)
  expect(await preview('zhou', 'flow.assign_hours', 8)).toMatchObject({ counted: 'unit', practice: { open: 2 } })
  // Heads of other departments are told of theirs, where there is nothing.
  for (const who of ['xu', 'han', 'su'] as const) {
    expect(await preview(who, 'flow.assign_hours', 8), who).toMatchObject({
      counted: 'unit',
      practice: { open: 0, monthly: 0, past: { counted: 0 }, bars: [] },
    })
  }
  for (const who of ['ma', 'wang', 'lin', 'chen'] as const) {
    expect(await preview(who, 'flow.assign_hours', 8), who).toEqual({ counted: 'none', practice: null })
  }
})

test('what was done is judged once more by the new value, in working time', async () => {
  // Booked on Monday at nine, assigned at noon on Tuesday: eight working hours of eight and a half a day.
  const { engagementId } = await bookOne(office, { day: '2026-11-27', time: '10:00' })
  office.clock('2026-11-24', '11:00')
  await office.as('zhou')(assignConsultant, { engagementId, consultantId: office.id('wang') })
  const late = async (hours: number) => (await preview('zhao', 'flow.assign_hours', hours)).practice!.past!.lateAfter
  expect(await late(16)).toBe(0)
  expect(await late(4)).toBe(1)
  // Previewing changes nothing.
  expect((await preview('zhao', 'flow.assign_hours', 4)).practice).toMatchObject({ open: 2, past: { lateBefore: 1 } })
  office.clock('2026-11-23', '09:00')
})

test('a limit on load tells how many carry more; nothing is counted where no module knows the blank', async () => {
  const { practice } = await preview('zhao', 'consultant.max_open', 1, 'service/12')
  expect(practice!.says[0]!.zh).toMatch(/\d+ 位咨询师里，\d+ 位手上超过/)
  expect(await preview('zhao', 'client.reply_hours', 4, 'service/13')).toEqual({ counted: 'uncounted', practice: null })
  expect((await preview('zhao', 'booking.change_hours', 4)).practice!.says[0]!.zh).toMatch(/已约未到的 \d+ 件/)
  expect((await preview('zhao', 'booking.lead_hours', 40)).practice!.says[0]!.zh).toMatch(/次约不上/)
})

test('every limit of the flow is counted at its own step', async () => {
  await matterAt(office, 'evaluated', { phone: '19900030055', name: '史敏', nth: 4 })
  const keys = [
    'flow.plan_hours',
    'flow.start_days',
    'flow.evaluate_days',
    'flow.summary_days',
    'flow.receive_wait_minutes',
  ]
  for (const key of keys) {
    const article = key === 'flow.summary_days' ? 'service/15' : 'dept/16'
    expect((await preview('zhao', key, 3, article)).practice, key).toMatchObject({ past: { counted: 1 } })
  }
  expect((await preview('zhao', 'feedback.reply_days', 5, 'service/16')).practice).toMatchObject({ open: 1 })
})

test('a value out of its bounds, or of no blank, is told', async () => {
  await expect(preview('zhao', 'flow.assign_hours', 100_000)).rejects.toMatchObject({ kind: 'invalid' })
  await expect(preview('zhao', 'flow.assign_hours', '八')).rejects.toMatchObject({ kind: 'invalid' })
  await expect(preview('zhao', 'flow.nothing', 3)).rejects.toMatchObject({ kind: 'missing' })
  await expect(preview('zhao', 'flow.assign_hours', 3, 'daily/8')).rejects.toMatchObject({ kind: 'missing' })
})
