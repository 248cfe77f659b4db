import { Buffer } from 'node:buffer'
import { crc32, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkRoster } from './check-roster.ts'
import { idOf, workbook } from './fixtures/office.ts'
import { readRoster } from './read-workbook.ts'
import { repack, unpack } from './unpack.ts'
import { RosterUnreadable } from './unreadable.ts'

const heading = ['工号', '姓名', '部门', '岗位', '入职日期', '身份证号', '备注']
const codeOf = async (bytes: Uint8Array, name = 'list.xlsx') => {
  const error = await readRoster(bytes, name).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(RosterUnreadable)
  const { code, says } = error as RosterUnreadable
  expect(says.zh && says.en).toBeTruthy()
  return code
}

describe('a workbook', () => {
  test('is read below its heading, with the rows as the sheet numbers them', async () => {
    const book = await workbook([
      ['花名册'],
      [],
      ['员工编号', '姓 名*', '所属部门', '职务', '入职时间', '公民身份号码', '备注'],
      [
        1001,
        { richText: [{ text: '梁' }, { text: '桐芳' }] },
        { formula: 'A1', result: '咨询一部' },
        '主管',
        new Date('2024-01-15'),
        '11010119940621522X',
        '好',
      ],
      [],
      [
        '0002',
        { text: '陈露', hyperlink: 'https://example.cn' },
        { formula: 'A1', result: { error: '#N/A' } },
        '咨询师',
        45483,
        110101199406215200,
      ],
      ['工号', '姓名', '部门', '岗位', '入职日期', '身份证号', '备注'],
      ['合计', 2],
      ['制表：行政部'],
    ] as never)
    const table = await readRoster(book, 'list.xlsx')
    expect(table).toMatchObject({ sheet: '在职', headingRow: 3, unread: ['备注'] })
    expect(table.leftOut.map(({ row }) => row)).toEqual([7, 8, 9])
    expect(table.rows).toEqual([
      {
        row: 4,
        cells: {
          staffNumber: '1001',
          name: '梁桐芳',
          unit: '咨询一部',
          post: '主管',
          hiredOn: '2024-01-15',
          idNumber: '11010119940621522X',
        },
      },
      {
        row: 6,
        cells: {
          staffNumber: '0002',
          name: '陈露',
          unit: '#N/A',
          post: '咨询师',
          hiredOn: '45483',
          idNumber: '110101199406215200',
        },
        flaws: { unit: 'formula-error', idNumber: 'precision-lost' },
      },
    ])
  })

  test('keeps zeros that a number format shows, and fills merged cells', async () => {
    const book = await workbook([heading, [7, '韩雪松', '行政部', '主管'], [8, '陈露', null, '行政专员']], (sheet) => {
      sheet.getColumn(1).numFmt = '0000'
      sheet.mergeCells('C2:C3')
    })
    const { rows } = await readRoster(book, 'list.xlsx')
    expect(rows.map(({ cells }) => [cells.staffNumber, cells.unit])).toEqual([
      ['0007', '行政部'],
      ['0008', '行政部'],
    ])
  })

  test('a rule or a merge over the whole sheet does not make it slow', async () => {
    const files = unpack(await workbook([heading, ['1', '韩雪松', '行政部', '主管']]), () => true)
    const sheet = files.get('xl/worksheets/sheet1.xml')!.toString()
    const all = 'A3:XFD1048576'
    const extra = `</sheetData><mergeCells count="1"><mergeCell ref="${all}"/></mergeCells><dataValidations count="1"><dataValidation type="list" sqref="${all}"><formula1>"a"</formula1></dataValidation></dataValidations>`
    files.set('xl/worksheets/sheet1.xml', Buffer.from(sheet.replace('</sheetData>', extra)))
    const from = performance.now()
    expect((await readRoster(repack(files), 'list.xlsx')).rows).toHaveLength(1)
    expect(performance.now() - from).toBeLessThan(2000)
  })
})

describe('what cannot be read is told in words', () => {
  const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex')
  test.each<[string, Uint8Array, string]>([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['more than 10 MB', Buffer.alloc(10 * 1024 * 1024 + 1, 'a'), 'too-large'],
    ['.xls', Buffer.concat([ole, Buffer.alloc(600)]), 'old-excel'],
    ['a password', Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]), 'encrypted'],
    ['half a zip', Buffer.from('PK\x03\x04 and so on'), 'broken'],
    ['another zip', repack([['word/document.xml', Buffer.from('<a/>')]]), 'wrong-kind'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'wrong-kind'],
    ['a web page called .xls', Buffer.from('<html><table></table></html>'), 'wrong-kind'],
    ['no heading', Buffer.from('a,b\n1,2\n'), 'no-heading'],
    ['a column missing', Buffer.from('姓名,部门,岗位\n1,2,3\n'), 'columns-missing'],
    ['nobody', Buffer.from('工号,姓名,部门,岗位\n\n'), 'no-rows'],
    ['an open quote', Buffer.from('工号,姓名,部门,岗位\n1,"张三,2,3\n'), 'open-quote'],
    ['too many rows', Buffer.from(`工号,姓名,部门,岗位\n${'1,张三,一部,主管\n'.repeat(20_001)}`), 'too-many-rows'],
    [
      'too many columns',
      Buffer.from(`工号,姓名,部门,岗位,${Array.from({ length: 60 }, (_, i) => `x${i}`)}\n1,2,3,4\n`),
      'too-many-columns',
    ],
  ])('%s', async (_, bytes, code) => expect(await codeOf(bytes)).toBe(code))

  test('a document type in the sheet', async () => {
    const files = unpack(await workbook([heading]), () => true)
    files.set('xl/workbook.xml', Buffer.from('<!DOCTYPE a [<!ENTITY b "cc">]><workbook/>'))
    expect(await codeOf(repack(files))).toBe('unsafe')
  })

  test('a zip bomb, whether it declares its size or lies about it', async () => {
    const bomb = Buffer.alloc(200 * 1024 * 1024)
    const honest = zipOf('xl/workbook.xml', deflateRawSync(bomb), bomb.length)
    expect(honest.length).toBeLessThan(1024 * 1024)
    expect(await codeOf(honest)).toBe('too-large-unpacked')
    expect(await codeOf(zipOf('xl/workbook.xml', deflateRawSync(bomb), 1000))).toBe('too-large-unpacked')
  })

  test('a sheet of millions of empty rows or cells', async () => {
    const files = unpack(await workbook([heading]), () => true)
    const sheet = files.get('xl/worksheets/sheet1.xml')!.toString()
    for (const bomb of ['<row/>'.repeat(5_000_001), `<row r="9">${'<c r="A9"/>'.repeat(500_001)}</row>`]) {
      files.set('xl/worksheets/sheet1.xml', Buffer.from(sheet.replace('</sheetData>', `${bomb}</sheetData>`)))
      expect(await codeOf(packedTight(files))).toBe('too-large-unpacked')
    }
  })

  test('any damage to a good file gives a table or a sentence, never another error', async () => {
    const good = await workbook([heading, ['1', '韩雪松', '行政部', '主管', '2024-01-15', idOf(3)]])
    const files = [...unpack(good, () => true)]
    await fc.assert(
      fc.asyncProperty(
        fc.nat(good.length - 1),
        fc.nat(255),
        fc.boolean(),
        fc.nat(files.length - 1),
        fc.nat(),
        async (at, byte, cut, which, place) => {
          const raw = Buffer.from(good)
          raw[at] = byte
          // The second way keeps the archive sound, so that the damage reaches the XML.
          const inner = files.map(([name, data], i): [string, Buffer] => [
            name,
            i === which ? Buffer.from(data.toString('latin1').slice(0, place % data.length), 'latin1') : data,
          ])
          for (const bytes of [cut ? raw.subarray(0, at) : raw, repack(inner)]) {
            await readRoster(bytes, 'list.xlsx').catch((error) => expect(error).toBeInstanceOf(RosterUnreadable))
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  test('any bytes and any text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array(),
          fc
            .string({ unit: fc.constantFrom('"', ',', '\n', '\r', ';', '工号', '姓名', 'a') })
            .map((text) => Buffer.from(text)),
        ),
        async (bytes) => {
          await readRoster(bytes, 'x').catch((error) => expect(error).toBeInstanceOf(RosterUnreadable))
        },
      ),
    )
  })
})

test('ten thousand people', async () => {
  const people = Array.from({ length: 10_000 }, (_, i) => [
    `HZ${i}`,
    `韩雪${i}`,
    i % 50 === 0 ? `第${i / 50}部` : `第${Math.floor(i / 50)}部`,
    i % 50 === 0 ? '主管' : '咨询师',
    '2024-01-15',
    idOf(i),
    '',
  ])
  const book = await workbook([heading, ...people])
  const from = performance.now()
  const table = await readRoster(book, 'list.xlsx')
  const read = performance.now()
  const checked = checkRoster(table, { units: [], posts: [], staffNumbers: [], phones: [] }, '2026-11-23')
  console.info(
    `10,000 rows: read in ${Math.round(read - from)} ms, checked in ${Math.round(performance.now() - read)} ms`,
  )
  expect([checked.units.length, checked.rows.length]).toEqual([200, 10_000])
})

/** The files with the sheet compressed, so that it passes the bound on the size of the file. */
const packedTight = (files: Map<string, Buffer>): Buffer => {
  const sheet = files.get('xl/worksheets/sheet1.xml')!
  const others = [...files].filter(([name]) => name !== 'xl/worksheets/sheet1.xml')
  const zip = repack([['xl/worksheets/sheet1.xml', deflateRawSync(sheet)], ...others])
  return deflated(zip, zip.indexOf(Buffer.from('PK\x01\x02', 'latin1')), sheet.length, crc32(sheet))
}

/** A zip of one entry with its size as told, true or not. */
const zipOf = (name: string, packed: Buffer, declared: number): Buffer => {
  const zip = repack([[name, packed]])
  return deflated(zip, zip.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1')), declared, 0)
}

/** Marks the first entry as compressed from so many bytes. */
const deflated = (zip: Buffer, directory: number, size: number, crc: number): Buffer => {
  zip.writeUInt16LE(8, 8)
  zip.writeUInt32LE(size, 22)
  zip.writeUInt16LE(8, directory + 10)
  zip.writeUInt32LE(crc, directory + 16)
  zip.writeUInt32LE(size, directory + 24)
  return zip
}
