import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { homeKeyFile } from '../home-key.ts'

/**
 * Puts the key that a backup carries where this home keeps its own, so that authenticators go on working. Another key that lies there
 * is laid aside, never thrown away. Answers whether the key is a new one here.
 */
export const placeHomeKey = (key: Buffer): { laidAside?: string } | undefined => {
  const path = homeKeyFile()
  mkdirSync(dirname(path), { recursive: true })
  const text = `${key.toString('base64')}\n`
  const there = existsSync(path) ? readFileSync(path, 'utf8') : undefined
  if (there?.trim() === text.trim()) return
  const aside = `${path}.before-${new Date().toISOString().replace(/[:.]/g, '')}`
  if (there !== undefined) renameSync(path, aside)
  writeFileSync(path, text, { mode: 0o600 })
  return there === undefined ? {} : { laidAside: aside }
}
