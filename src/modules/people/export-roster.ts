import { query } from '../../kernel/act.ts'
import { ExportRoster } from './contract.ts'
import { presentOf } from './roster/present.ts'
import { writeCsv, writeXlsx } from './roster/write-list.ts'
import { presentStaff } from './roster-present-store.ts'
import { keepsPersonnel } from './rules.ts'
import { organisation } from './store.ts'

/** The staff list of today in the columns of a list: read again, it changes nothing. The export stands in the audit. */
export const exportRoster = query(ExportRoster, {
  load: async () => ({}),
  allow: [keepsPersonnel],
  async run({ format }, _, { tx, inForce, now }) {
    const [rows, house] = await Promise.all([presentStaff(tx, inForce.day, now.toString()), organisation(tx)])
    const cells = rows.map((it) => presentOf(it).cells)
    const bytes = format === 'csv' ? writeCsv(cells) : await writeXlsx(cells)
    return {
      fileName: `${house?.name ?? ''}花名册-${inForce.day}.${format}`,
      base64: bytes.toString('base64'),
      people: rows.length,
    }
  },
})
