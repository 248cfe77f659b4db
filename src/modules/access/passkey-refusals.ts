import { Refusal, type RefusalKind } from '../../kernel/refusal.ts'
import type { Flaw } from './passkey-response.ts'

/** What somebody reads whose device's answer does not do; `kind` is the way of the act that refuses. */

export const passkeyOver = (kind: RefusalKind) =>
  new Refusal(kind, 'passkey-over', {
    zh: '这一次已经过期或用过了，请再按一次。',
    en: 'This try is over or was used before; please press once more.',
  })

const otherSite = (kind: RefusalKind) =>
  new Refusal(kind, 'passkey-other-site', {
    zh: '这个答复是为别的网址签的，这里不认。请核对地址栏，再试一次。',
    en: 'This answer was signed for another address. Check the address bar and try again.',
  })

const wrong = (kind: RefusalKind) =>
  new Refusal(kind, 'passkey-wrong', {
    zh: '设备的答复核对不上。请再试一次，或者换一种办法。',
    en: 'The answer of the device does not check out. Try again, or use another way.',
  })

export const flawed = (kind: RefusalKind, flaw: Flaw) => (flaw === 'other-site' ? otherSite(kind) : wrong(kind))

export const notYours = () =>
  new Refusal('unauthenticated', 'passkey-unknown', {
    zh: '您名下没有这个通行密钥，也许已经去掉了。请换一个，或者换一种办法。',
    en: 'You have no such passkey; perhaps it was removed. Use another, or another way.',
  })

export const copied = () =>
  new Refusal('unauthenticated', 'passkey-copied', {
    zh: '这个通行密钥的计数倒退了，可能被人复制过，这次不认。请换一种办法登录，再把它去掉。',
    en: 'This passkey counts backwards: it may have been copied, and is not accepted. Come in another way and remove it.',
  })
