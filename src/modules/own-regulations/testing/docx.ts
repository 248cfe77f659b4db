import { packZip } from '../../../kernel/zip.ts'

/** Builds Word documents by hand, part by part: what Word writes, and what nobody should send. */
const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const escaped = (it: string) => it.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

export type Level = {
  format: string
  text: string
  suffix?: 'nothing' | 'space'
  start?: number
  legal?: true
  style?: string
}

/** `lists`: the levels of each list; the list at index 0 has the number 1. */
export const numberingXml = (lists: readonly (readonly Level[])[], restarted: Record<number, number> = {}) => {
  const level = ({ format, text, suffix, start = 1, legal, style }: Level, at: number) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${style ? `<w:pStyle w:val="${style}"/>` : ''}${legal ? '<w:isLgl/>' : ''}${suffix ? `<w:suff w:val="${suffix}"/>` : ''}<w:lvlText w:val="${text}"/></w:lvl>`
  const abstracts = lists.map(
    (it, i) => `<w:abstractNum w:abstractNumId="${i}">${it.map(level).join('')}</w:abstractNum>`,
  )
  const nums = lists.map((_, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${i}"/></w:num>`)
  const again = Object.entries(restarted).map(
    ([num, of]) =>
      `<w:num w:numId="${num}"><w:abstractNumId w:val="${of - 1}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  )
  return `<w:numbering ${namespace}>${[...abstracts, ...nums, ...again].join('')}</w:numbering>`
}

export const run = (text: string, properties = '') =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`

/** A paragraph: its text, or its runs as XML; numbered by list and level, or by its style. */
export const p = (
  text: string,
  { num, level = 0, style, xml }: { num?: number; level?: number; style?: string; xml?: string } = {},
) => {
  const list = num === undefined ? '' : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${num}"/></w:numPr>`
  const named = style ? `<w:pStyle w:val="${style}"/>` : ''
  return `<w:p><w:pPr>${named}${list}</w:pPr>${xml ?? run(text)}</w:p>`
}

export const table = (rows: readonly (readonly string[])[]) =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`

export const stylesXml = (
  styles: readonly { id: string; name: string; num?: number; level?: number; basedOn?: string }[],
) =>
  `<w:styles ${namespace}>${styles
    .map(
      ({ id, name, num, level, basedOn }) =>
        `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${basedOn ? `<w:basedOn w:val="${basedOn}"/>` : ''}${num === undefined ? '' : `<w:pPr><w:numPr>${level === undefined ? '' : `<w:ilvl w:val="${level}"/>`}<w:numId w:val="${num}"/></w:numPr></w:pPr>`}</w:style>`,
    )
    .join('')}</w:styles>`

/** The file's bytes. `more`: other parts by their name. */
export const docx = (body: readonly string[], more: Record<string, string | Buffer> = {}): Buffer =>
  packZip([
    [
      '[Content_Types].xml',
      Buffer.from('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    ],
    [
      'word/document.xml',
      Buffer.from(
        `<?xml version="1.0" encoding="UTF-8"?><w:document ${namespace}><w:body>${body.join('')}</w:body></w:document>`,
      ),
    ],
    ...Object.entries(more).map(([name, it]): [string, Buffer] => [name, Buffer.from(it)]),
  ])
