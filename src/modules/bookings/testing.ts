import type { Office } from '../../app/testing/office.ts'
import { listSlots } from './list-slots.ts'
import { listSubjects } from './list-subjects.ts'

/** For tests: what a visitor finds on the booking page. */

export const subjectNamed = async (office: Office, name: string) =>
  (await office.visitor(listSubjects, {})).subjects.find((it) => it.name === name)!.id

export const wallClock = (instant: string) =>
  Temporal.Instant.from(instant).toZonedDateTimeISO('Asia/Shanghai').toPlainTime().toString().slice(0, 5)

/** Every day of the horizon, or only one of them. */
export const daysFor = async (office: Office, subject: string) =>
  (await office.visitor(listSlots, { subjectId: await subjectNamed(office, subject) })).days

/** Starts of the slots of one day: `10:00`, or `(10:00)` when it is not free. */
export const slotsOn = async (office: Office, subject: string, day: string) =>
  (await daysFor(office, subject))
    .find((it) => it.day === day)!
    .slots.map(({ startsAt, free }) => (free ? wallClock(startsAt) : `(${wallClock(startsAt)})`))
    .join(' ')

/** A second reception room beside the one that every consulting department begins with. */
export const addRoomTo = (office: Office, unit: string) =>
  office.rows(
    `insert into resource (id, kind, name, unit_id) select gen_random_uuid(), 'room', '小会议室', id from unit where name = $1`,
    [unit],
  )
