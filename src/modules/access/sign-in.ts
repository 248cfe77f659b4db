import { command } from '../../kernel/act.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { asWritten } from './as-written.ts'
import { SignIn } from './contract.ts'
import { passwordFits } from './password.ts'
import { beginSession } from './sessions.ts'
import { accountOf } from './store.ts'

export const signIn = command(SignIn, {
  load: async ({ login }, tx, now) => ({ people: await accountOf(tx, asWritten(login), now.toString()) }),
  async run({ login, password }, { people }, ctx) {
    // A name that two people share opens nobody's door: they use their number.
    const ambiguous = people.length > 1 && people.every((it) => it.name === asWritten(login))
    const person = ambiguous ? undefined : people[0]
    if (!(await passwordFits(password, person?.hash ?? null)) || !person) {
      throw new Refusal('unauthenticated', 'wrong-password', {
        zh: '工号（或姓名、手机）与密码对不上。忘了密码请找机构管理员重发邀请码；重名的请用工号。',
        en: 'Number, name or phone and password do not match. Ask the administrator for a new code if you forgot it; with a shared name, use your number.',
      })
    }
    return { token: await beginSession(person.staffId, ctx), staffId: person.staffId, name: person.name }
  },
})
