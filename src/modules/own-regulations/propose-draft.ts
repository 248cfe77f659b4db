import { command } from '../../kernel/act.ts'
import { invalidField } from '../../kernel/refusal.ts'
import { beginDraft, itsDrafter, onlySuggests, preparers } from '../enactments/public.ts'
import { standingOn } from '../rulebook/public.ts'
import { changesOf } from './changes.ts'
import { ProposeDraft } from './contract.ts'
import { loadDraft, refuseMovedOn, staffId } from './draft-case.ts'
import { articlesAmong, idsOf, textOf } from './pieces.ts'
import { allDecided, hasArticles, isOpen } from './rules.ts'
import {
  holdNumbers,
  newRegulation,
  renameRegulation,
  saveDuties,
  saveProposed,
  standingArticles,
  usedIds,
} from './store.ts'

/**
 * The decisions become an enactment's draft, in one transaction: from there it goes the way of every enactment. Only the
 * general manager's seal puts it into force.
 */
export const proposeDraft = command(ProposeDraft, {
  load: loadDraft,
  allow: [...preparers, itsDrafter],
  forbid: [onlySuggests],
  must: [isOpen, hasArticles, allDecided],
  async run({ id, revision, from }, { row }, { tx, actor, now, inForce }) {
    refuseMovedOn(row, revision)
    if (from < inForce.day)
      throw invalidField('from', 'in-the-past', {
        zh: '只能从今天或以后的一天起施行。',
        en: 'It takes effect today or later.',
      })
    const { title, short, source } = row
    const [by, at] = [staffId(actor), now.toString()]
    await holdNumbers(tx)
    const regulation = row.regulation ?? (await newRegulation(tx, title, short, source, by, at))!.key
    const [standing, used, { adopted }] = await Promise.all([
      standingArticles(tx, regulation, from),
      usedIds(tx, regulation),
      standingOn(tx, from),
    ])
    // Until its first version is in force it may still be named otherwise.
    if (standing.length === 0) await renameRegulation(tx, regulation, title, short)
    // The title above the text is kept as the title.
    const pieces = row.pieces.filter((it) => it.kind !== 'preamble' || textOf(it) !== title)
    const ids = idsOf(
      pieces,
      regulation,
      used.map((it) => it.id),
    )
    const changes = changesOf(pieces, ids, { adopted, standing })
    if (changes.length === 0)
      throw invalidField('pieces', 'nothing-changed', {
        zh: '与现行的一版没有不同。',
        en: 'Nothing differs from the version in force.',
      })
    const kind = standing.length > 0 ? 'amend' : 'adopt'
    const enactmentId = await beginDraft(tx, { regulation, kind, title, reason: '', changes, from, by, at })
    const duties = articlesAmong(pieces).flatMap((it) =>
      it.decision?.kind === 'duty' ? [{ article: ids.get(it.key)!, ...it.decision }] : [],
    )
    await Promise.all([
      saveDuties(
        tx,
        enactmentId,
        duties.map((it) => it.article),
        duties.map((it) => it.post),
        duties.map((it) => it.rhythm),
      ),
      saveProposed(tx, id, regulation, enactmentId),
    ])
    return { id, enactmentId, regulation }
  },
})
