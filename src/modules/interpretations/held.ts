import { dayOf } from '../../kernel/clock.ts'
import type { Tx } from '../../kernel/sql.ts'
import { lockInterpretation, lockQuestion } from './store.ts'

/** The record, held until the transaction ends, so that of two who decide at once the second sees what the first did. */
export const loadQuestion = ({ id }: { id: string }, tx: Tx, now: Temporal.Instant) => lockQuestion(tx, id, dayOf(now))

export const loadInterpretation = ({ id }: { id: string }, tx: Tx, now: Temporal.Instant) =>
  lockInterpretation(tx, id, dayOf(now))
