import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { onceOnly, serve } from './serve.ts'

export type Tampering =
  | 'signature'
  | 'key'
  | 'alg-none'
  | 'nonce'
  | 'audience'
  | 'issuer'
  | 'expired'
  | 'no-id-token'
  | 'slow-fault'

type User = { sub: string; name?: string } & Record<string, unknown>
type Asking = { nonce: string; challenge: string; redirect: string; user: User }

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 })

/** A provider of OpenID Connect as the standard has it: it signs, checks PKCE and the secret, and takes a code once. */
export const openIdServer = async () => {
  const [own, strangers] = [pair(), pair()]
  const client = { id: 'zhidu', secret: 'a secret & of 50%' }
  const codes = onceOnly<Asking>()
  const now = () => Math.floor(Date.now() / 1000)
  const state: { tampering: Tampering | undefined; person: User } = {
    tampering: undefined,
    person: { sub: 'somebody' },
  }

  const idToken = ({ nonce, user }: Asking, issuer: string) => {
    const it = state.tampering
    const header = part(it === 'alg-none' ? { alg: 'none' } : { alg: 'RS256', kid: 'one', typ: 'JWT' })
    const claims = part({
      iss: it === 'issuer' ? 'https://elsewhere.example' : issuer,
      aud: it === 'audience' ? 'another' : client.id,
      exp: it === 'expired' ? now() - 3600 : now() + 300,
      iat: it === 'expired' ? now() - 7200 : now(),
      nonce: it === 'nonce' ? 'of-another-attempt' : nonce,
      ...user,
    })
    if (it === 'alg-none') return `${header}.${claims}.`
    const by = (it === 'key' ? strangers : own).privateKey
    const signature = sign('sha256', Buffer.from(`${header}.${claims}`), by)
    if (it === 'signature') signature[10]! ^= 1
    return `${header}.${claims}.${signature.toString('base64url')}`
  }

  /** What the person does in the browser: signs in there, agrees, and is sent back. Answers the address's search. */
  const consent = (href: string, user: User): string => {
    const asked = new URL(href).searchParams
    if (asked.get('client_id') !== client.id || asked.get('response_type') !== 'code') throw new Error('asked wrongly')
    if (asked.get('code_challenge_method') !== 'S256') throw new Error('no PKCE')
    const code = codes.give({
      nonce: asked.get('nonce') ?? '',
      challenge: asked.get('code_challenge') ?? '',
      redirect: asked.get('redirect_uri') ?? '',
      user,
    })
    return `?${new URLSearchParams({ code, state: asked.get('state') ?? '' })}`
  }

  const server = await serve(({ path, query, body, headers }) => {
    if (state.tampering === 'slow-fault') return { status: 503, text: 'down' }
    const issuer = `http://${headers.host}`
    if (path === '/.well-known/openid-configuration') {
      return {
        json: {
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          jwks_uri: `${issuer}/jwks`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
          code_challenge_methods_supported: ['S256'],
        },
      }
    }
    // A person in a browser, who agrees at once.
    if (path === '/authorize') {
      const asked = new URL(`${issuer}${path}?${query}`)
      return {
        status: 302,
        headers: { location: `${asked.searchParams.get('redirect_uri')}${consent(asked.href, state.person)}` },
      }
    }
    if (path === '/jwks') {
      return { json: { keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] } }
    }
    if (path !== '/token') return { status: 404 }
    const given = new URLSearchParams(body)
    const basic = Buffer.from(headers.authorization?.replace(/^Basic /, '') ?? '', 'base64').toString()
    const [id, secret] = basic.split(':').map((it) => decodeURIComponent(it.replaceAll('+', ' ')))
    if (id !== client.id || secret !== client.secret) return { status: 401, json: { error: 'invalid_client' } }
    const asking = codes.take(given.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(given.get('code_verifier') ?? '')
      .digest('base64url')
    if (!asking || challenge !== asking.challenge || given.get('redirect_uri') !== asking.redirect) {
      return { status: 400, json: { error: 'invalid_grant' } }
    }
    const token = state.tampering === 'no-id-token' ? {} : { id_token: idToken(asking, issuer) }
    return { json: { access_token: 'of no use here', token_type: 'Bearer', ...token } }
  })

  return {
    ...server,
    client,
    tamper: (it: Tampering | undefined) => {
      state.tampering = it
    },
    consent,
    /** Who sits before the browser that comes to its own page. */
    sits: (it: User) => {
      state.person = it
    },
  }
}
