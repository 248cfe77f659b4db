import { query } from '../../kernel/act.ts'
import { ShowMe } from './contract.ts'
import { myHoldings, myself } from './store.ts'

export const showMe = query(ShowMe, {
  load: async (_, tx) => {
    const me = await myself(tx)
    return me && { me }
  },
  async run(_, { me }, { tx, inForce }) {
    return {
      id: me.id,
      number: me.number,
      name: me.name,
      posts: await myHoldings(tx, inForce.day),
      undertakingSigned: me.undertakingAt !== null,
      unreadNotices: me.unread,
    }
  },
})
