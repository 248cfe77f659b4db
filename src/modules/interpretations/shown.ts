import type { Context } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import { missing } from '../../kernel/refusal.ts'
import type { Tx } from '../../kernel/sql.ts'
import { mayAnswer, type Standing } from './rules.ts'
import { type InterpretationRow, nextNumber, type QuestionRow, versionOn } from './store.ts'

type Reader = Pick<Context, 'actor' | 'inForce'>

export const staffId = (actor: Context['actor']) => {
  if (actor.kind !== 'staff') throw missing()
  return actor.id
}

/** Who asked is for those who answer, and for themselves. */
const askerFor = (it: Standing & { askerId: string; asker: string }, { actor, inForce }: Reader) => ({
  mine: it.askerId === staffId(actor),
  asker: mayAnswer(it, actor, inForce) || it.askerId === staffId(actor) ? it.asker : null,
})

/** Open questions are read by whoever asked them and by those who answer. */
export const seesQuestion = (it: QuestionRow, { actor, inForce }: Reader) =>
  it.askerId === staffId(actor) || mayAnswer(it, actor, inForce)

/** What is not official yet, or never was, is between those two as well. */
export const seesInterpretation = (it: InterpretationRow, { actor, inForce }: Reader) =>
  it.officialAt !== null || (it.state === 'proposed' && mayAnswer(it, actor, inForce))

export const questionShape = (it: QuestionRow, ctx: Reader) => ({
  id: it.id,
  article: it.article,
  words: it.words,
  askedAt: it.askedAt,
  ...askerFor(it, ctx),
})

export const numberOf = ({ year, no }: Pick<InterpretationRow, 'year' | 'no'>) =>
  year !== null && no !== null ? { year, no } : null

export const interpretationShape = (it: InterpretationRow, ctx: Reader) => ({
  ...questionShape({ ...it, state: 'answered' }, ctx),
  question: it.question,
  words: it.words,
  number: numberOf(it),
  state: it.state === 'official' && it.outdated ? ('outdated' as const) : it.state,
  version: it.version,
  sameText: !it.reworded,
  by: it.by,
  since: it.officialAt ? dayOf(Temporal.Instant.from(it.officialAt)) : null,
  endReason: it.endReason,
})

/** The year and number of a new official interpretation: 解释 2026-3. */
export const newNumber = async (tx: Tx, day: string) => {
  const year = Number(day.slice(0, 4))
  return { year, no: (await nextNumber(tx, year))!.no }
}

export const writtenUnder = async (tx: Tx, regulation: string, day: string) =>
  (await versionOn(tx, regulation, day))!.version
