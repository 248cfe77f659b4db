import { type Calendar, isProvisional } from '../calendar/public.ts'
import type { StepKey } from './contract.ts'
import { standingClient } from './procedure.ts'
import type { Facts } from './rules.ts'

type Row = { key: StepKey; enteredAt: string; dueAt: string | null; doneAt: string | null; doneBy: string | null }

/**
 * All six steps in order, those not yet reached without times. While a plan is with the client its limit, which was the
 * consultant's to keep, presses nobody.
 */
export const stepStates = (rows: readonly Row[], { planState }: Pick<Facts, 'planState'>, calendar: Calendar) =>
  standingClient.steps.map(({ key, says, glyph, by }) => {
    const row = rows.find((it) => it.key === key)
    const dueAt = key === 'plan' && planState === 'with-client' ? null : (row?.dueAt ?? null)
    return {
      key,
      says,
      glyph,
      by,
      enteredAt: row?.enteredAt ?? null,
      dueAt,
      dueProvisional: dueAt !== null && isProvisional(Temporal.Instant.from(dueAt), calendar),
      doneAt: row?.doneAt ?? null,
      doneBy: row?.doneBy ?? null,
    }
  })
