import { command } from '../../kernel/act.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { tokenHash } from '../../kernel/transaction.ts'
import { asWritten } from './as-written.ts'
import { SignIn } from './contract.ts'
import { gatesOf } from './gates.ts'
import { passwordFits } from './password.ts'
import { enterOrHalf } from './sessions.ts'
import { type AccountRow, accountOf, holdPassword } from './store.ts'
import { knock, settle } from './tries.ts'

/** A name that two people share opens nobody's door: they use their number. */
const theOne = (people: AccountRow[], login: string) =>
  people.length > 1 && people.every((it) => it.name === login) ? undefined : people[0]

/** Counted by what was typed: whether it belongs to anybody is not told by when it is shut. */
const gates = (login: string, person: AccountRow | undefined, origin: { address: string; device: string }) =>
  gatesOf('password', login.toUpperCase(), origin, {
    device: person?.knownDevice ?? false,
    place: person?.knownPlace ?? false,
  })

export const signIn = command(SignIn, {
  async first({ login }, { tx, now, origin }) {
    const written = asWritten(login)
    const person = theOne(
      await accountOf(tx, written, now.toString(), tokenHash(origin.device), origin.address),
      written,
    )
    const tried = { step: 'password', staffId: person?.staffId ?? null, login } as const
    return knock(tried, gates(written, person, origin), { tx, now, origin })
  },
  load: async () => ({}),
  async run({ login, password }, _, ctx) {
    const { tx, now, origin } = ctx
    const written = asWritten(login)
    const person = theOne(
      await accountOf(tx, written, now.toString(), tokenHash(origin.device), origin.address),
      written,
    )
    const fits = await passwordFits(password, person?.hash ?? null)
    // Checking takes a while: the password that fitted must still be the one.
    if (!fits || !person || (await holdPassword(tx, person.staffId))?.hash !== person.hash) {
      throw new Refusal('unauthenticated', 'wrong-password', {
        zh: '工号（或姓名、手机）与密码对不上。忘了密码请管理员发重设码；重名的请用工号。',
        en: 'Number, name or phone and password do not match. Ask the administrator for a new code if you forgot it; with a shared name, use your number.',
      })
    }
    const entered = await enterOrHalf(person, ctx, 'password')
    const tried = { step: 'password', staffId: person.staffId, login } as const
    await settle(tried, entered.step === 'in' ? 'in' : 'half', gates(written, person, origin), ctx)
    return entered
  },
})
