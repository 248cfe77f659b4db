import { Refusal, type RefusalKind } from '../../kernel/refusal.ts'
import type { Says } from '../../regulations/regulation.ts'

/** Why signing in through a provider did not work; kept in the sign-in log under this name. */
export type Reason =
  | 'over'
  | 'cancelled'
  | 'code-over'
  | 'untrusted'
  | 'not-a-member'
  | 'wrong-setup'
  | 'provider-down'
  | 'other-key'

/** Thrown where a provider's word is heard; turned into a sentence where it is known whose it was. */
export class Failed extends Error {
  readonly reason: Reason

  constructor(reason: Reason, cause?: unknown) {
    super(reason, { cause })
    this.reason = reason
  }
}

const sentences: Record<Reason, [RefusalKind, (provider: string) => Says]> = {
  over: [
    'unauthenticated',
    () => ({
      zh: '这次登录已经用过、过期，或者不是在这个浏览器里发起的。请回到登录页重新来过。',
      en: 'This sign-in was used, is over, or was not begun in this browser. Please begin again from the sign-in page.',
    }),
  ],
  cancelled: [
    'unauthenticated',
    (it) => ({ zh: `您在${it}那边没有同意登录。`, en: `You did not agree to sign in at ${it}.` }),
  ],
  'code-over': [
    'unauthenticated',
    (it) => ({
      zh: `${it}给的一次性凭证已经用过或过期。请重新来过。`,
      en: `The one-time code from ${it} was used or has expired. Please begin again.`,
    }),
  ],
  untrusted: [
    'unauthenticated',
    (it) => ({
      zh: `${it}的答复核对不上，没有让您进来。请重试；还不行，请用密码登录并告诉系统管理员。`,
      en: `The answer of ${it} does not check out, so you were not let in. Try again, or use your password and tell the system administrator.`,
    }),
  ],
  'not-a-member': [
    'unauthenticated',
    (it) => ({
      zh: `${it}说，这个账号不是本机构的成员，或者没有这个应用的权限。`,
      en: `${it} says that this account is not a member of this organisation, or may not use the application.`,
    }),
  ],
  'wrong-setup': [
    'conflict',
    (it) => ({
      zh: `${it}不认本机构的设置（编号、密钥或回来的地址）。请用密码登录，并告诉系统管理员。`,
      en: `${it} does not accept our setup (id, secret or return address). Use your password, and tell the system administrator.`,
    }),
  ],
  'provider-down': [
    'conflict',
    (it) => ({
      zh: `${it}现在连不上。请用密码登录，或过一会儿再试。`,
      en: `${it} cannot be reached now. Use your password, or try again in a while.`,
    }),
  ],
  'other-key': [
    'conflict',
    (it) => ({
      zh: `${it}的密钥是用另一把钥匙封存的，打不开。请用密码登录，并请系统管理员重填密钥。`,
      en: `The secret of ${it} was sealed with another key and cannot be opened. Use your password, and ask the system administrator to enter it again.`,
    }),
  ],
}

export const failure = (reason: Reason, provider = ''): Refusal => {
  const [kind, says] = sentences[reason]
  return new Refusal(kind, reason === 'over' ? 'way-over' : reason, says(provider))
}
