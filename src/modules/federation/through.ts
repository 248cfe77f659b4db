import { randomBytes } from 'node:crypto'
import type { Origin } from '../../kernel/act.ts'
import type { House } from '../../kernel/action.ts'
import { actorId } from '../../kernel/audit.ts'
import { missing, Refusal } from '../../kernel/refusal.ts'
import { seal, unseal } from '../../kernel/sealing.ts'
import { type Credential, tokenHash, transact } from '../../kernel/transaction.ts'
import { countProvided, giveBackProvided, logProvider } from '../access/public.ts'
import { dingtalk } from './dingtalk.ts'
import { Failed, failure } from './failures.ts'
import { feishu } from './feishu.ts'
import { oidc } from './oidc.ts'
import type { Attempt, Proof, Protocol, Provider } from './protocol.ts'
import { demoHere, openProvider, type ProviderRow, saveAnswer, saveAttempt, takeAttempt } from './store.ts'
import { wecom } from './wecom.ts'

/*
 * The two moments at which another server is spoken to. No transaction is open meanwhile: a provider that hangs holds
 * no connection of the database. What follows from the answer is done by acts (enter.ts, link.ts).
 */

const minutes = 10
const protocols: Record<ProviderRow['kind'], Protocol> = { oidc, wecom, dingtalk, feishu }

type From = { readonly house: House; readonly credential: Credential; readonly origin: Omit<Origin, 'id'> }

export const aboutProvider = (id: string) => `secret of provider ${id}`
const aboutAttempt = (hash: Buffer) => `attempt ${hash.toString('hex')}`
export const aboutAnswer = (hash: Buffer) => `answer to ${hash.toString('hex')}`

const opened = ({ secret, ...row }: ProviderRow, key: Buffer): Provider => {
  try {
    return { ...row, secret: secret ? unseal(key, aboutProvider(row.id), secret) : '' }
  } catch (error) {
    throw new Failed('other-key', error)
  }
}

/** Runs what speaks to the provider; what fails is a row of the sign-in log and a sentence. */
const told = async <T>(
  { house, origin }: From,
  { name, staffId }: { name: string; staffId: string | null },
  work: () => Promise<T>,
): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Failed)) throw error
    const now = house.now()
    await transact(house.pool, undefined, now, async ({ tx, entered }) => {
      await entered
      await logProvider('wrong', { reason: error.reason, ...(staffId && { staffId }) }, { tx, now, origin })
      return { result: undefined }
    })
    throw failure(error.reason, name)
  }
}

const goesNowhere = () =>
  new Refusal('conflict', 'demo-goes-nowhere', {
    zh: '演示机构只给您看怎么设置，不会真的去别处登录。',
    en: 'The demo shows how it is set up; it does not really go elsewhere to sign in.',
  })

/** Where to send the browser, which alone may come back. `link`: for the account of the person who is signed in. */
export const beginThrough = async (
  from: From,
  { providerId, link, inApp }: { providerId: string; link: boolean; inApp: boolean },
): Promise<{ href: string }> => {
  const { house, credential, origin } = from
  const now = house.now()
  // Letters and digits alone: WeCom allows nothing else.
  const state = randomBytes(32).toString('hex')
  const attempt: Attempt = {
    state,
    nonce: randomBytes(32).toString('base64url'),
    verifier: randomBytes(48).toString('base64url'),
    inApp,
  }
  const begun = await transact<ProviderRow | Refusal>(house.pool, credential, now, async ({ tx, entered }) => {
    const { actor } = await entered
    if (link && actor.kind !== 'staff') {
      throw new Refusal('unauthenticated', 'not-staff', { zh: '请先登录。', en: 'Please sign in.' })
    }
    const no = await countProvided({ tx, now, origin })
    if (no) return { result: no }
    const [row, here] = await Promise.all([openProvider(tx, providerId), demoHere(tx)])
    if (here?.demo) return { result: goesNowhere() }
    if (!row) return { result: missing() }
    const hash = tokenHash(state)
    const secrets = seal(house.key(), aboutAttempt(hash), JSON.stringify(attempt))
    const until = now.add({ minutes }).toString()
    await saveAttempt(
      tx,
      hash,
      row.id,
      tokenHash(origin.device),
      link ? actorId(actor) : null,
      secrets,
      until,
      now.toString(),
    )
    return { result: row }
  })
  if (begun instanceof Refusal) throw begun
  const url = await told(from, { name: begun.name, staffId: null }, async () => {
    const provider = opened(begun, house.key())
    return protocols[provider.kind].address(provider, attempt)
  })
  return { href: url.href }
}

/**
 * The browser is back with what the provider gave it. Takes the attempt, asks the provider who it was, and keeps the
 * answer for the act that follows: `enter`, or `link` where the attempt was begun for that.
 */
export const returnThrough = async (from: From, search: string): Promise<{ state: string; next: 'enter' | 'link' }> => {
  const { house, origin } = from
  const now = house.now()
  const back = new URLSearchParams(search)
  const state = back.get('state') ?? ''
  const hash = tokenHash(state)
  const taken = await transact(house.pool, undefined, now, async ({ tx, entered }) => {
    await entered
    const found = await takeAttempt(tx, hash, tokenHash(origin.device), now.toString())
    return { result: found ?? (await countProvided({ tx, now, origin })) }
  })
  if (taken instanceof Refusal) throw taken
  const who = { name: taken?.name ?? '', staffId: taken?.staffId ?? null }
  const proof: Proof = await told(from, who, async () => {
    if (!taken) throw new Failed('over')
    const { staffId: _, secrets, ...row } = taken
    const provider = opened(row, house.key())
    const attempt = JSON.parse(unseal(house.key(), aboutAttempt(hash), secrets)) as Attempt
    return protocols[provider.kind].identify(provider, attempt, back)
  })
  const later = house.now()
  await transact(house.pool, undefined, later, async ({ tx, entered }) => {
    await entered
    const sealed = seal(house.key(), aboutAnswer(hash), JSON.stringify(proof))
    await Promise.all([
      saveAnswer(tx, hash, sealed, later.add({ minutes }).toString()),
      giveBackProvided({ tx, now: later, origin }),
    ])
    return { result: undefined }
  })
  return { state, next: who.staffId ? 'link' : 'enter' }
}
