import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import { listSlots } from '../bookings/list-slots.ts'
import { book } from './book.ts'
import { cancel } from './cancel.ts'
import { subjectNamed } from './testing.ts'

const office = await openOffice()
/** `ROUNDS=1000 npx vitest run book-race` plays it as often as the organisation was promised. */
const rounds = Number(process.env.ROUNDS ?? 200)

test(`two clients press for the last place at once, ${rounds} times: each time exactly one has it, the other is offered the next ones`, async () => {
  // One department, one reception room: every slot has one place. The winner cancels, so that the next round has it again.
  const subjectId = await subjectNamed(office, '管理辅导')
  const { days } = await office.visitor(listSlots, { subjectId })
  const slots = days.flatMap((it) => it.slots)
  const press = (startsAt: string, name: string) =>
    office.visitor(book, { subjectId, startsAt, name, phone: '19900030001', organisation: '', topic: '' })

  for (let round = 0; round < rounds; round += 1) {
    const { startsAt } = slots[round % slots.length]!
    const both = await Promise.allSettled([press(startsAt, '司马向南'), press(startsAt, '古丽·买买提')])
    const won = both.filter((it) => it.status === 'fulfilled')
    const lost = both.filter((it) => it.status === 'rejected').map((it) => it.reason as Refusal)
    expect([won.length, lost.length]).toEqual([1, 1])
    expect(lost[0]).toMatchObject({ kind: 'conflict', code: 'slot-taken', article: 'dept/16' })
    const offered = (lost[0]!.offer as { slots: { startsAt: string; free: boolean }[] }).slots
    expect(offered).toHaveLength(6)
    expect(offered.every((it) => it.free && it.startsAt !== startsAt)).toBe(true)
    if (round % slots.length < slots.length - 6) expect(offered[0]!.startsAt > startsAt).toBe(true)
    await office.client(won[0]!.value.link)(cancel, { reason: '' })
  }
  const [left] = await office.rows(
    `select count(*)::integer booked, count(distinct number)::integer numbers, count(*) filter (where stage <> 'cancelled')::integer open from engagement`,
  )
  expect(left).toEqual({ booked: rounds, numbers: rounds, open: 0 }) // Who lost leaves nothing, not even a number.
}, 180_000)

test('twenty clients press for one slot at once: one has it', async () => {
  const subjectId = await subjectNamed(office, '企业战略')
  const { days } = await office.visitor(listSlots, { subjectId })
  const { startsAt } = days[1]!.slots[0]!
  const crowd = await Promise.allSettled(
    Array.from({ length: 20 }, () =>
      office.visitor(book, { subjectId, startsAt, name: '严瑨', phone: '19900030001', organisation: '', topic: '' }),
    ),
  )
  expect(crowd.filter((it) => it.status === 'fulfilled')).toHaveLength(1)
  const codes = crowd.flatMap((it) => (it.status === 'rejected' ? [(it.reason as Refusal).code] : []))
  expect(new Set(codes)).toEqual(new Set(['slot-taken']))
})
