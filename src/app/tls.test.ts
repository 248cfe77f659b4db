import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type RequestOptions, request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Server } from 'node:tls'
import { type ConnectionOptions, connect } from 'node:tls'
import { afterAll, expect, test } from 'vitest'
import { selfSigned } from './testing/certificate.ts'
import { password } from './testing/server.ts'
import { openSite } from './testing/site.ts'
import { certificateOfEnvironment, openCertificate } from './tls.ts'
import { trustedProxies } from './trusted-proxies.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhidu-tls-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const [certFile, keyFile] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
const lay = ({ cert, key }: { cert?: string; key?: string }) => {
  if (cert) writeFileSync(certFile, cert)
  if (key) writeFileSync(keyFile, key)
}
const first = selfSigned('first')
lay(first)
const certificate = openCertificate(certFile, keyFile)
const site = await openSite({ tls: certificate.options, trustProxy: ['127.0.0.0/30'] })
const port = Number(new URL(site.url).port)

type Heard = { status: number; headers: Record<string, string | string[] | undefined>; body: string }
const ask = (path: string, { ca = first.cert, ...options }: RequestOptions & { body?: unknown } = {}) =>
  new Promise<Heard>((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path, ca, agent: false, method: options.body ? 'POST' : 'GET', ...options },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (it) => parts.push(it))
        answer.on('end', () =>
          resolve({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(parts).toString() }),
        )
      },
    )
    sent.on('error', reject)
    sent.end(options.body ? JSON.stringify(options.body) : undefined)
  })
const signIn = (headers: Record<string, string> = {}) =>
  ask('/api/access.sign-in', {
    body: { login: 'HZ011', password },
    headers: { 'content-type': 'application/json', ...headers },
  })

/** Shakes hands, and tells the protocol and whose certificate it was. */
const handshake = (options: ConnectionOptions = {}) =>
  new Promise<{ protocol: string | null; whose: string }>((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, rejectUnauthorized: false, ...options }, () => {
      resolve({ protocol: socket.getProtocol(), whose: String(socket.getPeerCertificate().subject.CN) })
      socket.destroy()
    })
    socket.on('error', reject)
  })

test('it speaks TLS itself: every cookie is Secure, HttpOnly and Lax, and browsers are told to stay with it', async () => {
  const { status, headers } = await signIn()
  expect(status).toBe(200)
  const cookies = headers['set-cookie'] as string[]
  expect(cookies.length).toBeGreaterThanOrEqual(2)
  for (const it of cookies) expect(it).toMatch(/; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+; Secure$/)
  expect(headers['strict-transport-security']).toBe('max-age=31536000')
})

test('a certificate that the reader does not know is not taken', async () => {
  await expect(ask('/healthz', { ca: selfSigned('elsewhere').cert })).rejects.toThrow()
  expect((await ask('/healthz')).status).toBe(200)
})

test('TLS 1.2 and newer, nothing older', async () => {
  expect((await handshake({ maxVersion: 'TLSv1.2' })).protocol).toBe('TLSv1.2')
  expect((await handshake()).protocol).toBe('TLSv1.3')
  const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const
  await expect(handshake(old)).rejects.toThrow()
})

test('whoever speaks plain HTTP to it hears nothing of the pages', async () => {
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow()
  expect((await ask('/healthz')).status).toBe(200)
})

test('another site’s page writes nothing, nor does ours without TLS', async () => {
  const host = `127.0.0.1:${port}`
  expect((await signIn({ origin: `https://${host}` })).status).toBe(200)
  for (const origin of [`http://${host}`, 'https://elsewhere.example', 'null', `https://${host}.elsewhere.example`]) {
    const answer = await signIn({ origin })
    expect([answer.status, JSON.parse(answer.body).code]).toEqual([403, 'other-origin'])
  }
})

test('every address that takes a write asks for its origin, also one that does not exist', async () => {
  for (const path of ['/api/doors.enter', '/api/no.such', '/anywhere', '/api/people.me']) {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const answer = await ask(path, { method, headers: { origin: 'https://elsewhere.example' } })
      expect([path, method, answer.status]).toEqual([path, method, 403])
    }
  }
})

test('a renewed certificate is taken up without a restart; one that does not fit is not', async () => {
  const server = site.app.server as unknown as Server
  expect(certificate.renew(server)).toBe('same')
  const second = selfSigned('second')
  lay({ cert: second.cert })
  expect(certificate.renew(server)).toBe('unusable')
  expect((await handshake()).whose).toBe('first')
  lay({ key: second.key })
  expect(certificate.renew(server)).toBe('renewed')
  expect((await handshake()).whose).toBe('second')
  rmSync(certFile)
  expect(certificate.renew(server)).toBe('unusable')
  expect((await handshake()).whose).toBe('second')
})

test('the files are looked at by themselves, and somebody hears once of what cannot be used', async () => {
  const told: string[] = []
  lay(selfSigned('third'))
  const stop = certificate.follow(site.app.server as unknown as Server, (says) => told.push(says.zh), 0.02)
  await expect.poll(async () => (await handshake()).whose).toBe('third')
  lay({ key: 'not a key' })
  await expect.poll(() => told.length).toBe(1)
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(told).toHaveLength(1)
  stop()
})

test('what cannot be used stops the start with a sentence', () => {
  lay(first)
  expect(() => openCertificate(join(folder, 'none.pem'), keyFile)).toThrow(/ZHIDU_TLS_CERT/)
  lay({ key: selfSigned('other').key })
  expect(() => openCertificate(certFile, keyFile)).toThrow(/ZHIDU_TLS_CERT/)
  expect(() => certificateOfEnvironment({ ZHIDU_TLS_CERT: certFile })).toThrow(/go together/)
  expect(certificateOfEnvironment({})).toBeUndefined()
  lay(selfSigned('old', -0.5))
  expect(openCertificate(certFile, keyFile).warning?.en).toMatch(/expired on/)
})

test('only named proxies are believed, and only addresses can be named', () => {
  expect(trustedProxies({})).toEqual([])
  expect(trustedProxies({ ZHIDU_TRUSTED_PROXIES: ' 10.0.0.5, 10.1.0.0/16,::1,fd00::/8 ' })).toHaveLength(4)
  for (const it of ['proxy.example', '10.0.0.5/33', '0.0.0.0/0', '10.0.0', 'true', '10.0.0.1/8/8', '::/0']) {
    expect(() => trustedProxies({ ZHIDU_TRUSTED_PROXIES: it })).toThrow(/ZHIDU_TRUSTED_PROXIES/)
  }
})
