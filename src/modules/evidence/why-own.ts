import { query } from '../../kernel/act.ts'
import { explained, figureFor } from './explained.ts'
import { WhyOwn } from './why-contract.ts'

/** The same for a client, of their own matter alone. */
export const whyOwn = query(WhyOwn, {
  load: figureFor('client'),
  run: (_, found, ctx) => explained(found, ctx),
})
