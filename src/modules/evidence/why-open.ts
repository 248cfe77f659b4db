import { query } from '../../kernel/act.ts'
import { explained, figureFor } from './explained.ts'
import { WhyOpen } from './why-contract.ts'

/** The same for the figures of public pages, which are of nobody’s record. */
export const whyOpen = query(WhyOpen, {
  load: figureFor('anyone'),
  run: (_, found, ctx) => explained(found, ctx),
})
