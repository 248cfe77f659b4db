import { randomBytes } from 'node:crypto'
import { createReadStream, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import pg from 'pg'
import { inject, onTestFinished } from 'vitest'
import { temporaryHome } from '../testing/home.ts'
import type { Secret } from './keys.ts'

// The key of the home that somebody works with is none of the tests' business.
if (!process.env.ZHIDU_KEY_FILE) {
  const folder = temporaryHome()
  process.env.ZHIDU_KEY_FILE = join(folder, 'key')
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
}

/** Quick to derive, so that tests are. */
export const keyFile: Secret = { kind: 'key-file', key: Buffer.alloc(32, 3) }

/** A folder that is gone after the test. */
export const newFolder = (): string => {
  const folder = temporaryHome()
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** An empty database that is gone after the test. */
export const emptyDatabase = async (base = inject('postgres')): Promise<string> => {
  const name = `empty_${randomBytes(6).toString('hex')}`
  const admin = new pg.Client({ connectionString: base })
  await admin.connect()
  await admin.query(`create database ${name} template template0 encoding 'UTF8'`)
  onTestFinished(async () => {
    await admin.query(`drop database if exists ${name} with (force)`)
    await admin.end()
  })
  const url = new URL(base)
  url.pathname = `/${name}`
  return url.href
}

export const rowsOf = async (url: string, text: string, values: unknown[] = []) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text, values)).rows
  } finally {
    await client.end()
  }
}

export const fileAt = (...path: string[]) => createReadStream(join(...path))
export const bytesAt = (...path: string[]) => readFileSync(join(...path))
/** A file as a stream of pieces of odd sizes. */
export const streamOf = (bytes: Buffer, size = 70_001) => {
  const pieces: Buffer[] = []
  for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size))
  return Readable.from(pieces)
}
