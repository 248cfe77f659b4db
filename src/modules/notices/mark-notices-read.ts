import { command } from '../../kernel/act.ts'
import { MarkNoticesRead } from './contract.ts'
import { markRead, unreadCount } from './store.ts'

export const markNoticesRead = command(MarkNoticesRead, {
  load: async () => ({}),
  async run({ ids }, _, { tx, now }) {
    await markRead(tx, ids ?? null, now.toString())
    return { unread: (await unreadCount(tx))!.unread }
  },
})
