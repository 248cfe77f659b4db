import { command } from '../../kernel/act.ts'
import { seal } from '../../kernel/sealing.ts'
import { AmendProvider } from './contract.ts'
import { demandWhole } from './demands.ts'
import { keepsWaysIn } from './rules.ts'
import { lockProvider, updateProvider } from './store.ts'
import { aboutProvider } from './through.ts'

/** Closed, it lets nobody in from that moment; accounts stay linked for when it opens again. */
export const amendProvider = command(AmendProvider, {
  load: ({ providerId }, tx) => lockProvider(tx, providerId),
  allow: [keepsWaysIn],
  async run(input, { kind, issuer, secret: kept }, { tx, key }) {
    const { providerId, name, agentId, tenant, loginBase, address, trustsFactor, open, secret } = input
    demandWhole(kind, { issuer, agentId, hasSecret: secret !== '' || kept !== null })
    const sealed = secret ? seal(key(), aboutProvider(providerId), secret) : null
    await updateProvider(tx, providerId, name, agentId, tenant, loginBase, address, trustsFactor, open, sealed)
    return {}
  },
})
