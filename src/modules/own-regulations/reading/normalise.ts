// What no reader sees: zero-width marks, soft hyphens, byte-order marks, variation selectors; and what cannot be kept.
const unseen =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each of them is removed by itself.
  /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufe00-\ufe0f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed.
const control = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: old programs break lines with them.
const breaks = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g
/** Radicals that a copy out of a PDF leaves in place of the characters they look like. */
const radicals = /[\u2e80-\u2fdf]/g

/**
 * A text as it is kept: one kind of line break, no marks that nobody sees, no blanks at the end of a line, at most one
 * empty line in a row. Characters that are seen stay as they are, full-width digits included.
 */
export const normaliseText = (text: string): string =>
  text
    .replace(breaks, '\n')
    .replace(radicals, (it) => it.normalize('NFKC'))
    .replace(unseen, '')
    .replace(/[\t\u00a0\u2000-\u200a\u202f\u205f]/g, ' ')
    .replace(control, '')
    .normalize('NFC')
    .split('\n')
    .map((line) => line.replace(/[ \u3000]+$/, ''))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
