import { createHash } from 'node:crypto'
import type { Origin } from '../../kernel/act.ts'
import { tokenHash } from '../../kernel/transaction.ts'

/** So many tries within so many seconds of the first of them; the key is a hash of what is counted. */
export type Gate = { readonly key: Buffer; readonly most: number; readonly seconds: number }

const keyOf = (...parts: string[]) => createHash('sha256').update(parts.join('\n')).digest()

const quarter = 15 * 60
const day = 24 * 3600

const twice = (what: string, ...of: string[]): Gate[] => [
  { key: keyOf(what, 'quarter', ...of), most: 10, seconds: quarter },
  { key: keyOf(what, 'day', ...of), most: 50, seconds: day },
]

const loopback = (address: string) => /^(127\.|::1$|::ffff:127\.)/.test(address)

/** One household or office has a whole /64 of IPv6 for itself: it counts as one address. */
const sourceOf = (address: string) => {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address
  const [left = '', right = ''] = address.split('::')
  const head = left.split(':').filter(Boolean)
  const tail = right.split(':').filter(Boolean)
  const groups = address.includes('::')
    ? [...head, ...Array(Math.max(0, 8 - head.length - tail.length)).fill('0'), ...tail]
    : head
  return groups.slice(0, 4).join(':')
}

/** Wide enough for an office behind one address; a proxy of one's own that is not named would be one address too. */
export const sourceGates = (
  what: 'source' | 'invitation' | 'provider',
  { address }: Pick<Origin, 'address'>,
): Gate[] =>
  address === '' || loopback(address) ? [] : [{ key: keyOf(what, sourceOf(address)), most: 200, seconds: 600 }]

/**
 * What a try is counted under. On a device that signed in before, by that device alone: however often others try the
 * account, its person gets in. From anywhere else by the account, and by the source unless the person came in from
 * there before: an office behind one address is not shut out by one who guesses there.
 */
export const gatesOf = (
  what: 'password' | 'code' | 'own',
  account: string,
  { device, ...origin }: Pick<Origin, 'address' | 'device'>,
  known: { device: boolean; place: boolean },
): Gate[] =>
  known.device
    ? twice(`${what} on a device`, account, tokenHash(device).toString('hex'))
    : [...twice(what, account), ...(known.place ? [] : sourceGates('source', origin))]

/**
 * Of a try through a provider nobody knows yet whose it is. On a device from which somebody here came in before it is
 * counted by that device alone: whoever guesses from the same office does not shut it out.
 */
export const providerGates = (origin: Pick<Origin, 'address' | 'device'>, known: boolean): Gate[] =>
  known ? twice('provider on a device', tokenHash(origin.device).toString('hex')) : sourceGates('provider', origin)

/** Tries that were held back in the same minute, at the same account from the same address, are one row of the log. */
export const markOf = (gates: readonly Gate[], address: string, now: Temporal.Instant): Buffer =>
  keyOf('throttled', gates[0]?.key.toString('hex') ?? '', address, String(Math.floor(now.epochMilliseconds / 60_000)))
