import { query } from '../../kernel/act.ts'
import { ShowSettings } from './contract.ts'
import { keepsTheHouse } from './rules.ts'
import { openingRows, receivingUnits, roomRows } from './store.ts'

export const showSettings = query(ShowSettings, {
  load: async (_, tx) => {
    const [opening, rooms, units] = await Promise.all([openingRows(tx), roomRows(tx), receivingUnits(tx)])
    return { opening, rooms, units }
  },
  allow: [keepsTheHouse],
  run: (_, loaded) => loaded,
})
