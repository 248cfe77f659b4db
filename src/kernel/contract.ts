import type { z } from 'zod'
import type { ArticleId } from '../regulations/all.ts'
import type { Says } from '../regulations/regulation.ts'
import type { Audience } from './actor.ts'

/**
 * The boundary of one act, read by browser and server alike. `name` becomes `POST /api/<name>`.
 * `subject` names the field, of the input or else of the output, that holds the id of the record it is about.
 * A `confidential` query leaves a row in the audit for every read.
 */
export type Contract<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  readonly name: string
  readonly summary: Says
  readonly cites: readonly ArticleId[]
  readonly open: Audience
  readonly input: I
  readonly output: O
  readonly subject?: string
  readonly confidential?: true
  /** Open also to somebody whose post demands a second factor that they have not set up in time. */
  readonly early?: true
  /** Bytes the request body may have at most; 256 kB unless a contract carries a file. */
  readonly bodyLimit?: number
}

export const contract = <I extends z.ZodType, O extends z.ZodType>(
  spec: Omit<Contract<I, O>, 'open'> & { open?: Audience },
): Contract<I, O> => ({ open: 'staff', ...spec })

export type InputOf<C extends Contract> = z.infer<C['input']>
export type OutputOf<C extends Contract> = z.infer<C['output']>
