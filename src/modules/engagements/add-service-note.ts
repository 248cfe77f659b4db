import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { rule } from '../../kernel/rule.ts'
import type { Tx } from '../../kernel/sql.ts'
import { calendarOf, closeOfWorkingDay } from '../calendar/public.ts'
import { saveNote, saveNoteAndDue } from './parts-store.ts'
import { at, itsConsultant, type Matter } from './rules.ts'
import { lockEngagement } from './store.ts'
import { AddServiceNote } from './work-contract.ts'

type Recorded = Matter & { readonly heldOn: string; readonly agreedOn: string }

const notBackDated = rule<Recorded>({
  code: 'back-dated',
  article: 'dept/19',
  says: {
    zh: '服务的日期不能早于客户确认方案的那天，也不能在今天之后。',
    en: 'A service is dated no earlier than the day the client agreed to the plan, and no later than today.',
  },
  holds: ({ heldOn, agreedOn }, _actor, inForce) => heldOn >= agreedOn && heldOn <= inForce.day,
})

export const addServiceNote = command(AddServiceNote, {
  load: async ({ engagementId, heldOn }: InputOf<typeof AddServiceNote>, tx: Tx, now: Temporal.Instant) => {
    const engagement = await lockEngagement(tx, engagementId)
    const agreed = engagement?.planAnsweredAt ? Temporal.Instant.from(engagement.planAnsweredAt) : now
    return engagement && { engagement, heldOn, agreedOn: dayOf(agreed) }
  },
  allow: [itsConsultant],
  must: [at('service')],
  choice: [notBackDated],
  async run({ engagementId, heldOn, minutes, text }, { engagement }, ctx) {
    const { tx, now, inForce } = ctx
    const id = randomUUIDv7()
    // service/15: from the first service on, the summary is due so long after the last one.
    const due = closeOfWorkingDay(
      now,
      inForce.value('flow.summary_days'),
      await calendarOf(ctx, engagement.unitId),
    ).toString()
    const known = engagement.recorded && engagement.dueAt && Date.parse(engagement.dueAt) === Date.parse(due)
    const by = engagement.consultantId!
    ctx.last(
      known
        ? saveNote(tx, id, engagementId, heldOn, minutes, text, now.toString(), by)
        : saveNoteAndDue(tx, id, engagementId, heldOn, minutes, text, now.toString(), by, due),
    )
    return { id, engagementId }
  },
})
