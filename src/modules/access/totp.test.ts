import { expect, test } from 'vitest'
import { base32, codeOfStep, newSecret, stepAt, stepOfCode, uriOf } from './totp.ts'

// RFC 6238, appendix B, SHA-1: the last six of the eight digits printed there.
const secret = base32(Buffer.from('12345678901234567890'))
test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('at second %i the code is %s, as the standard prints it', (second, code) => {
  const now = Temporal.Instant.fromEpochMilliseconds(second * 1000)
  expect(codeOfStep(secret, stepAt(now))).toBe(code)
  expect(stepOfCode(secret, code, now)).toBe(stepAt(now))
})

test('a code of the step before or after is taken, one further away is not', () => {
  const now = Temporal.Instant.from('2026-11-23T01:00:00Z')
  const at = stepAt(now)
  for (const beside of [-1, 0, 1]) expect(stepOfCode(secret, codeOfStep(secret, at + beside), now)).toBe(at + beside)
  for (const away of [-2, 2, 100]) expect(stepOfCode(secret, codeOfStep(secret, at + away), now)).toBeUndefined()
  for (const odd of ['', '12345', '1234567', 'abcdef']) expect(stepOfCode(secret, odd, now)).toBeUndefined()
})

test('secrets are 160 bits that any authenticator can be typed into', () => {
  expect(secret).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
  expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/)
  expect(newSecret()).not.toBe(newSecret())
  expect(uriOf(secret, '衡知 咨询', 'HZ011')).toBe(
    `otpauth://totp/HZ011?secret=${secret}&issuer=${encodeURIComponent('衡知 咨询')}`,
  )
})
