import { command } from '../../kernel/act.ts'
import { missing } from '../../kernel/refusal.ts'
import { tell } from '../notices/public.ts'
import { StopOwnReset } from './own-contract.ts'
import { idOf } from './own-password.ts'
import { endOwnResets } from './resets-store.ts'

/** Perhaps nobody asked them: whoever is signed in stops what would set a new password for them, asked for or confirmed. */
export const stopOwnReset = command(StopOwnReset, {
  load: async () => ({}),
  async run(_, __, ctx) {
    const staffId = idOf(ctx.actor)
    const ended = await endOwnResets(ctx.tx, staffId, ctx.now.toString())
    if (ended.length === 0) throw missing()
    const name = ctx.actor.kind === 'staff' ? ctx.actor.name : ''
    const told = new Map(ended.map((it) => [it.by, it.id]))
    for (const [id, about] of told) {
      if (id !== staffId) await tell(id, 'access.reset-withdrawn', about, { by: name, name }, ctx)
    }
    return {}
  },
})
