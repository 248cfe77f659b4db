import { query } from '../../kernel/act.ts'
import { ShowMe } from './contract.ts'
import { dutiesOf } from './post-text.ts'
import { myHoldings, myself } from './store.ts'

export const showMe = query(ShowMe, {
  load: async (_, tx) => {
    const me = await myself(tx)
    return me && { me }
  },
  async run(_, { me }, { tx, inForce }) {
    const held = await myHoldings(tx, inForce.day)
    const unread = held.filter((it) => {
      const { zh, hash } = dutiesOf(it)
      return zh !== '' && !it.acknowledged.includes(hash)
    })
    return {
      id: me.id,
      number: me.number,
      name: me.name,
      posts: held,
      undertakingSigned: me.undertakingAt !== null,
      dutiesToRead: [...new Map(unread.map(({ code, post }) => [code, { code, name: post }])).values()],
      unreadNotices: me.unread,
    }
  },
})
