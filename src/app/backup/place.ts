import type { Readable } from 'node:stream'

/** One file that lies in a place; `at` is when it was written. */
export type Kept = { readonly name: string; readonly bytes: number; readonly at: string }

/** Where backups lie: a folder or a storage that speaks S3. */
export type Place = {
  /** As people are told it: never with a secret in it. */
  readonly says: string
  /** The file is there whole or not at all; answers its size. Throws as soon as the content does. */
  put(name: string, content: AsyncIterable<Buffer>): Promise<number>
  list(): Promise<Kept[]>
  get(name: string): Promise<Readable>
  remove(name: string): Promise<void>
}
