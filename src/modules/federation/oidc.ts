import { createHash } from 'node:crypto'
import * as oidcClient from 'openid-client'
import { outside, textOf } from './ask-outside.ts'
import { Failed } from './failures.ts'
import { backAddress, type Protocol, type Provider } from './protocol.ts'

/*
 * OpenID Connect by discovery: authorization code with PKCE, state and nonce (OIDC Core 3.1; RFC 7636; RFC 9700). The
 * signature of the identity token is checked although it came over TLS: a proxy in between must not decide who comes in.
 */

const keepMinutes = 10

type Kept = { readonly configured: Promise<oidcClient.Configuration>; readonly until: number }
const kept = new Map<string, Kept>()

/** The way in which the provider wants to hear the secret; without a secret, PKCE alone. */
const clientAuth = (secret: string): oidcClient.ClientAuth => {
  if (!secret) return oidcClient.None()
  const [post, basic] = [oidcClient.ClientSecretPost(secret), oidcClient.ClientSecretBasic(secret)]
  return (as, client, body, headers) => {
    const methods = as.token_endpoint_auth_methods_supported
    return (methods?.includes('client_secret_post') ? post : basic)(as, client, body, headers)
  }
}

const discover = ({ issuer, clientId, secret }: Provider) =>
  oidcClient.discovery(new URL(issuer), clientId, undefined, clientAuth(secret), {
    execute: [
      oidcClient.enableNonRepudiationChecks,
      // The shape of the address allows it on this machine alone (contract.ts).
      ...(issuer.startsWith('http:') ? [oidcClient.allowInsecureRequests] : []),
    ],
    [oidcClient.customFetch]: (url, options) => outside(url, options as RequestInit),
    timeout: 8,
  })

const configurationOf = (provider: Provider): Promise<oidcClient.Configuration> => {
  const { id, issuer, clientId, secret } = provider
  const of = createHash('sha256').update([id, issuer, clientId, secret].join('\n')).digest('hex')
  const known = kept.get(of)
  if (known && known.until > Date.now()) return known.configured
  const configured = discover(provider)
  kept.set(of, { configured, until: Date.now() + keepMinutes * 60_000 })
  configured.catch(() => kept.delete(of))
  return configured
}

const down = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'])
const setup = new Set(['invalid_client', 'unauthorized_client', 'invalid_scope', 'redirect_uri_mismatch'])

const asFailed = (error: unknown): Failed => {
  if (error instanceof Failed) return error
  if (error instanceof oidcClient.AuthorizationResponseError) {
    if (setup.has(error.error)) return new Failed('wrong-setup', error)
    return new Failed(/unavailable|server_error/.test(error.error) ? 'provider-down' : 'cancelled', error)
  }
  if (error instanceof oidcClient.ResponseBodyError) {
    if (error.status >= 500) return new Failed('provider-down', error)
    return new Failed(
      error.error === 'invalid_grant' ? 'code-over' : setup.has(error.error) ? 'wrong-setup' : 'untrusted',
      error,
    )
  }
  const { cause, code } = error as { cause?: unknown; code?: string }
  if (cause instanceof Failed) return cause
  return new Failed(code && down.has(code) ? 'provider-down' : 'untrusted', error)
}

const orFailed = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    throw asFailed(error)
  }
}

export const oidc: Protocol = {
  address: (provider, { state, nonce, verifier }) =>
    orFailed(async () => {
      const config = await configurationOf(provider)
      return oidcClient.buildAuthorizationUrl(config, {
        redirect_uri: backAddress(provider),
        scope: 'openid profile phone',
        state,
        nonce,
        code_challenge: await oidcClient.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
      })
    }),
  identify: (provider, { state, nonce, verifier }, back) =>
    orFailed(async () => {
      const config = await configurationOf(provider)
      const url = new URL(backAddress(provider))
      url.search = back.toString()
      const tokens = await oidcClient.authorizationCodeGrant(config, url, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (!claims) throw new Failed('untrusted')
      const phone = claims.phone_number_verified === true ? textOf(claims.phone_number) : ''
      const called = textOf(claims.preferred_username)
      return {
        subject: claims.sub,
        shown: textOf(claims.name) || called || claims.sub,
        suggested: phone || called,
        factor: Array.isArray(claims.amr) && claims.amr.includes('mfa'),
      }
    }),
}
