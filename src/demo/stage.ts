import type { Act } from '../kernel/act.ts'
import { type House, perform } from '../kernel/action.ts'
import { zone } from '../kernel/clock.ts'
import { signIn } from '../modules/access/sign-in.ts'

/** Acts as somebody at a moment of one's own choosing, through the same road as every request. */
export type Stage = {
  now(): Temporal.Instant
  at(moment: Temporal.Instant): void
  act(it: Act, input: unknown, token?: string, kind?: 'session' | 'link'): Promise<Record<string, unknown>>
  /** A session of the person with that staff number; signs in once more when the last one is too old for the moment. */
  token(number: string): Promise<string>
}

/** A wall-clock time of a day in the organisation's zone. */
export const at = (day: string, time: string) =>
  Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).toInstant()

export const openStage = (house: House, begin: Temporal.Instant, password: string): Stage => {
  let moment = begin
  const then: House = { ...house, now: () => moment }
  // Kept as a promise: many who act at once as one person sign in once.
  const sessions = new Map<string, { token: Promise<string>; begun: Temporal.Instant }>()
  const act: Stage['act'] = async (it, input, token, kind = 'session') => {
    const credential = token ? { kind, token } : undefined
    return (await perform(then, it, input, { credential, requestId: 'stage' })) as Record<string, unknown>
  }
  return {
    act,
    now: () => moment,
    at: (later) => {
      moment = later
    },
    async token(number) {
      const known = sessions.get(number)
      if (known && moment.since(known.begun).total('hours') < 24 * 10) return known.token
      const token = act(signIn, { login: number, password }).then((it) => String(it.token))
      sessions.set(number, { token, begun: moment })
      token.catch(() => sessions.delete(number))
      return token
    },
  }
}
