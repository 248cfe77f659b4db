import { randomUUIDv7 } from 'node:crypto'
import type { Context } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import type { InForce } from '../../kernel/in-force.ts'
import type { Tx } from '../../kernel/sql.ts'
import { type Calendar, currentBook, dayKind, instantAt, nextDay, weekOf } from '../calendar/public.ts'
import { type Calendars, type Hours, type Occupation, placesAt, type Slot, slotDays, slotsOf } from './slots.ts'
import {
  ableFor,
  bookedOnDays,
  lockDay,
  openingRows,
  openWeek,
  personResource,
  release,
  releaseOne,
  roomBookingOf,
  roomsOf,
  saveRoom,
  subjectById,
  take,
  takenBetween,
  unassignedBetween,
} from './store.ts'

export type { Slot }

/** Opens Monday to Friday, 9 to 12 and 13 to 18, until the organisation says otherwise. */
export const openForBooking = (tx: Tx) => openWeek(tx)

/** A room in which a unit receives its clients. */
export const addRoom = (tx: Tx, unitId: string, name: string, place: string) =>
  saveRoom(tx, randomUUIDv7(), unitId, name, place)

const hoursOf = (inForce: InForce): Hours => ({
  sessionMinutes: inForce.value('booking.session_minutes'),
  leadHours: inForce.value('booking.lead_hours'),
  horizonDays: inForce.value('booking.horizon_days'),
})

type Now = Pick<Context, 'tx' | 'inForce' | 'now'>

/** What decides when clients are received: the hours, the days, and which department is closed on which of them. */
const receptionOf = async (at: Now): Promise<Calendars> => {
  const [book, opening] = await Promise.all([currentBook(at), openingRows(at.tx)])
  // The same days, with the hours in which clients are received: deadlines run in the working hours.
  const hours = [{ from: null, until: null, week: weekOf(opening) }]
  const receiving = (unitId: string | null): Calendar => ({ ...book.of(unitId), hours })
  return {
    reception: receiving(null),
    working: book.of(null),
    opens: (unitId, day) => dayKind(day, receiving(unitId)).kind !== 'rest',
  }
}

/** `onlyUnit` when the matter is a unit's already: the rooms and people of others are no help then. */
const occupationOf = async (
  tx: Tx,
  subjectId: string,
  inForce: InForce,
  from: string,
  to: string,
  onlyUnit: string | undefined,
): Promise<Occupation> => {
  const [rooms, everyone, taken] = await Promise.all([
    roomsOf(tx),
    ableFor(tx, subjectId, inForce.day, inForce.adopts('service/5')),
    takenBetween(tx, from, to),
  ])
  const able = onlyUnit ? everyone.filter((it) => it.unitId === onlyUnit) : everyone
  const units = [...new Set(able.map((it) => it.unitId))]
  return { rooms, able, taken, unassigned: await unassignedBetween(tx, units, from, to) }
}

/** Every day of the booking horizon with its slots as they are at this moment. */
export const freeDays = async (subjectId: string, at: Now, onlyUnit?: string) => {
  const { tx, inForce, now } = at
  const hours = hoursOf(inForce)
  const from = instantAt(inForce.day, 0).toString()
  const to = instantAt(nextDay(inForce.day, hours.horizonDays + 1), 0).toString()
  const [calendars, occupation] = await Promise.all([
    receptionOf(at),
    occupationOf(tx, subjectId, inForce, from, to, onlyUnit),
  ])
  return { minutes: hours.sessionMinutes, days: slotDays(inForce.day, now, hours, calendars, occupation) }
}

/** The next free slots from an instant on, for somebody who came too late. */
export const nextFree = async (
  subjectId: string,
  startsAt: string,
  most: number,
  at: Now,
  onlyUnit?: string,
): Promise<Slot[]> => {
  const { days } = await freeDays(subjectId, at, onlyUnit)
  const free = days.flatMap((it) => it.slots).filter((it) => it.free)
  const from = Date.parse(startsAt)
  const later = free.filter((it) => Date.parse(it.startsAt) >= from)
  return [...later, ...free.filter((it) => !later.includes(it))].slice(0, most)
}

/** `able` are those of the unit who could take the subject and are free then. */
export type Seat = { unitId: string; startsAt: string; endsAt: string; able: readonly string[] }

/**
 * Takes a room for a client at exactly that slot. One booking at a time is decided for a day, and the exclusion
 * constraint stands behind that.
 */
export const takeSlot = async (
  subjectId: string,
  startsAt: string,
  engagementId: string,
  at: Now,
  onlyUnit?: string,
): Promise<Seat | 'no-slot' | 'taken'> => {
  const { tx, inForce, now } = at
  const starts = Temporal.Instant.from(startsAt)
  const day = dayOf(starts)
  const hours = hoursOf(inForce)
  if (day < inForce.day || day > nextDay(inForce.day, hours.horizonDays)) return 'no-slot'
  await lockDay(tx, day)
  const from = instantAt(day, 0).toString()
  const to = instantAt(nextDay(day), 0).toString()
  const [calendars, occupation] = await Promise.all([
    receptionOf(at),
    occupationOf(tx, subjectId, inForce, from, to, onlyUnit),
  ])
  const slot = slotsOf(day, now, hours, calendars, occupation).find(
    (it) => Date.parse(it.startsAt) === starts.epochMilliseconds,
  )
  if (!slot) return 'no-slot'
  for (const { unitId, rooms, people } of placesAt(slot.startsAt, slot.endsAt, occupation, calendars.opens)) {
    for (const room of rooms) {
      const took = await take(tx, randomUUIDv7(), room, slot.startsAt, slot.endsAt, engagementId)
      if (took === 1) return { unitId, startsAt: slot.startsAt, endsAt: slot.endsAt, able: people }
    }
  }
  return 'taken'
}

/** Until the transaction ends nobody else gives this person anything: what they carry can be counted first. */
export const holdPerson = (tx: Tx, staffId: string) => personResource(tx, randomUUIDv7(), staffId)

/** Takes a person's own time: false when they are busy then. */
export const takePerson = async (tx: Tx, staffId: string, startsAt: string, endsAt: string, engagementId: string) => {
  const resource = await personResource(tx, randomUUIDv7(), staffId)
  return (await take(tx, randomUUIDv7(), resource!.id, startsAt, endsAt, engagementId)) === 1
}

export const releasePerson = (tx: Tx, staffId: string, engagementId: string, at: string) =>
  releaseOne(tx, staffId, engagementId, at)
export const releaseAll = (tx: Tx, engagementId: string, at: string) => release(tx, engagementId, at)
/** How many clients are booked on days that are to be free; what is booked stays until somebody moves it. */
export const bookedOn = async (tx: Tx, days: readonly string[], unitId: string | null = null): Promise<number> =>
  days.length === 0 ? 0 : (await bookedOnDays(tx, [...days], unitId))!.booked
export const bookedTime = roomBookingOf
export const subjectOf = subjectById
