import { query } from '../../kernel/act.ts'
import { calendarOf } from '../calendar/public.ts'
import { ShowFile } from './contract.ts'
import { engagementFile } from './show-store.ts'
import { stepStates } from './step-states.ts'
import { timelineOf } from './timeline.ts'

export const showFile = query(ShowFile, {
  load: ({ engagementId }, tx) => engagementFile(tx, engagementId),
  async run(_, { booked, plans, steps, timeline, clientName, ...parts }, ctx) {
    return {
      ...parts,
      startsAt: booked?.startsAt ?? null,
      endsAt: booked?.endsAt ?? null,
      place: booked?.place ?? null,
      steps: stepStates(steps, parts, await calendarOf(ctx)),
      plan: plans[0] ?? null,
      earlierPlans: plans.slice(1),
      timeline: timelineOf(timeline, clientName),
    }
  },
})
