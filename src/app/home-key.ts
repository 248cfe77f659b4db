import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { home } from './databases.ts'

/** Where the key of this home lies. */
export const homeKeyFile = () => process.env.ZHIDU_KEY_FILE ?? join(home, 'key')

const read = (): Buffer => {
  const path = homeKeyFile()
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  }
  const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64')
  if (key.length !== 32) throw new Error(`${path} does not hold a key of 32 bytes in base64.`)
  return key
}

let kept: Buffer | undefined

/**
 * The key of this home, made at first need and never in the database: whoever has the database alone opens no sealed
 * secret. Processes that share a database share the file (ZHIDU_KEY_FILE).
 */
export const homeKey = (): Buffer => {
  kept ??= read()
  return kept
}
