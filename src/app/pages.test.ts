import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openSite } from './testing/site.ts'

const web = mkdtempSync(join(tmpdir(), 'zhidu-pages-'))
afterAll(() => rmSync(web, { recursive: true, force: true }))
mkdirSync(join(web, 'assets'))
writeFileSync(join(web, 'index.html'), '<title>public</title>')
writeFileSync(join(web, 'app.html'), '<title>staff</title>')
writeFileSync(join(web, 'assets/main-4f2a.js'), 'export {}')
const { send } = await openSite({ web })
const bare = await openSite({ web: join(web, 'nowhere') })

test.each([
  ['/', 'public'],
  ['/book', 'public'],
  ['/c/some-private-link?from=mail', 'public'],
  ['/apple', 'public'],
  ['/app', 'staff'],
  ['/app?x=1', 'staff'],
  ['/app/engagements/1', 'staff'],
])('%s is a page of the %s', async (path, title) => {
  const answer = await send(path, undefined)
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain(title)
  expect(answer.headers.get('content-type')).toMatch(/^text\/html/)
  expect(answer.headers.get('cache-control')).toBe('no-cache')
  expect(answer.headers.get('content-security-policy')).toContain(`default-src 'self'`)
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
})

test('an asset is kept for good, and one that is gone is no page', async () => {
  const asset = await send('/assets/main-4f2a.js', undefined)
  expect(asset.status).toBe(200)
  expect(asset.headers.get('cache-control')).toMatch(/max-age=31536000.*immutable/)
  const gone = await send('/assets/main-0000.js', undefined)
  expect(gone.status).toBe(404)
  expect(await gone.text()).toBe('')
})

test('nothing outside the pages is served', async () => {
  for (const path of [
    '/assets/../index.html',
    '/assets/%2e%2e/app.html',
    '/assets/..%2f..%2fpackage.json',
    '/assets/',
  ]) {
    const answer = await send(path, undefined)
    const text = await answer.text()
    expect(text).not.toContain('"name": "zhidu"')
    expect([200, 400, 403, 404]).toContain(answer.status)
  }
  expect((await send('/package.json', undefined)).headers.get('content-type')).toMatch(/^text\/html/)
})

test('a page is only read: writing to one is a 404', async () => {
  expect((await send('/book', '{}', { headers: { 'content-type': 'application/json' } })).status).toBe(404)
})

test('before the pages are built, one sentence says how to build them', async () => {
  const answer = await bare.send('/', undefined)
  expect(answer.status).toBe(503)
  expect(await answer.text()).toMatch(/npm start/)
})
