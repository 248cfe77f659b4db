import { say } from '../../../web/say.ts'
import type { Kind } from '../contract.ts'

/** One character for whose way it is. */
export const glyphOf: Record<Kind, string> = { oidc: '证', wecom: '企', dingtalk: '钉', feishu: '飞' }

export const kindName = (kind: Kind): string =>
  ({
    oidc: say('统一身份（OIDC）', 'OpenID Connect'),
    wecom: say('企业微信', 'WeCom'),
    dingtalk: say('钉钉', 'DingTalk'),
    feishu: say('飞书', 'Feishu'),
  })[kind]
