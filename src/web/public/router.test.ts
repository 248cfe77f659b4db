import { beforeEach, expect, test, vi } from 'vitest'
import { safePath } from './router.ts'

beforeEach(() => {
  vi.stubGlobal('location', new URL('http://zhidu.example/sign-in'))
})

test.each([
  '//evil.example/app',
  '/\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/.//evil.example',
  '/..//evil.example',
  '/a/..//evil.example',
  '',
  null,
])('after sign-in nobody is led elsewhere: %s', (next) => {
  expect(safePath(next)).toBeNull()
})

test('a path of this site is kept with its search', () => {
  expect(safePath('/app/engagements/1?tab=plan')).toBe('/app/engagements/1?tab=plan')
})
