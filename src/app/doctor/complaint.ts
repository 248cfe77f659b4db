import type pg from 'pg'
import type { Says } from '../../regulations/regulation.ts'

/** What the checks look at: the owner's connection, the environment, the folder where all data lies, and the moment. */
export type Patient = {
  readonly client: pg.ClientBase
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  readonly now: Temporal.Instant
  /** Today in the organisation's zone. */
  readonly day: string
}

/** `grave`: something may be lost or seen by others; `mend`: it should be put right soon. */
export type Complaint = {
  readonly key: string
  readonly grade: 'grave' | 'mend'
  readonly says: Says
  readonly way: Says
}

export type Check = (patient: Patient) => Promise<readonly Complaint[]>

export const one = async <T>({ client }: Patient, text: string, values: unknown[] = []) =>
  (await client.query(text, values)).rows[0] as T

export const complaint = (
  grade: Complaint['grade'],
  key: string,
  says: readonly [zh: string, en: string],
  way: readonly [zh: string, en: string],
): Complaint => ({ key, grade, says: { zh: says[0], en: says[1] }, way: { zh: way[0], en: way[1] } })
