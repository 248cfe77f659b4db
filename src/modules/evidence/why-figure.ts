import { query } from '../../kernel/act.ts'
import { explained, figureFor } from './explained.ts'
import { WhyFigure } from './why-contract.ts'

/** Beside any figure of the office: only of records that the reader may see. */
export const whyFigure = query(WhyFigure, {
  load: figureFor('staff'),
  run: (_, found, ctx) => explained(found, ctx),
})
