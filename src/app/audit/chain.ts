import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { home } from '../databases.ts'

/** One row of the trail as text, each field in its place: what a seal is taken over. */
export type Leaf = readonly (string | null | readonly string[])[]

/** SQL that reads a row as a Leaf does: every field as text, the instant in microseconds, so that no setting changes it. */
export const leafColumns = `a.id::text, (extract(epoch from a.at) * 1000000)::bigint::text, a.act, a.outcome, a.actor_kind,
  a.actor_id::text, a.subject, a.articles, a.refused_by, a.code, a.request_id, a.token`

const sha256 = (...parts: (string | Buffer)[]) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

export const rootOf = (leaves: readonly Leaf[]) => {
  const hash = createHash('sha256')
  for (const leaf of leaves) hash.update(`${JSON.stringify(leaf)}\n`)
  return hash.digest()
}

/** Before the first batch there is nothing. */
export const noHead = Buffer.alloc(32)

export type Sealed = { batch: string; rows: number; root: Buffer; previous: Buffer; at: string }

/** The head of the chain after a batch: it stands for every row up to there. `at` is ISO in UTC. */
export const headOf = ({ batch, rows, root, previous, at }: Sealed) =>
  sha256(`zhidu audit 1\n${batch}\n${rows}\n${at}\n`, previous, root)

const file = () => process.env.ZHIDU_AUDIT_KEY_FILE ?? join(home, 'audit-key.pem')

export type SealingKey = { readonly id: string; sign(head: Buffer): Buffer }

const idOf = (key: KeyObject) =>
  sha256(key.export({ type: 'spki', format: 'der' }))
    .subarray(0, 8)
    .toString('hex')

export const sealingKeyOf = (pem: string): SealingKey => {
  const secret = createPrivateKey(pem)
  return { id: idOf(createPublicKey(secret)), sign: (head) => sign(null, head, secret) }
}

export const newSealingKey = () =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

/** Ed25519, made at first need in a file of its own and never in the database: whoever has the database cannot sign. */
export const readSealingPem = (): string => {
  const path = file()
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, newSealingKey(), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
  }
  return readFileSync(path, 'utf8')
}

export const signed = (pem: string, head: Buffer, signature: Buffer) =>
  verify(null, head, createPublicKey(pem), signature)
