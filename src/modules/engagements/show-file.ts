import { query } from '../../kernel/act.ts'
import { ShowFile } from './contract.ts'
import { engagementFile } from './show-store.ts'
import { stepStates } from './step-states.ts'
import { timelineOf } from './timeline.ts'

export const showFile = query(ShowFile, {
  load: ({ engagementId }, tx) => engagementFile(tx, engagementId),
  run(_, { booked, plans, steps, timeline, clientName, ...parts }) {
    return {
      ...parts,
      startsAt: booked?.startsAt ?? null,
      endsAt: booked?.endsAt ?? null,
      place: booked?.place ?? null,
      steps: stepStates(steps, parts),
      plan: plans[0] ?? null,
      earlierPlans: plans.slice(1),
      timeline: timelineOf(timeline, clientName),
    }
  },
})
