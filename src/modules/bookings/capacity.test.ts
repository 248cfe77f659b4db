import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openOffice } from '../../app/testing/office.ts'
import { at } from '../../demo/stage.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { book } from '../engagements/book.ts'
import { cancel } from '../engagements/cancel.ts'
import { rebook } from '../engagements/rebook.ts'
import { addRoomTo, subjectNamed } from './testing.ts'

const office = await openOffice()

/** Who of 咨询二部 can take what: 罗昊天's certificate lapsed, 周启航 has not signed the undertaking. */
const able = {
  管理辅导: ['马骁', '王思远', '欧阳静怡', '罗昊天'],
  组织诊断: ['马骁', '王思远'],
  薪酬绩效: ['马骁', '欧阳静怡'],
  管理测评: ['王思远'],
}
type Subject = keyof typeof able
const times = ['10:00', '11:00', '13:00']

/** Whether everyone who is booked at one moment can be given a consultant of their own. */
const allServed = (subjects: readonly Subject[], busy: readonly string[] = []): boolean => {
  const [first, ...others] = subjects
  if (!first) return true
  return able[first].some((who) => !busy.includes(who) && allServed(others, [...busy, who]))
}

type Step = { act: 'book' | 'cancel' | 'rebook'; subject: Subject; time: string; which: number }
const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom('book', 'book', 'book', 'cancel', 'rebook'),
  subject: fc.constantFrom(...(Object.keys(able) as Subject[])),
  time: fc.constantFrom(...times),
  which: fc.nat(20),
})

test('however clients book, move and cancel, alone or at once, nobody is promised a room or a person that is not there', async () => {
  for (let i = 0; i < 2; i += 1) await addRoomTo(office, '咨询二部')
  const ids = new Map<Subject, string>()
  for (const it of Object.keys(able) as Subject[]) ids.set(it, await subjectNamed(office, it))
  const day = '2026-11-26'
  const said = { yes: 0, full: 0 }

  const take = async ({ act, subject, time, which }: Step, links: string[]) => {
    const startsAt = at(day, time).toString()
    const link = links.at(which % Math.max(1, links.length))
    if (act === 'book') {
      const client = { name: '严瑨', phone: '19900030001', organisation: '', topic: '' }
      links.push((await office.visitor(book, { subjectId: ids.get(subject)!, startsAt, ...client })).link)
    } else if (link && act === 'rebook') await office.client(link)(rebook, { startsAt })
    else if (link) await office.client(link)(cancel, { reason: '' })
  }
  // Only these sentences may be heard; anything else is a fault of ours.
  const heard = (it: PromiseSettledResult<void>) => {
    if (it.status === 'fulfilled') said.yes += 1
    else if (!(it.reason instanceof Refusal)) throw it.reason
    else {
      if (it.reason.code === 'slot-taken') said.full += 1
      expect(['slot-taken', 'already-received', 'same-time']).toContain(it.reason.code)
    }
  }
  const holds = async () => {
    const seated = await office.rows(
      `select lower(b.during)::text "from", array_agg(s.name) subjects, count(distinct b.resource_id)::integer rooms
         from booking b join resource r on r.id = b.resource_id and r.kind = 'room' join engagement e on e.id = b.engagement_id
         join subject s on s.id = e.subject_id where b.released_at is null group by 1`,
    )
    for (const { subjects, rooms } of seated) {
      expect(rooms).toBe(subjects.length)
      expect(rooms).toBeLessThanOrEqual(3)
      expect(allServed(subjects)).toBe(true)
    }
    const open = await office.rows(
      `select count(*)::integer from engagement e where e.stage = 'assignment'
          and (select count(*) from booking b where b.engagement_id = e.id and b.released_at is null) <> 1`,
    )
    expect(open).toEqual([{ count: 0 }])
  }

  const bursts = fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { minLength: 4, maxLength: 10 })
  await fc.assert(
    fc.asyncProperty(bursts, async (all) => {
      const links: string[] = []
      for (const burst of all) {
        for (const it of await Promise.allSettled(burst.map((one) => take(one, links)))) heard(it)
        await holds()
      }
      await office.rows(`update booking set released_at = now() where released_at is null`)
      await office.rows(`update engagement set stage = 'cancelled'`)
    }),
    { numRuns: 8 },
  )
  expect(said.yes).toBeGreaterThan(0)
  expect(said.full).toBeGreaterThan(0)
})
