import { command } from '../../kernel/act.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Tx } from '../../kernel/sql.ts'
import { ConfirmReset } from './contract.ts'
import { issueCode } from './issue-code.ts'
import { idOf } from './own-password.ts'
import { endReset, lockReset } from './resets-store.ts'
import { resets } from './rules.ts'

const hours = 24

/** The second of two, never the first again and never the person concerned. The code is told to them, once. */
export const confirmReset = command(ConfirmReset, {
  load: ({ requestId }: InputOf<typeof ConfirmReset>, tx: Tx, now: Temporal.Instant) =>
    lockReset(tx, requestId, now.toString()),
  allow: [resets],
  async run({ requestId }, { staffId, number, name, clearsFactor, askedById }, ctx) {
    const own = idOf(ctx.actor)
    if (own === askedById || own === staffId) {
      throw new Refusal('forbidden', 'needs-second-administrator', {
        zh: own === staffId ? '不能确认自己的重设。' : '这是您自己提出的，要由另一位管理员确认。',
        en:
          own === staffId
            ? 'Nobody confirms their own reset.'
            : 'You asked for this: another administrator confirms it.',
      })
    }
    await endReset(ctx.tx, requestId, own, ctx.now.toString(), 'confirmed')
    const until = ctx.now.add({ hours })
    return issueCode({ id: staffId, number, name, active: true }, { until, clearsFactor, requestId }, ctx)
  },
})
