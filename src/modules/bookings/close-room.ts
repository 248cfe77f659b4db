import { command } from '../../kernel/act.ts'
import { CloseRoom } from './contract.ts'
import { keepsTheHouse, nobodyBookedThere } from './rules.ts'
import { closeRoom as close, lockRoom } from './store.ts'

export const closeRoom = command(CloseRoom, {
  load: async ({ roomId }, tx, now) => lockRoom(tx, roomId, now.toString()),
  allow: [keepsTheHouse],
  must: [nobodyBookedThere],
  async run({ roomId }, _, { tx, inForce }) {
    await close(tx, roomId, inForce.day)
    return { roomId }
  },
})
