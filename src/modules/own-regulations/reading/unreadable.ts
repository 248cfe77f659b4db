import type { Says } from '../../../regulations/regulation.ts'

const reasons = {
  empty: { zh: '里面没有文字。', en: 'There is no text in it.' },
  'too-large': {
    zh: '文件超过 5 MB。请删去图片，或者把文字粘贴过来。',
    en: 'The file is larger than 5 MB. Remove its pictures, or paste the text.',
  },
  'too-large-unpacked': {
    zh: '文件解开后大得不像一部制度，没有读它。请把文字粘贴过来。',
    en: 'Unpacked, the file is far larger than a regulation can be. It was not read; please paste the text.',
  },
  'too-long': {
    zh: '超过 30 万字。请分成几部制度。',
    en: 'It is longer than 300,000 characters. Please make several regulations of it.',
  },
  'too-many': {
    zh: '拆出来超过 600 条。请换一种编号来拆，或者分成几部制度。',
    en: 'It falls into more than 600 articles. Split it by another numbering, or make several regulations of it.',
  },
  'old-word': {
    zh: '这是旧的 .doc 格式。请用 Word 或 WPS 打开，另存为 .docx 再传；也可以把文字粘贴过来。',
    en: 'This is the old .doc format. Open it in Word or WPS, save it as .docx and send that; or paste the text.',
  },
  pdf: {
    zh: 'PDF 里没有可靠的段落和编号。请传 Word 原件（.docx），或者把文字粘贴过来。',
    en: 'A PDF keeps no reliable paragraphs and numbers. Send the Word original (.docx), or paste the text.',
  },
  rtf: {
    zh: '这是 RTF 格式。请用 Word 打开，另存为 .docx 再传。',
    en: 'This is an RTF file. Open it in Word, save it as .docx and send that.',
  },
  macros: {
    zh: '文件里有宏，没有读它。请另存为不含宏的 .docx 再传。',
    en: 'The file carries macros and was not read. Save it as a .docx without macros and send that.',
  },
  encrypted: {
    zh: '文件加了密码。请去掉密码再传。',
    en: 'The file is protected by a password. Remove the password and send it again.',
  },
  broken: {
    zh: '文件打不开，可能传坏了。请重新保存一份再传。',
    en: 'The file cannot be opened; it may be damaged. Save it again and send that.',
  },
  'wrong-kind': {
    zh: '这不是 Word 文件。请传 .docx，或者把文字粘贴过来。',
    en: 'This is not a Word file. Send a .docx, or paste the text.',
  },
  unsafe: {
    zh: '文件里有制度不该有的内容，没有读它。请另存为一份新的 .docx 再传。',
    en: 'The file contains what a regulation never does. It was not read. Save it as a new .docx and send that.',
  },
} as const satisfies Record<string, Says>

export type UnreadableCode = keyof typeof reasons

/** A text that cannot be read as a regulation, in words for the person who sent it. The only error that reading throws. */
export class TextUnreadable extends Error {
  override readonly name = 'TextUnreadable'
  readonly code: UnreadableCode
  readonly says: Says

  constructor(code: UnreadableCode, cause?: unknown) {
    super(reasons[code].en, { cause })
    this.code = code
    this.says = reasons[code]
  }
}
