import { query } from '../../kernel/act.ts'
import { chartLines } from './chart-lines.ts'
import { chartOfDay } from './chart-of-day.ts'
import { ExportChart } from './contract.ts'
import { writeBook, writeLines } from './roster/write-list.ts'

/** Exactly what the page shows to the same person on the same day, as a table. */
export const exportChart = query(ExportChart, {
  load: async () => ({}),
  async run({ day, format, language }, _, ctx) {
    const say = (zh: string, en: string) => (language === 'zh' ? zh : en)
    const chart = await chartOfDay(day, ctx)
    const { headings, lines } = chartLines(chart.day, chart.units, say)
    const name = say('组织', 'organisation')
    const bytes = format === 'csv' ? writeLines([headings, ...lines]) : await writeBook(name, headings, lines)
    return { fileName: `${name}-${chart.day}.${format}`, base64: bytes.toString('base64'), lines: lines.length }
  },
})
