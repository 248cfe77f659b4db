import { query } from '../../kernel/act.ts'
import { ShowOrganisation } from './contract.ts'
import { glyphOf } from './glyph.ts'
import { organisation } from './store.ts'

export const showOrganisation = query(ShowOrganisation, {
  load: async (_, tx) => ({ it: await organisation(tx) }),
  run: (_, { it }) => ({
    name: it?.name ?? '',
    glyph: glyphOf(it?.name ?? ''),
    phone: it?.phone ?? '',
    address: it?.address ?? '',
    demo: it?.demo ?? false,
    setUp: it?.setUp ?? false,
  }),
})
