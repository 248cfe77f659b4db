import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

let folder: string
const opened = async (path: string) => {
  vi.resetModules()
  vi.stubEnv('ZHIDU_KEY_FILE', path)
  return (await import('./home-key.ts')).homeKey
}
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhidu-key-'))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

test('the key is made at first need, read by its owner alone, and stays', async () => {
  const path = join(folder, 'deep/key')
  const key = (await opened(path))()
  expect(key).toHaveLength(32)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect((await opened(path))()).toEqual(key)
  expect(readFileSync(path, 'utf8').trim()).toBe(key.toString('base64'))
})

test('a file that holds no key is refused, and never written over', async () => {
  const path = join(folder, 'key')
  writeFileSync(path, 'not a key')
  const homeKey = await opened(path)
  expect(() => homeKey()).toThrow('does not hold a key')
  expect(readFileSync(path, 'utf8')).toBe('not a key')
})
