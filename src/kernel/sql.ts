import type { PoolClient } from 'pg'
import { sendOff } from './trip.ts'

declare const opaque: unique symbol
/** A running transaction. Opaque everywhere but in stores: SQL in an act does not compile. */
export type Tx = { readonly [opaque]: true }

/** Every statement of every store by name; a test prepares each against the migrated schema. */
export const statements = new Map<string, string>()

/** Statements sent in this process, for the assertions that count queries. */
export const sent = { count: 0 }

const register = (name: string, text: string) => {
  if (statements.has(name)) throw new Error(`Two statements are called ${name}`)
  statements.set(name, text)
  return (tx: Tx, values: unknown[]) => {
    sent.count += 1
    return sendOff(tx as unknown as PoolClient, name, text, values)
  }
}

type Call<A extends unknown[], R> = (tx: Tx, ...args: A) => Promise<R>

/** A named statement whose first row is wanted: the row, or undefined. `A` are its parameters in order. */
export const one = <A extends unknown[], R>(name: string, text: string): Call<A, R | undefined> => {
  const send = register(name, text)
  return async (tx, ...args) => (await send(tx, args)).rows[0] as R | undefined
}

/** A named statement whose rows are wanted. */
export const many = <A extends unknown[], R>(name: string, text: string): Call<A, R[]> => {
  const send = register(name, text)
  return async (tx, ...args) => (await send(tx, args)).rows as R[]
}

/** A named statement that writes: how many rows it touched. */
export const write = <A extends unknown[]>(name: string, text: string): Call<A, number> => {
  const send = register(name, text)
  return async (tx, ...args) => (await send(tx, args)).rowCount ?? 0
}

/** PostgreSQL's own word for a broken constraint, or undefined for any other error. */
export const brokenConstraint = (error: unknown): string | undefined => {
  const { code, constraint } = error as { code?: string; constraint?: string }
  return code === '23505' || code === '23P01' ? constraint : undefined
}
