import type { StepKey } from './contract.ts'
import { standingClient } from './procedure.ts'

type Row = { key: StepKey; enteredAt: string; dueAt: string | null; doneAt: string | null; doneBy: string | null }

/** All six steps in order, those not yet reached without times. */
export const stepStates = (rows: readonly Row[]) =>
  standingClient.steps.map(({ key, says, glyph, by }) => {
    const row = rows.find((it) => it.key === key)
    return {
      key,
      says,
      glyph,
      by,
      enteredAt: row?.enteredAt ?? null,
      dueAt: row?.dueAt ?? null,
      doneAt: row?.doneAt ?? null,
      doneBy: row?.doneBy ?? null,
    }
  })
