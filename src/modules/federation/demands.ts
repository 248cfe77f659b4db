import { invalidField } from '../../kernel/refusal.ts'
import type { Kind } from './contract.ts'

/** What each kind cannot do without. */
export const demandWhole = (
  kind: Kind,
  { issuer, agentId, hasSecret }: { issuer: string; agentId: string; hasSecret: boolean },
) => {
  if (kind === 'oidc' && !issuer) {
    throw invalidField('issuer', 'no-issuer', { zh: '请填签发者（issuer）的地址。', en: 'Give the issuer’s address.' })
  }
  if (kind === 'wecom' && !/^\d+$/.test(agentId)) {
    throw invalidField('agentId', 'no-agent', {
      zh: '请填应用的 AgentId，是一串数字。',
      en: 'Give the application’s AgentId, a number.',
    })
  }
  if (kind !== 'oidc' && !hasSecret) {
    throw invalidField('secret', 'no-secret', {
      zh: '请填应用的密钥（Secret）。',
      en: 'Give the application’s secret.',
    })
  }
}
