import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  type IRunOptions,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import { both, language } from '../../../web/say.ts'
import { isDivision } from '../parts.ts'
import { divisionSays } from './article-row.tsx'
import { adoptedSays, footSays, printedOf, runsOf } from './print-words.ts'
import type { Chosen, Listed } from './rulebook-words.ts'

type Printed = { chosen: Chosen; listed: Listed; day: string; organisation: string }

const song = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: 'Times New Roman' }
/** Twentieths of a point: A4 with the margins of an office document. */
const page = { width: 11_906, height: 16_838 }
const margin = { top: 1440, bottom: 1440, left: 1588, right: 1474 }

const words = (text: string, more: Partial<IRunOptions> = {}) => new TextRun({ text, font: song, ...more })

/** The document that the page shows, for whoever passes it on as a Word file. */
export const wordFile = ({ chosen, listed, day, organisation }: Printed) => {
  const indent = language() === 'zh' ? { indent: { firstLine: 480 } } : {}
  return new Document({
    title: both(chosen.title),
    creator: organisation,
    styles: { default: { document: { run: { font: song, size: 24 } } } },
    sections: [
      {
        properties: { page: { size: page, margin } },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                tabStops: [{ type: TabStopType.RIGHT, position: page.width - margin.left - margin.right }],
                children: [
                  words(`${footSays(chosen, day)}\t`, { size: 17 }),
                  new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], font: song, size: 17 }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ alignment: AlignmentType.CENTER, children: [words(organisation)] }),
          new Paragraph({
            heading: HeadingLevel.TITLE,
            alignment: AlignmentType.CENTER,
            children: [words(both(chosen.title), { bold: true, size: 40, color: '000000' })],
          }),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 360 },
            children: [words(adoptedSays(chosen, listed, day), { size: 20 })],
          }),
          ...printedOf(chosen).flatMap((it) => [
            new Paragraph({
              heading: isDivision(it.id) ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
              alignment: isDivision(it.id) ? AlignmentType.CENTER : AlignmentType.START,
              keepNext: true,
              spacing: { before: 200, after: 60 },
              children: [
                words(
                  isDivision(it.id)
                    ? divisionSays(it)
                    : it.heading
                      ? `${both(it.number)}　${both(it.heading)}`
                      : both(it.number),
                  {
                    bold: true,
                    size: 24,
                    color: '000000',
                  },
                ),
              ],
            }),
            ...(isDivision(it.id) ? [] : runsOf(it)).map(
              (runs) =>
                new Paragraph({
                  ...indent,
                  spacing: { line: 380 },
                  children: runs.map((run) => words(run.text, { bold: run.bold })),
                }),
            ),
          ]),
        ],
      },
    ],
  })
}

export const saveWord = async (printed: Printed) => {
  const address = URL.createObjectURL(await Packer.toBlob(wordFile(printed)))
  const link = document.createElement('a')
  link.href = address
  link.download = `${both(printed.chosen.title)} ${printed.day}.docx`
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
