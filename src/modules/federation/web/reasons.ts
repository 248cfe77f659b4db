import { say } from '../../../web/say.ts'

/** Why a try through a provider came to nothing, for the sign-in log. */
export const reasonSays = (reason: string): string =>
  ({
    over: say('过期、用过，或不是这个浏览器发起的', 'over, used, or of another browser'),
    cancelled: say('在对方那边没有同意', 'not agreed to there'),
    'code-over': say('凭证用过或过期', 'code used or expired'),
    untrusted: say('答复核对不上', 'answer does not check out'),
    'not-a-member': say('不是本机构的成员', 'no member of the organisation'),
    'wrong-setup': say('对方不认本机构的设置', 'setup not accepted'),
    'provider-down': say('对方连不上', 'provider down'),
    'other-key': say('密钥打不开', 'secret cannot be opened'),
    unlinked: say('还没有连到员工', 'linked to nobody'),
    'too-often': say('试得太多', 'too often'),
  })[reason] ?? reason
