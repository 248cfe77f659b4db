import { query } from '../../kernel/act.ts'
import { ShowRecord } from './keeper-contract.ts'
import { recordOf } from './keeper-store.ts'
import { keepsRecords } from './rules.ts'

/** Pay and identity number are read by whoever keeps personnel, and each reading is on record. */
export const showRecord = query(ShowRecord, {
  load: ({ staffId }, tx) => recordOf(tx, staffId),
  allow: [keepsRecords],
  run: (_, record) => record,
})
