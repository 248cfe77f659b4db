import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seal, sealedBy, unseal } from './sealing.ts'

const key = randomBytes(32)

test('what is sealed comes back, never reads the same twice, and shows nothing', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 8 }), fc.string(), (secret, about) => {
      const sealed = seal(key, about, secret)
      expect(unseal(key, about, sealed)).toBe(secret)
      expect(sealed.equals(seal(key, about, secret))).toBe(false)
      expect(sealed.includes(secret)).toBe(false)
    }),
  )
})

test('another key is told in plain words; other words or a changed byte open nothing', () => {
  const sealed = seal(key, 'of ma', 'secret')
  const other = randomBytes(32)
  expect([sealedBy(key, sealed), sealedBy(other, sealed)]).toEqual([true, false])
  expect(() => unseal(other, 'of ma', sealed)).toThrow(expect.objectContaining({ code: 'other-key' }))
  expect(() => unseal(key, 'of wang', sealed)).toThrow()
  for (let at = 4; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed)
    changed[at]! ^= 1
    expect(() => unseal(key, 'of ma', changed)).toThrow()
  }
})
