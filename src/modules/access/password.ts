import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

// OWASP's second choice for argon2id: 19 MiB, 2 passes, 1 lane.
const memory = 19_456
const passes = 2
const parallelism = 1

const hashed = (password: string, nonce: Buffer, cost: { memory: number; passes: number; parallelism: number }) =>
  derive('argon2id', { message: Buffer.from(password.normalize('NFKC')), nonce, tagLength: 32, ...cost })

/** The password as it is kept: algorithm, cost, salt and hash in one string, so that the cost can be raised later. */
export const hashPassword = async (password: string): Promise<string> => {
  const nonce = randomBytes(16)
  const tag = await hashed(password, nonce, { memory, passes, parallelism })
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${nonce.toString('base64')}$${tag.toString('base64')}`
}

const nobody = `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${Buffer.alloc(16).toString('base64')}$${Buffer.alloc(32).toString('base64')}`

/** Takes as long for a person who does not exist as for one who does: how long it takes tells nobody who works here. */
export const passwordFits = async (password: string, kept: string | null): Promise<boolean> => {
  const [, , , cost, salt, tag] = (kept ?? nobody).split('$')
  const [m, t, p] = cost!.split(',').map((it) => Number(it.slice(2)))
  const again = await hashed(password, Buffer.from(salt!, 'base64'), { memory: m!, passes: t!, parallelism: p! })
  return timingSafeEqual(again, Buffer.from(tag!, 'base64')) && kept !== null
}
