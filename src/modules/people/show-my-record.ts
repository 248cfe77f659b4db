import { query } from '../../kernel/act.ts'
import { ShowMyRecord } from './record-contract.ts'
import { keepersOf, myRecord } from './record-store.ts'
import { personnelPosts } from './sight.ts'

/** Everybody sees the whole of what is kept about them, and takes it along as a file; each reading is on record. */
export const showMyRecord = query(ShowMyRecord, {
  load: (_, tx) => myRecord(tx),
  async run(_, record, { tx, inForce, now }) {
    return { ...record, keepers: await keepersOf(tx, personnelPosts, inForce.day, now.toString()) }
  },
})
