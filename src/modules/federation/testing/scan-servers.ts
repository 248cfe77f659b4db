import { createHash } from 'node:crypto'
import { onceOnly, serve } from './serve.ts'

/*
 * The three that offices scan with, as their documents describe them: addresses, names of fields, numbers of errors.
 * Each checks the application's secret, and takes a code once.
 */

/** WeCom: the application's token first, then code and token tell the member. */
export const wecomServer = async () => {
  const app = { corp: 'wwcorp', agent: '1000002', secret: 'wecom secret' }
  const codes = onceOnly<{ userid?: string; openid?: string }>()
  const state = { token: 'token-1', issued: 0 }
  const server = await serve(({ path, query }) => {
    if (path === '/cgi-bin/gettoken') {
      if (query.get('corpid') !== app.corp) return { json: { errcode: 40013, errmsg: 'invalid corpid' } }
      if (query.get('corpsecret') !== app.secret) return { json: { errcode: 40001, errmsg: 'invalid credential' } }
      state.issued += 1
      return { json: { errcode: 0, errmsg: 'ok', access_token: state.token, expires_in: 7200 } }
    }
    if (path === '/cgi-bin/auth/getuserinfo') {
      if (query.get('access_token') !== state.token) return { json: { errcode: 42001, errmsg: 'access_token expired' } }
      const member = codes.take(query.get('code') ?? '')
      return { json: member ? { errcode: 0, errmsg: 'ok', ...member } : { errcode: 40029, errmsg: 'invalid code' } }
    }
    return { status: 404 }
  })
  return {
    ...server,
    app,
    /** The token that was given out is no longer good. */
    expireToken: () => {
      state.token = `token-${state.issued + 1}`
    },
    issued: () => state.issued,
    consent: (href: string, member: { userid?: string; openid?: string }): string => {
      const url = new URL(href)
      const inApp = url.pathname === '/connect/oauth2/authorize'
      const asked = url.searchParams
      if (!inApp && (url.pathname !== '/wwlogin/sso/login' || asked.get('login_type') !== 'CorpApp'))
        throw new Error(href)
      if (inApp && (asked.get('scope') !== 'snsapi_base' || url.hash !== '#wechat_redirect')) throw new Error(href)
      if (asked.get('appid') !== app.corp || asked.get('agentid') !== app.agent) throw new Error('asked wrongly')
      const given = asked.get('state') ?? ''
      if (!/^[a-zA-Z0-9]{1,128}$/.test(given)) throw new Error('WeCom takes letters and digits alone')
      return `?${new URLSearchParams({ code: codes.give(member), state: given, appid: app.corp })}`
    },
  }
}

/** DingTalk: `authCode`, camel case, the token in a header of its own. */
export const dingtalkServer = async () => {
  const app = { id: 'dingclient', secret: 'ding secret' }
  type User = { unionId: string; nick: string; mobile?: string; stateCode?: string; corpId: string }
  const codes = onceOnly<User>()
  const tokens = new Map<string, User>()
  const server = await serve(({ path, body, headers }) => {
    if (path === '/v1.0/oauth2/userAccessToken') {
      const given = JSON.parse(body) as Record<string, string>
      if (given.clientId !== app.id || given.clientSecret !== app.secret) {
        return { status: 400, json: { code: 'invalidClientSecret', message: '无效的clientSecret' } }
      }
      const user = codes.take(given.code ?? '')
      if (!user || given.grantType !== 'authorization_code') {
        return { status: 400, json: { code: 'invalidParameter.authCode.notFound', message: '不合法的临时授权码' } }
      }
      const accessToken = `ding-${user.unionId}`
      tokens.set(accessToken, user)
      return { json: { accessToken, refreshToken: 'r', expireIn: 7200, corpId: user.corpId } }
    }
    if (path === '/v1.0/contact/users/me') {
      const user = tokens.get(String(headers['x-acs-dingtalk-access-token']))
      if (!user) return { status: 401, json: { code: 'InvalidAuthentication' } }
      const { corpId: _, ...me } = user
      return { json: { ...me, openId: `open-${me.unionId}` } }
    }
    return { status: 404 }
  })
  return {
    ...server,
    app,
    consent: (href: string, user: User): string => {
      const url = new URL(href)
      const asked = url.searchParams
      if (url.pathname !== '/oauth2/auth' || asked.get('client_id') !== app.id) throw new Error(href)
      if (asked.get('prompt') !== 'consent' || asked.get('response_type') !== 'code') throw new Error(href)
      if (!asked.get('scope')?.split(' ').includes('openid')) throw new Error(href)
      return `?${new URLSearchParams({ authCode: codes.give(user), state: asked.get('state') ?? '' })}`
    },
  }
}

/** Feishu: PKCE, numbers of errors in the body, the person under `data`. */
export const feishuServer = async () => {
  const app = { id: 'cli_app', secret: 'feishu secret' }
  type User = { union_id: string; name: string; mobile?: string; tenant_key: string }
  const codes = onceOnly<{ user: User; challenge: string; redirect: string }>()
  const tokens = new Map<string, User>()
  const server = await serve(({ path, body, headers }) => {
    if (path === '/open-apis/authen/v2/oauth/token') {
      const given = JSON.parse(body) as Record<string, string>
      if (given.client_id !== app.id || given.client_secret !== app.secret) {
        return { status: 400, json: { code: 20002, error: 'invalid_client' } }
      }
      const asking = codes.take(given.code ?? '')
      if (!asking) return { status: 400, json: { code: 20003, error: 'invalid_grant' } }
      const challenge = createHash('sha256')
        .update(given.code_verifier ?? '')
        .digest('base64url')
      if (challenge !== asking.challenge) return { status: 400, json: { code: 20049, error: 'invalid_grant' } }
      if (given.redirect_uri !== asking.redirect) return { status: 400, json: { code: 20071, error: 'invalid_grant' } }
      const token = `u-${asking.user.union_id}`
      tokens.set(token, asking.user)
      return { json: { code: 0, access_token: token, expires_in: 7200, token_type: 'Bearer' } }
    }
    if (path === '/open-apis/authen/v1/user_info') {
      const user = tokens.get(String(headers.authorization).replace(/^Bearer /, ''))
      if (!user) return { status: 400, json: { code: 20005, msg: 'invalid access token' } }
      return { json: { code: 0, msg: 'success', data: { ...user, open_id: `ou_${user.union_id}` } } }
    }
    return { status: 404 }
  })
  return {
    ...server,
    app,
    consent: (href: string, user: User): string => {
      const url = new URL(href)
      const asked = url.searchParams
      if (url.pathname !== '/open-apis/authen/v1/authorize' || asked.get('client_id') !== app.id) throw new Error(href)
      if (asked.get('code_challenge_method') !== 'S256') throw new Error('no PKCE')
      const challenge = asked.get('code_challenge') ?? ''
      const code = codes.give({ user, challenge, redirect: asked.get('redirect_uri') ?? '' })
      return `?${new URLSearchParams({ code, state: asked.get('state') ?? '' })}`
    },
  }
}
