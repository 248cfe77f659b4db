import { query } from '../../kernel/act.ts'
import { ListNotices } from './contract.ts'
import { noticeShape } from './public.ts'
import { myNotices, unreadCount } from './store.ts'

export const listNotices = query(ListNotices, {
  load: async (_, tx) => {
    const [rows, count] = await Promise.all([myNotices(tx), unreadCount(tx)])
    return { rows, unread: count!.unread }
  },
  run: (_, { rows, unread }) => ({ items: rows.map(noticeShape), unread }),
})
