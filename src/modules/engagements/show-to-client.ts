import { offersFor, query } from '../../kernel/act.ts'
import { loadBook, takeWorkingMinutes } from '../calendar/public.ts'
import { glyphOf, organisation } from '../people/public.ts'
import { agreePlan } from './agree-plan.ts'
import { cancel } from './cancel.ts'
import { ShowToClient } from './client-contract.ts'
import { evaluate } from './evaluate.ts'
import { minutesLeftBefore } from './movable.ts'
import { rebook } from './rebook.ts'
import { returnPlan } from './return-plan.ts'
import { ownEngagement } from './show-store.ts'
import { stepStates } from './step-states.ts'

/** 13857102246 → 138 **** 2246: who looks over a shoulder does not learn the number. */
const masked = (phone: string) => phone.replace(/^(\+?\d{3})\d+(\d{4})$/, '$1 **** $2')

export const showToClient = query(ShowToClient, {
  load: async (_, tx) => {
    const [row, house, book] = await Promise.all([ownEngagement(tx), organisation(tx), loadBook(tx)])
    return row?.booked && house ? { row, booked: row.booked, house, calendar: book.of(row.unitId) } : undefined
  },
  run(_, { row, booked, house, calendar }, ctx) {
    const starts = Temporal.Instant.from(booked.startsAt)
    const workingMinutesLeft = minutesLeftBefore(starts, ctx.now, calendar)
    const movable = { engagement: row, workingMinutesLeft }
    const plan = row.plans.find((it) => it.state !== 'draft') ?? null
    return {
      ...row,
      ...booked,
      engagementId: row.id,
      organisation: { name: house.name, glyph: glyphOf(house.name), phone: house.phone, address: house.address },
      phone: masked(row.phone),
      steps: stepStates(row.steps, row, calendar),
      changeUntil: takeWorkingMinutes(starts, ctx.inForce.value('booking.change_hours') * 60, calendar).toString(),
      plan,
      offers: [
        ...offersFor([rebook, cancel], movable, ctx, true),
        ...offersFor([agreePlan, returnPlan, evaluate], movable, ctx, true),
      ],
    }
  },
})
