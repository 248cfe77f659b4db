import { createHash } from 'node:crypto'
import { askOutside, textOf } from './ask-outside.ts'
import { Failed } from './failures.ts'
import { backAddress, type Protocol, type Provider } from './protocol.ts'

/*
 * Feishu: OAuth 2.0 with PKCE, errors as numbers in the body (open.feishu.cn: obtain-oauth-code,
 * get-user-access-token, authen-v1/user_info).
 */

const api = ({ issuer }: Provider) => issuer || 'https://open.feishu.cn'

const reasons: Record<number, Failed['reason']> = {
  20003: 'code-over',
  20004: 'code-over',
  20002: 'wrong-setup',
  20009: 'wrong-setup',
  20048: 'wrong-setup',
  20071: 'wrong-setup',
  20008: 'not-a-member',
  20010: 'not-a-member',
  20050: 'provider-down',
  20072: 'provider-down',
}

export const feishu: Protocol = {
  async address(provider, { state, verifier }) {
    const url = new URL(`${provider.loginBase || 'https://accounts.feishu.cn'}/open-apis/authen/v1/authorize`)
    url.search = new URLSearchParams({
      client_id: provider.clientId,
      response_type: 'code',
      redirect_uri: backAddress(provider),
      state,
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    }).toString()
    return url
  },
  async identify(provider, { verifier }, back) {
    const code = back.get('code')
    if (!code) throw new Failed('cancelled')
    const { answer } = await askOutside(`${api(provider)}/open-apis/authen/v2/oauth/token`, {
      body: {
        grant_type: 'authorization_code',
        client_id: provider.clientId,
        client_secret: provider.secret,
        code,
        redirect_uri: backAddress(provider),
        code_verifier: verifier,
      },
    })
    const token = textOf(answer.access_token)
    if (answer.code !== 0 || !token) throw new Failed(reasons[Number(answer.code)] ?? 'untrusted')
    const me = await askOutside(`${api(provider)}/open-apis/authen/v1/user_info`, {
      headers: { authorization: `Bearer ${token}` },
    })
    const data = (me.answer.data ?? {}) as Record<string, unknown>
    const subject = textOf(data.union_id)
    if (me.answer.code !== 0 || !subject) throw new Failed('untrusted')
    if (provider.tenant && textOf(data.tenant_key) !== provider.tenant) throw new Failed('not-a-member')
    const suggested = textOf(data.mobile).replace(/^\+86/, '') || textOf(data.employee_no)
    return { subject, shown: textOf(data.name) || subject, suggested, factor: false }
  },
}
