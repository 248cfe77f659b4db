import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import { AddRoom } from './contract.ts'
import { keepsTheHouse } from './rules.ts'
import { receivingUnits, saveRoom } from './store.ts'

export const addRoom = command(AddRoom, {
  load: async ({ unitId }, tx) => {
    const unit = (await receivingUnits(tx)).find((it) => it.id === unitId)
    return unit && { unit }
  },
  allow: [keepsTheHouse],
  async run({ unitId, name, place }, _, { tx }) {
    const id = randomUUIDv7()
    await saveRoom(tx, id, unitId, name, place)
    return { id }
  },
})
