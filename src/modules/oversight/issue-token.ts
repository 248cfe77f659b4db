import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import { invalidField, missing, Refusal } from '../../kernel/refusal.ts'
import { tokenHash } from '../../kernel/transaction.ts'
import { beginningOf } from './days.ts'
import { unfit } from './narrowing.ts'
import { IssueToken } from './token-contract.ts'
import { liveTokensOf, saveToken } from './token-store.ts'

const most = 20

/** `zt_` before the secret tells it from a session, and tells whoever finds it in a file what it is. */
const marked = (secret: string) => `${secret.slice(0, -32)}zt_${secret.slice(-32)}`

const checkUntil = (until: string, today: string) => {
  const day = Temporal.PlainDate.from(today)
  if (until < today) {
    throw invalidField('until', 'in-the-past', {
      zh: '到期日不能早于今天。',
      en: 'Its last day cannot be in the past.',
    })
  }
  if (until > day.add({ years: 1 }).toString()) {
    throw invalidField('until', 'too-long', {
      zh: '最长一年，到期再签发新的。',
      en: 'A year at most; issue a new one then.',
    })
  }
}

const checkActs = (acts: readonly string[]) => {
  const wrong = unfit(acts)
  if (wrong.length === 0) return
  throw invalidField('rights.acts', 'not-for-tokens', {
    zh: `这几件不能交给令牌：${wrong.join('、')}。`,
    en: `A token cannot be given these: ${wrong.join(', ')}.`,
  })
}

/** A key for a program of one's own: it may less than its person, for a time, and says its name in the trail. */
export const issueToken = command(IssueToken, {
  load: async () => ({}),
  async run({ name, until, rights }, _, { tx, actor, now, inForce, newToken }) {
    if (actor.kind !== 'staff') throw missing()
    checkUntil(until, inForce.day)
    if (rights.kind === 'acts') checkActs(rights.acts)
    if ((await liveTokensOf(tx, actor.id, now.toString()))!.live >= most) {
      throw new Refusal('conflict', 'too-many-tokens', {
        zh: `同时最多 ${most} 个令牌，请先撤销不用的。`,
        en: `At most ${most} tokens at once; revoke those that are not needed first.`,
      })
    }
    const id = randomUUIDv7()
    const token = marked(newToken())
    const ends = beginningOf(until, 1)
    const acts = rights.kind === 'acts' ? [...new Set(rights.acts)] : null
    await saveToken(tx, id, actor.id, name, tokenHash(token), acts, now.toString(), ends)
    return { id, name, until: ends, token }
  },
})
