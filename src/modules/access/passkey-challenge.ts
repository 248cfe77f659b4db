import { randomBytes } from 'node:crypto'
import type { Context } from '../../kernel/act.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { tokenHash } from '../../kernel/transaction.ts'
import { type PasskeyLack, passkeySite } from './passkey-site.ts'
import { saveChallenge } from './passkey-store.ts'

/** What a device is given to sign: for five minutes, for one answer, in the ticket or session that asked for it. */

const minutes = 5
export const timeout = minutes * 60_000

export const boundTo = (what: 'ticket' | 'session', secret: string): Buffer => tokenHash(`passkey ${what} ${secret}`)

export const poseChallenge = async (
  bound: Buffer,
  staffId: string,
  { tx, now, origin }: Pick<Context, 'tx' | 'now' | 'origin'>,
): Promise<string> => {
  const challenge = randomBytes(32).toString('base64url')
  await saveChallenge(tx, bound, tokenHash(challenge), staffId, origin.site, now.add({ minutes }).toString())
  return challenge
}

const lacks: Record<PasskeyLack, { zh: string; en: string }> = {
  https: {
    zh: '通行密钥要在 https 的网址上才能用，这里不是。',
    en: 'Passkeys need an https address; this is none.',
  },
  domain: {
    zh: '通行密钥要用域名打开才能用，这里是 IP 地址。',
    en: 'Passkeys need a domain name; this address is a bare IP.',
  },
  localhost: {
    zh: '通行密钥要用域名打开才能用：在本机请改用 localhost。',
    en: 'Passkeys need a domain name: on this machine open localhost instead.',
  },
}

/** The domain that a passkey of this site belongs to; refuses where there can be none. */
export const rpIdHere = (site: string): string => {
  const here = passkeySite(site)
  if ('rpId' in here) return here.rpId
  throw new Refusal('conflict', 'passkey-not-here', lacks[here.lacks])
}
