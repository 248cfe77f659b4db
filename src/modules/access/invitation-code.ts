import { randomInt } from 'node:crypto'

// Without 0 O 1 I L and U: the code is read aloud and typed from a slip of paper.
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Twelve letters in three groups, about 58 bits: `7KQ2-M9XD-3FBT`. */
export const newCode = (): string =>
  [0, 1, 2].map(() => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')).join('-')

export const normaliseCode = (code: string): string =>
  code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
