import { query } from '../../kernel/act.ts'
import { choosable, tokenTold } from './narrowing.ts'
import { ListMyTokens } from './token-contract.ts'
import { myTokens } from './token-store.ts'

export const listMyTokens = query(ListMyTokens, {
  load: async (_, tx, now) => ({ tokens: await myTokens(tx, now.toString()) }),
  run: (_, { tokens }) => ({
    items: tokens.map(tokenTold),
    choosable: choosable().map(({ act, kind, says }) => ({ act, kind, says })),
  }),
})
