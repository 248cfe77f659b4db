import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { Office, Person } from '../../app/testing/office.ts'
import { at } from '../../demo/stage.ts'
import type { Contract, InputOf } from '../../kernel/contract.ts'
import { missing } from '../../kernel/refusal.ts'
import { listSlots } from '../bookings/list-slots.ts'
import { listSubjects } from '../bookings/list-subjects.ts'
import { addServiceNote } from './add-service-note.ts'
import { agreePlan } from './agree-plan.ts'
import { assignConsultant } from './assign-consultant.ts'
import { book } from './book.ts'
import { deliverSummary } from './deliver-summary.ts'
import { evaluate } from './evaluate.ts'
import { receiveClient } from './receive-client.ts'
import { showEngagement } from './show-engagement.ts'
import { showFile } from './show-file.ts'
import { submitPlan } from './submit-plan.ts'

/** For tests: a matter of the standing-client flow, walked as far as a test needs it, by the people whose steps they are. */
export const subjectNamed = async (office: Office, name: string) =>
  (await office.visitor(listSubjects, {})).subjects.find((it) => it.name === name)!.id

export const freeSlots = async (office: Office, subjectId: string) =>
  (await office.visitor(listSlots, { subjectId })).days.flatMap((it) => it.slots).filter((it) => it.free)

export const bookOne = async (
  office: Office,
  {
    subject = '管理辅导',
    phone = '19900030001',
    name = '贺岚',
    nth = 0,
    day = '',
    time = '',
  }: { subject?: string; phone?: string; name?: string; nth?: number; day?: string; time?: string } = {},
) => {
  const subjectId = await subjectNamed(office, subject)
  const free = await freeSlots(office, subjectId)
  const slot = day ? free.find((it) => Date.parse(it.startsAt) === at(day, time).epochMilliseconds)! : free[nth]!
  const booked = await office.visitor(book, {
    subjectId,
    startsAt: slot.startsAt,
    name,
    phone,
    organisation: '',
    topic: '',
  })
  return { ...booked, subjectId, slot }
}

const plan = {
  goals: '十二位经理能独立完成面谈',
  method: '工作坊与个别辅导',
  lines: [{ text: '工作坊两场', needs: [1] }],
}

export { plan }

const steps = ['booked', 'assigned', 'received', 'plan-sent', 'serving', 'noted', 'summary', 'evaluated'] as const

/** Books with 马骁's department and goes on until the step is reached; the clock stays where it was set. */
export const matterAt = async (
  office: Office,
  until: (typeof steps)[number],
  of: Parameters<typeof bookOne>[1] = {},
) => {
  const reached = (step: (typeof steps)[number]) => steps.indexOf(until) >= steps.indexOf(step)
  const booked = await bookOne(office, of)
  const { engagementId, link } = booked
  const ma = office.as('ma')
  const client = office.client(link)
  if (reached('assigned')) await office.as('zhou')(assignConsultant, { engagementId, consultantId: office.id('ma') })
  if (reached('received'))
    await ma(receiveClient, { engagementId, note: '谈了一小时', needs: ['会面谈'], waitedMinutes: 5 })
  if (reached('plan-sent')) await ma(submitPlan, { engagementId, ...plan })
  if (reached('serving')) await client(agreePlan, { version: 1 })
  if (reached('noted')) await ma(addServiceNote, { engagementId, heldOn: office.today(), minutes: 60, text: '第一场' })
  if (reached('summary')) await ma(deliverSummary, { engagementId, text: '做完了' })
  if (reached('evaluated')) await client(evaluate, { satisfaction: 5, promptness: 4, usefulness: 5, words: '' })
  return booked
}

/** Everything that the database holds of one matter, to see that nothing of it changed. */
export const everythingOf = async (office: Office, engagementId: string) => {
  const parts = ['step', 'member'].map((it) => `engagement_${it}`)
  const tables = [...parts, 'reception', 'need', 'plan', 'service_note', 'service_summary', 'evaluation', 'booking']
  const held: Record<string, unknown> = {
    matter: await office.rows('select * from engagement where id = $1', [engagementId]),
  }
  for (const table of tables) {
    held[table] = await office.rows(`select * from ${table} it where engagement_id = $1 order by it::text`, [
      engagementId,
    ])
  }
  return held
}

/**
 * Another consultant, another department's head and consultant, the administrator and finance learn nothing: what they
 * hear of a matter is what anyone who may hears of an id that does not exist. A client or visitor is asked to sign in.
 */
export const expectInvisible = async <C extends Contract>(office: Office, act: { contract: C }, input: InputOf<C>) => {
  for (const person of ['wang', 'xu', 'chen', 'han', 'su'] as const) {
    await expect(office.as(person)(act, input), person).rejects.toEqual(missing())
  }
  const nowhere = { ...(input as object), engagementId: randomUUID() } as InputOf<C>
  for (const person of ['zhou', 'ma'] as const) await expect(office.as(person)(act, nowhere)).rejects.toEqual(missing())
  await expect(office.visitor(act, input)).rejects.toMatchObject({ kind: 'unauthenticated' })
}

/** The kinds of somebody's notices about one matter, newest first. */
export const toldAbout = async (office: Office, staffId: string, engagementId: string) =>
  (
    await office.rows('select kind from notice where staff_id = $1 and subject = $2 order by at desc, id desc', [
      staffId,
      engagementId,
    ])
  ).map((it) => it.kind as string)

/**
 * One order of events that races only sometimes take: somebody else holds the rows, `late` begins and has to wait, then
 * `meanwhile` happens and is kept. `late` is to be judged by what is true after that.
 */
export const afterWaiting = async <R>(
  office: Office,
  held: [text: string, values: unknown[]],
  late: () => Promise<R>,
  meanwhile: [text: string, values: unknown[]],
): Promise<R> => {
  await office.rows('begin')
  await office.rows(...held)
  const waiting = late()
  waiting.catch(() => {})
  const blocked = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
  await expect.poll(() => office.rows(blocked)).toHaveLength(1)
  await office.rows(...meanwhile)
  await office.rows('commit')
  return waiting
}
export const heldMatter = (engagementId: string): [string, unknown[]] => [
  'select 1 from engagement where id = $1 for update',
  [engagementId],
]

/** The page of a matter as one of the staff has it open: the matter and its file. */
export const matterSeenBy = async (office: Office, person: Person, engagementId: string) => ({
  ...(await office.as(person)(showEngagement, { engagementId })),
  ...(await office.as(person)(showFile, { engagementId })),
})
