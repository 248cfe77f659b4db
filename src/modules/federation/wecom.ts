import { createHash } from 'node:crypto'
import { askOutside, textOf } from './ask-outside.ts'
import { Failed } from './failures.ts'
import { backAddress, type Protocol, type Provider } from './protocol.ts'

/*
 * WeCom: scanning in the browser, or straight away in its own app, then the application's token and the code tell the
 * member (developer.work.weixin.qq.com, documents 98152, 91022, 91039, 98176).
 */

const api = ({ issuer }: Provider) => issuer || 'https://qyapi.weixin.qq.com'
const fingerprint = ({ id, secret }: Provider) => createHash('sha256').update(`${id} ${secret}`).digest('hex')

// WeCom asks that the application's token be kept for as long as it lasts: asking for it is rationed.
const tokens = new Map<string, { token: string; until: number }>()

const setupErrors = new Set([40001, 40013, 40056, 40091, 41002, 41004, 48002, 60020, 301002])
const tokenErrors = new Set([40014, 42001, 42007, 42009])

const failed = (code: number) =>
  new Failed(code === 40029 || code === 42003 ? 'code-over' : setupErrors.has(code) ? 'wrong-setup' : 'untrusted')

const tokenOf = async (provider: Provider): Promise<string> => {
  const of = fingerprint(provider)
  const kept = tokens.get(of)
  if (kept && kept.until > Date.now()) return kept.token
  const url = new URL(`${api(provider)}/cgi-bin/gettoken`)
  url.search = new URLSearchParams({ corpid: provider.clientId, corpsecret: provider.secret }).toString()
  const { answer } = await askOutside(url)
  const token = textOf(answer.access_token)
  if (answer.errcode !== 0 || !token)
    throw Number(answer.errcode) ? failed(Number(answer.errcode)) : new Failed('untrusted')
  const lasts = Math.min(Number(answer.expires_in) || 0, 7200) - 300
  if (lasts > 0) tokens.set(of, { token, until: Date.now() + lasts * 1000 })
  return token
}

const memberOf = async (provider: Provider, code: string, again = false): Promise<Record<string, unknown>> => {
  const url = new URL(`${api(provider)}/cgi-bin/auth/getuserinfo`)
  url.search = new URLSearchParams({ access_token: await tokenOf(provider), code }).toString()
  const { answer } = await askOutside(url)
  const error = Number(answer.errcode ?? 0)
  if (tokenErrors.has(error) && !again) {
    tokens.delete(fingerprint(provider))
    return memberOf(provider, code, true)
  }
  if (error !== 0) throw failed(error)
  return answer
}

export const wecom: Protocol = {
  async address(provider, { state, inApp }) {
    const back = { appid: provider.clientId, agentid: provider.agentId, redirect_uri: backAddress(provider), state }
    if (inApp) {
      const url = new URL(`${provider.loginBase || 'https://open.weixin.qq.com'}/connect/oauth2/authorize`)
      url.search = new URLSearchParams({ ...back, response_type: 'code', scope: 'snsapi_base' }).toString()
      url.hash = 'wechat_redirect'
      return url
    }
    const url = new URL(`${provider.loginBase || 'https://login.work.weixin.qq.com'}/wwlogin/sso/login`)
    url.search = new URLSearchParams({ login_type: 'CorpApp', ...back }).toString()
    return url
  },
  async identify(provider, _, back) {
    const code = back.get('code')
    // WeCom comes back without a code when the person did not agree.
    if (!code) throw new Failed('cancelled')
    const member = await memberOf(provider, code)
    // Whoever is no member has an openid or external_userid only.
    const subject = textOf(member.userid ?? member.UserId)
    if (!subject) throw new Failed('not-a-member')
    return { subject, shown: subject, suggested: subject, factor: false }
  },
}
