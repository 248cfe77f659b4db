import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packZip } from '../../../kernel/zip.ts'
import { docx, numberingXml, p, run, stylesXml, table } from '../testing/docx.ts'
import { normaliseText } from './normalise.ts'
import { chineseNumeral, formatCounter, readNumeral } from './numerals.ts'
import { readFile, readPasted } from './read-text.ts'

const articles = [
  { format: 'chineseCounting', text: '第%1条' },
  { format: 'chineseCounting', text: '（%2）', suffix: 'nothing' as const },
  { format: 'decimal', text: '%3）' },
]

test('the numbers that Word writes by itself are read, level by level', () => {
  const bytes = docx(
    [
      p('甲', { num: 1 }),
      p('子', { num: 1, level: 1 }),
      p('丑', { num: 1, level: 1 }),
      p('小', { num: 1, level: 2 }),
      p('乙', { num: 1 }),
      p('寅', { num: 1, level: 1 }),
      p('没有编号'),
      p('丙', { num: 1 }),
    ],
    { 'word/numbering.xml': numberingXml([articles]) },
  )
  expect(readFile(bytes)).toBe('第一条 甲\n（一）子\n（二）丑\n1） 小\n第二条 乙\n（一）寅\n没有编号\n第三条 丙')
})

test('numbers that come from a style, legal numbers, lists begun anew, and a list that is switched off', () => {
  const bytes = docx(
    [
      p('总则', { style: 'H1' }),
      p('目的', { style: 'H2' }),
      p('不编号', { style: 'H2', num: 0 }),
      p('范围', { style: 'H2b' }),
      p('甲', { num: 2 }),
      p('乙', { num: 2 }),
      p('又一', { num: 9 }),
    ],
    {
      'word/numbering.xml': numberingXml(
        [
          [
            { format: 'chineseCounting', text: '%1、', style: 'H1' },
            { format: 'decimal', text: '%1.%2', legal: true, style: 'H2' },
          ],
          [{ format: 'decimal', text: '%1.' }],
        ],
        { 9: 2 },
      ),
      'word/styles.xml': stylesXml([
        { id: 'H1', name: 'heading 1', num: 1 },
        { id: 'H2', name: 'heading 2', num: 1 },
        { id: 'H2b', name: 'of ours', basedOn: 'H2' },
      ]),
    },
  )
  expect(readFile(bytes)).toBe('一、 总则\n1.1 目的\n不编号\n1.2 范围\n1. 甲\n2. 乙\n1. 又一')
})

test('insertions stay, deletions, moved text, contents, fields, hidden words and pictures go', () => {
  const bytes = docx(
    [
      p('', { style: 'toc', xml: run('第一章 总则 1') }),
      p('', {
        xml: `${run('留')}<w:ins w:id="1">${run('增')}</w:ins><w:del w:id="2"><w:r><w:delText>删</w:delText></w:r></w:del>`,
      }),
      p('', {
        xml: `<w:moveFrom>${run('旧处')}</w:moveFrom>${run('隐', '<w:vanish/>')}<w:r><w:instrText>PAGE</w:instrText></w:r>${run('见')}`,
      }),
      `<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>${run('前半')}</w:p>`,
      p('后半'),
      p('', { xml: '<w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:tab/><w:t>三</w:t></w:r>' }),
      table([
        ['事项', '扣分'],
        ['迟到', '2'],
      ]),
      p('', {
        xml:
          '<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>图中字</w:t></w:r></w:p></w:txbxContent></w:pict></w:r>' +
          run('完'),
      }),
    ],
    { 'word/styles.xml': stylesXml([{ id: 'toc', name: 'toc 1' }]) },
  )
  expect(readFile(bytes)).toBe('留增\n见\n前半后半\n一\n二 三\n事项 | 扣分\n迟到 | 2\n完')
})

test('pasted text loses what nobody sees and keeps what is read', () => {
  expect(readPasted('\ufeff第一条\u00a0甲\u200b乙\r\n\r\n\r\n\r\n第二条　丙  \r\u2f00')).toBe(
    '第一条 甲乙\n\n第二条　丙\n一',
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const once = normaliseText(text)
      expect(normaliseText(once)).toBe(once)
    }),
  )
})

test('numerals are read as they are written', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), (n) => void expect(readNumeral(chineseNumeral(n))).toBe(n)))
  expect(['十', '廿', '一百零三', '２０', '二〇', ' 十 二 '].map(readNumeral)).toEqual([10, undefined, 103, 20, 20, 12])
  const formats = [
    'chineseLegalSimplified',
    'lowerRoman',
    'upperLetter',
    'decimalEnclosedCircle',
    'ideographTraditional',
    'none',
  ]
  expect(formats.map((it) => formatCounter(12, it))).toEqual(['拾贰', 'xii', 'L', '⑫', '乙', ''])
})

const bomb =
  '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>'
const only = (name: string, content: string | Buffer) => packZip([[name, Buffer.from(content)]])

test.each([
  ['nothing', Buffer.alloc(0), 'empty'],
  ['a document without words', docx([p('')]), 'empty'],
  ['an old .doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old-word'],
  [
    'a document with a password',
    Buffer.concat([Buffer.from('d0cf11e0', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
    'encrypted',
  ],
  ['a PDF named .docx', Buffer.from('%PDF-1.7 …'), 'pdf'],
  ['RTF', Buffer.from('{\\rtf1 }'), 'rtf'],
  ['a picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'wrong-kind'],
  ['a workbook', only('xl/workbook.xml', '<workbook/>'), 'wrong-kind'],
  ['a zip in a zip', only('inner.docx', docx([p('甲')])), 'wrong-kind'],
  ['macros', docx([p('甲')], { 'word/vbaProject.bin': 'x' }), 'macros'],
  ['entities of its own', only('word/document.xml', bomb), 'unsafe'],
  ['an entity that nobody declared', docx(['<w:p><w:r><w:t>&x;</w:t></w:r></w:p>']), 'broken'],
  ['XML that breaks off', only('word/document.xml', '<w:document><w:body>'), 'broken'],
  ['elements without end in depth', docx([`${'<w:sdt>'.repeat(500)}${'</w:sdt>'.repeat(500)}`]), 'unsafe'],
  ['a document of 20 MB', docx([p('字'.repeat(7_000_000))]), 'too-large'],
  ['a broken archive', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(50)]), 'broken'],
  ['gzip', gzipSync('第一条'), 'wrong-kind'],
  ['a text of 400,000 characters', Buffer.from('字'.repeat(400_000)), 'too-long'],
])('%s is told in words', (_, bytes, code) => {
  expect(() => readFile(bytes)).toThrow(expect.objectContaining({ name: 'TextUnreadable', code }))
})

test('bytes at random are read or told, never a fault', () => {
  const good = docx([p('第一条 甲', { num: 1 })], { 'word/numbering.xml': numberingXml([articles]) })
  fc.assert(
    fc.property(fc.nat(good.length - 1), fc.nat(255), (at, byte) => {
      const bytes = Buffer.from(good)
      bytes[at] = byte
      try {
        readFile(bytes)
      } catch (error) {
        expect((error as Error).name).toBe('TextUnreadable')
      }
    }),
    { numRuns: 300 },
  )
})
