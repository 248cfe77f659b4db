import type { Says } from '../regulations/regulation.ts'

/** What the program says on the console: one sentence in each language, no stack. */
export const sentence = ({ zh, en }: Says) => `${zh}\n${en}`

export const fail = (says: Says): never => {
  process.stderr.write(`${sentence(says)}\n`)
  process.exit(1)
}
