import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { home } from '../databases.ts'
import { homeKey, homeKeyFile } from '../home-key.ts'

/**
 * The keys of a home that a house needs to go on elsewhere: `home` seals second factors, `audit` signs the trail (without it the
 * signatures of before would look like a stranger's). Keys that must be destroyable are none of them.
 */
const files = {
  home: homeKeyFile,
  audit: () => process.env.ZHIDU_AUDIT_KEY_FILE ?? join(home, 'audit-key.pem'),
}
type Name = keyof typeof files

/** What a backup carries, each sealed by itself. */
export const keyParts = (): Record<string, Buffer> => {
  const audit = files.audit()
  return { home: homeKey(), ...(existsSync(audit) && { audit: readFileSync(audit) }) }
}

const place = (path: string, text: string): string[] => {
  const there = existsSync(path) ? readFileSync(path, 'utf8') : undefined
  if (there?.trim() === text.trim()) return []
  mkdirSync(dirname(path), { recursive: true })
  const aside = `${path}.before-${new Date().toISOString().replace(/[-:.]/g, '')}`
  if (there !== undefined) renameSync(path, aside)
  writeFileSync(path, text, { mode: 0o600 })
  return there === undefined ? [] : [aside]
}

/** Puts the keys where this home keeps its own. Others that lie there are laid aside, never thrown away: answers where. */
export const placeKeys = (part: (name: Name) => Buffer | undefined): string[] => {
  const [key, audit] = [part('home'), part('audit')]
  return [
    ...(key ? place(files.home(), `${key.toString('base64')}\n`) : []),
    ...(audit ? place(files.audit(), audit.toString()) : []),
  ]
}
