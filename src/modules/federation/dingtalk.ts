import { askOutside, textOf } from './ask-outside.ts'
import { Failed } from './failures.ts'
import { backAddress, type Protocol, type Provider } from './protocol.ts'

/*
 * DingTalk: OAuth 2.0 with names of its own, no signed answer (open.dingtalk.com: obtain-identity-credentials,
 * obtain-user-token, dingtalk-retrieve-user-information).
 */

const api = ({ issuer }: Provider) => issuer || 'https://api.dingtalk.com'

const failed = (status: number, code: string) => {
  if (/authcode|\bcode\b|invalid.?grant/i.test(code)) return new Failed('code-over')
  if (status === 401 || status === 403 || /client|secret|app.?key|forbidden/i.test(code))
    return new Failed('wrong-setup')
  return new Failed('untrusted')
}

export const dingtalk: Protocol = {
  async address(provider, { state }) {
    const url = new URL(`${provider.loginBase || 'https://login.dingtalk.com'}/oauth2/auth`)
    // `corpid` makes DingTalk ask with which company they come, and say it.
    const scope = provider.tenant ? 'openid corpid' : 'openid'
    const asked = {
      client_id: provider.clientId,
      redirect_uri: backAddress(provider),
      response_type: 'code',
      scope,
      state,
    }
    url.search = new URLSearchParams({ ...asked, prompt: 'consent' }).toString()
    return url
  },
  async identify(provider, _, back) {
    const code = back.get('authCode') ?? back.get('code')
    if (!code) throw new Failed('cancelled')
    const { status, answer } = await askOutside(`${api(provider)}/v1.0/oauth2/userAccessToken`, {
      body: { clientId: provider.clientId, clientSecret: provider.secret, code, grantType: 'authorization_code' },
    })
    const token = textOf(answer.accessToken)
    if (status !== 200 || !token) throw failed(status, textOf(answer.code))
    if (provider.tenant && textOf(answer.corpId) !== provider.tenant) throw new Failed('not-a-member')
    const me = await askOutside(`${api(provider)}/v1.0/contact/users/me`, {
      headers: { 'x-acs-dingtalk-access-token': token },
    })
    if (me.status === 403) throw new Failed('wrong-setup')
    const { unionId, nick, mobile, stateCode } = me.answer
    const subject = textOf(unionId)
    if (me.status !== 200 || !subject) throw new Failed('untrusted')
    const abroad = textOf(stateCode) && textOf(stateCode) !== '86'
    const suggested = textOf(mobile) && `${abroad ? `+${textOf(stateCode)}` : ''}${textOf(mobile)}`
    return { subject, shown: textOf(nick) || subject, suggested, factor: false }
  },
}
