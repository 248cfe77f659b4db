import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import { missing, Refusal } from '../../kernel/refusal.ts'
import { seal } from '../../kernel/sealing.ts'
import { AddProvider } from './contract.ts'
import { demandWhole } from './demands.ts'
import { keepsWaysIn } from './rules.ts'
import { saveProvider } from './store.ts'
import { aboutProvider } from './through.ts'

export const addProvider = command(AddProvider, {
  load: async () => ({}),
  allow: [keepsWaysIn],
  async run(input, _, { tx, actor, now, key }) {
    if (actor.kind !== 'staff') throw missing()
    const { kind, name, clientId, agentId, tenant, issuer, loginBase, address, trustsFactor, secret } = input
    demandWhole(kind, { issuer, agentId, hasSecret: secret !== '' })
    const id = randomUUIDv7()
    const sealed = secret ? seal(key(), aboutProvider(id), secret) : null
    const saved = await saveProvider(
      tx,
      id,
      kind,
      name,
      clientId,
      agentId,
      tenant,
      issuer,
      loginBase,
      address,
      trustsFactor,
      sealed,
      actor.id,
      now.toString(),
    )
    if (saved === 0) {
      throw new Refusal('conflict', 'way-there-already', {
        zh: '这个登录方式已经有了；停用的可以重新打开。',
        en: 'This way to sign in is there already; a closed one can be opened again.',
      })
    }
    return { id }
  },
})
