import { query } from '../../kernel/act.ts'
import { ExportAudit } from './audit-contract.ts'
import { readsTheTrail } from './rules.ts'
import { trail } from './trail.ts'
import { trailCsv } from './trail-csv.ts'

/** What one file holds at most: it is read by a person, and answered in one piece. */
const most = 10_000

/** The export leaves a row in the trail like every confidential read. */
export const exportAudit = query(ExportAudit, {
  load: async () => ({}),
  allow: [readsTheTrail],
  async run(filter, _, { tx, inForce }) {
    const rows = await trail(filter, undefined, most + 1, tx)
    const kept = rows.slice(0, most)
    return { fileName: `痕迹-${inForce.day}.csv`, csv: trailCsv(kept), rows: kept.length, more: rows.length > most }
  },
})
