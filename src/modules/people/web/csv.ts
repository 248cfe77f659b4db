/** A cell that begins like a formula is one to a spreadsheet: the apostrophe keeps it text. */
const safe = (text: string) => {
  const plain = /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

/** Lines as Excel and WPS read them: the mark in front lets them take the Chinese for what it is. */
export const csv = (lines: readonly (readonly string[])[]): string =>
  `\ufeff${lines.map((line) => line.map(safe).join(',')).join('\r\n')}\r\n`
