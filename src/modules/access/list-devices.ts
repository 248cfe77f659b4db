import { query } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import { missing } from '../../kernel/refusal.ts'
import { factorOf } from './factor-store.ts'
import { ListDevices } from './own-contract.ts'
import { idOf } from './own-password.ts'
import { passkeysOf } from './passkey-store.ts'
import { resetOf } from './resets-store.ts'
import { sessionsOf } from './store.ts'
import { triesOf } from './tries-store.ts'

export const listDevices = query(ListDevices, {
  load: async () => ({}),
  async run(_, __, { tx, actor, now }) {
    const staffId = idOf(actor)
    const [sessions, factor, tries, reset, passkeys] = await Promise.all([
      sessionsOf(tx, staffId, now.toString()),
      factorOf(tx, staffId, dayOf(now)),
      triesOf(tx, staffId),
      resetOf(tx, staffId, now.toString()),
      passkeysOf(tx, staffId),
    ])
    if (!factor) throw missing()
    const here = actor.kind === 'staff' ? actor.session : undefined
    const { on, since, codesLeft, demanded, by, passwordSetAt } = factor
    return {
      devices: sessions.map((it) => ({ ...it, here: it.id === here })).sort((a, b) => Number(b.here) - Number(a.here)),
      factor: { on, since, passkeys, codesLeft, demanded, by: demanded && !on ? by : null },
      passwordSetAt,
      reset: reset ?? null,
      tries,
    }
  },
})
