import { dayOf } from '../../kernel/clock.ts'
import { addWorkingMinutes, type Calendar, dayKind, instantAt, nextDay, spansOf } from '../calendar/public.ts'

type Busy = { readonly from: string; readonly to: string }

/** Everything that decides which slots are free, as loaded at one moment. */
export type Occupation = {
  readonly rooms: readonly { id: string; unitId: string }[]
  /** Who of which unit could take the subject, and on which days: `until` is the first day on which they no longer can. */
  readonly able: readonly { staffId: string; unitId: string; from: string; until: string | null }[]
  readonly taken: readonly (Busy & { resourceId: string; staffId: string | null })[]
  /** Bookings of a unit that have no consultant yet: each will need one. */
  readonly unassigned: readonly (Busy & { unitId: string })[]
}

export type Hours = { readonly sessionMinutes: number; readonly leadHours: number; readonly horizonDays: number }

/** When clients are received, the working time that notice is counted in, and whether a unit receives on a day. */
export type Calendars = {
  readonly reception: Calendar
  readonly working: Calendar
  readonly opens: (unitId: string, day: string) => boolean
}

export type Slot = { startsAt: string; endsAt: string; free: boolean }
export type Place = { unitId: string; rooms: string[]; people: string[]; slack: number }

const overlaps = (startsAt: string, endsAt: string) => {
  const begin = Date.parse(startsAt)
  const end = Date.parse(endsAt)
  return ({ from, to }: Busy) => Date.parse(from) < end && begin < Date.parse(to)
}

/**
 * The units that can seat a client then, roomiest first: one of their rooms is empty, and after everyone who already
 * waits for a consultant has got one there is still one left for this client.
 */
export const placesAt = (
  startsAt: string,
  endsAt: string,
  { rooms, able, taken, unassigned }: Occupation,
  opens: Calendars['opens'] = () => true,
): Place[] => {
  const then = overlaps(startsAt, endsAt)
  const day = dayOf(Temporal.Instant.from(startsAt))
  const thatDay = able.filter((it) => it.from <= day && (it.until === null || day < it.until))
  const busy = taken.filter(then)
  const units = [...new Set(thatDay.map((it) => it.unitId))].filter((it) => opens(it, day))
  return units
    .map((unitId) => {
      const free = rooms.filter((it) => it.unitId === unitId && !busy.some((b) => b.resourceId === it.id))
      const idle = thatDay.filter((it) => it.unitId === unitId && !busy.some((b) => b.staffId === it.staffId))
      const people = [...new Set(idle.map((it) => it.staffId))]
      const owed = unassigned.filter((it) => it.unitId === unitId && then(it)).length
      return { unitId, rooms: free.map((it) => it.id), people, slack: Math.min(free.length, people.length - owed) }
    })
    .filter((it) => it.slack > 0)
    .sort((a, b) => b.slack - a.slack)
}

/** Sessions begin on a grid of half hours that leaves a breath between two: 50 minutes begin each hour. */
const gridOf = (sessionMinutes: number) => Math.ceil(sessionMinutes / 30) * 30

/** The slots of one day, free or taken; those too near to be prepared for are left out. */
export const slotsOf = (
  day: string,
  now: Temporal.Instant,
  { sessionMinutes, leadHours }: Hours,
  { reception, working, opens }: Calendars,
  occupation: Occupation,
): Slot[] => {
  const earliest = addWorkingMinutes(now, leadHours * 60, working)
  const slots: Slot[] = []
  for (const [begins, closes] of spansOf(day, reception)) {
    for (let minute = begins; minute + sessionMinutes <= closes; minute += gridOf(sessionMinutes)) {
      const starts = instantAt(day, minute)
      if (Temporal.Instant.compare(starts, earliest) < 0) continue
      const startsAt = starts.toString()
      const endsAt = starts.add({ minutes: sessionMinutes }).toString()
      slots.push({ startsAt, endsAt, free: placesAt(startsAt, endsAt, occupation, opens).length > 0 })
    }
  }
  return slots
}

export const slotDays = (
  today: string,
  now: Temporal.Instant,
  hours: Hours,
  calendars: Calendars,
  occupation: Occupation,
) =>
  Array.from({ length: hours.horizonDays + 1 }, (_, ahead) => {
    const day = nextDay(today, ahead)
    return { day, ...dayKind(day, calendars.reception), slots: slotsOf(day, now, hours, calendars, occupation) }
  })
