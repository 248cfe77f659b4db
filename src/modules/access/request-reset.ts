import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { Tx } from '../../kernel/sql.ts'
import { tell } from '../notices/public.ts'
import { RequestReset } from './contract.ts'
import { idOf } from './own-password.ts'
import { endExpiredResets, holdersOf, saveReset } from './resets-store.ts'
import { resets, resetters } from './rules.ts'
import { staffByIds } from './store.ts'

const hours = 72

/** The first of two: the person is told at once, and everybody who may confirm it. */
export const requestReset = command(RequestReset, {
  load: async ({ staffId }: InputOf<typeof RequestReset>, tx: Tx, now: Temporal.Instant) => {
    const [person] = await staffByIds(tx, [staffId], now.toString(), dayOf(now), dayOf(now.add({ hours: 24 })))
    return person
  },
  allow: [resets],
  async run({ staffId, clearsFactor }, person, ctx) {
    const { tx, actor, now } = ctx
    const own = idOf(actor)
    if (staffId === own) {
      throw new Refusal('forbidden', 'own-reset', {
        zh: '不能重设自己的登录：请另一位管理员提出。',
        en: 'Nobody resets their own sign-in: another administrator asks for it.',
      })
    }
    if (!person.active) {
      throw new Refusal('conflict', 'no-account', {
        zh: `${person.name}还没有账号，发邀请码就可以。`,
        en: `${person.name} has no account yet: an invitation code will do.`,
      })
    }
    const requestId = randomUUIDv7()
    const until = now.add({ hours })
    await endExpiredResets(tx, now.toString())
    if ((await saveReset(tx, requestId, staffId, clearsFactor, own, now.toString(), until.toString())) === 0) {
      throw new Refusal('conflict', 'reset-open', {
        zh: `${person.name}已经有一次重设在等确认。`,
        en: `A reset for ${person.name} waits to be confirmed already.`,
      })
    }
    const by = actor.kind === 'staff' ? actor.name : ''
    await tell(staffId, 'access.reset-asked', requestId, { by }, ctx)
    const others = (await holdersOf(tx, [...resetters], dayOf(now), now.toString())).map((it) => it.id)
    for (const id of others.filter((it) => it !== own && it !== staffId)) {
      await tell(id, 'access.reset-to-confirm', requestId, { by, name: person.name }, ctx)
    }
    return { requestId, until: until.toString() }
  },
})
