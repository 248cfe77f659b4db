import { expect, test } from 'vitest'
import { passkeySite } from './passkey-site.ts'

test.each([
  ['https://zhidu.example', { rpId: 'zhidu.example' }],
  ['https://zhidu.example:8443', { rpId: 'zhidu.example' }],
  ['https://zhidu', { rpId: 'zhidu' }],
  ['http://localhost:4600', { rpId: 'localhost' }],
  ['http://zhidu.example', { lacks: 'https' }],
  ['http://10.0.0.5:4600', { lacks: 'https' }],
  ['https://10.0.0.5', { lacks: 'domain' }],
  ['https://[2001:db8::1]', { lacks: 'domain' }],
  ['http://127.0.0.1:4600', { lacks: 'localhost' }],
  ['http://[::1]:4600', { lacks: 'localhost' }],
  ['', { lacks: 'https' }],
])('a passkey at %s: %o', (site, here) => {
  expect(passkeySite(site)).toEqual(here)
})
