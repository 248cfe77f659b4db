import { command } from '../../kernel/act.ts'
import { invalidField } from '../../kernel/refusal.ts'
import { itsDrafter, preparers } from '../enactments/public.ts'
import { ArrangePieces } from './contract.ts'
import { asRefusal, keep, loadDraft, refuseMovedOn } from './draft-case.ts'
import { divided, merged, renamed, restyled } from './pieces.ts'
import { isOpen } from './rules.ts'

const notThere = () =>
  invalidField('change', 'not-possible', {
    zh: '这里合不上，也拆不开；请看过最新的再试。',
    en: 'It can be neither joined nor split here; please look at the latest and try again.',
  })

/** Joined, split, renamed or split anew by another numbering; not a character of the text is lost by it. */
export const arrangePieces = command(ArrangePieces, {
  load: loadDraft,
  allow: [...preparers, itsDrafter],
  must: [isOpen],
  async run({ revision, change }, { row }, ctx) {
    refuseMovedOn(row, revision)
    if (change.kind === 'title') return keep(row, { title: change.title, short: change.short }, ctx)
    if (change.kind === 'restyle') {
      try {
        const pieces = restyled(row.text, change.style, row.pieces)
        return await keep(row, { style: change.style, pieces }, ctx)
      } catch (error) {
        throw asRefusal(error, 'change.style')
      }
    }
    const pieces =
      change.kind === 'merge'
        ? merged(row.pieces, change.piece)
        : change.kind === 'split'
          ? divided(row.pieces, change.piece, change.at)
          : renamed(row.pieces, change.piece, change.number, change.heading)
    if (!pieces) throw notThere()
    return keep(row, { pieces }, ctx)
  },
})
