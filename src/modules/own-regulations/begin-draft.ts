import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { invalidField } from '../../kernel/refusal.ts'
import type { Tx } from '../../kernel/sql.ts'
import { onlySuggests, preparation, preparers } from '../enactments/public.ts'
import { BeginDraft } from './contract.ts'
import { asRefusal, staffId } from './draft-case.ts'
import { articlesAmong, piecesOf, shortOf, titleIn } from './pieces.ts'
import { readFile, readPasted } from './reading/read-text.ts'
import { recogniseStyle } from './splitting/split.ts'
import { regulationRow, saveDraft, standingArticles } from './store.ts'
import { continued } from './versions.ts'

const nameOf = (fileName: string) =>
  fileName
    .replace(/^.*[\\/]/, '')
    .replace(/\.\w{1,5}$/, '')
    .trim()

/** The text is read, split by the numbering it seems to have, and kept: nothing of it is in force. */
export const beginDraft = command(BeginDraft, {
  load: async ({ regulation }: InputOf<typeof BeginDraft>, tx: Tx, now: Temporal.Instant) => {
    const key = regulation ?? ''
    const [facts, known, standing] = await Promise.all([
      preparation(tx, key, null),
      regulation ? regulationRow(tx, key) : null,
      regulation ? standingArticles(tx, key, dayOf(now)) : [],
    ])
    return known === undefined ? undefined : { ...facts, known, standing }
  },
  allow: preparers,
  forbid: [onlySuggests],
  async run({ fileName, base64, text, regulation }, { known, standing }, { tx, actor, now }) {
    const field = base64 === undefined ? 'text' : 'base64'
    if ((base64 === undefined) === (text === undefined))
      throw invalidField('text', 'one-of-both', {
        zh: '请传一个文件，或者粘贴文字。',
        en: 'Send a file, or paste the text.',
      })
    try {
      const read = base64 === undefined ? readPasted(text!) : readFile(Buffer.from(base64, 'base64'))
      const style = recogniseStyle(read)
      const { pieces, gone } = continued(piecesOf(read, style), standing)
      const title = known?.title ?? (titleIn(read) || nameOf(fileName).slice(0, 60) || '本机构制度')
      const short = known?.short ?? (shortOf(title) || title.slice(0, 12))
      const id = randomUUIDv7()
      const source = base64 === undefined ? '' : fileName.slice(0, 200)
      await saveDraft(
        tx,
        id,
        regulation,
        title,
        short,
        source,
        style,
        read,
        JSON.stringify(pieces),
        JSON.stringify(gone),
        staffId(actor),
        now.toString(),
      )
      return { id, articles: articlesAmong(pieces).length }
    } catch (error) {
      throw asRefusal(error, field)
    }
  },
})
