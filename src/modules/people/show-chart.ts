import { query } from '../../kernel/act.ts'
import { chartOfDay } from './chart-of-day.ts'
import { ShowChart } from './contract.ts'

/** Everybody sees the chart of any past day. What is planned is for those who plan it: for others no day is later than today. */
export const showChart = query(ShowChart, {
  load: async () => ({}),
  run: ({ day }, _, ctx) => chartOfDay(day, ctx),
})
