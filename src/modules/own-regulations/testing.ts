import type { Office } from '../../app/testing/office.ts'
import { enact } from '../enactments/enact.ts'
import { postEnactment } from '../enactments/post-enactment.ts'
import { recordDiscussion } from '../enactments/record-discussion.ts'
import { showEnactment } from '../enactments/show-enactment.ts'
import { beginDraft } from './begin-draft.ts'
import { decideArticles } from './decide-articles.ts'
import { proposeDraft } from './propose-draft.ts'
import { showDraft } from './show-draft.ts'
import { officeRules } from './testing/regulations.ts'

/** An own text brought in by the head of administration, from a Word document. */
export const broughtIn = async (office: Office, bytes: Buffer = officeRules(), regulation: string | null = null) =>
  (await office.as('han')(beginDraft, { fileName: '管理办法.docx', base64: bytes.toString('base64'), regulation })).id

/** The draft, and its pieces by their number. */
export const look = async (office: Office, id: string) => {
  const draft = await office.as('han')(showDraft, { id })
  const by = (number: string) => draft.pieces.find((it) => it.number === number)!
  return { draft, by }
}

type Decided = Record<
  string,
  { articles: string[]; values?: Record<string, number> } | { post: string; rhythm: string }
>

/** Decides by number; whatever is not named is text only. */
export const decideAll = async (office: Office, id: string, decided: Decided = {}) => {
  const { draft } = await look(office, id)
  const decisions = draft.pieces
    .filter((it) => it.kind === 'article')
    .map((it) => {
      const one = decided[it.number]
      const decision = !one
        ? { kind: 'text' as const }
        : 'post' in one
          ? { kind: 'duty' as const, ...one }
          : {
              kind: 'link' as const,
              articles: one.articles,
              values: Object.entries(one.values ?? {}).map(([key, value]) => ({ key, value, taken: true })),
            }
      return { piece: it.key, decision }
    })
  return office.as('han')(decideArticles, { id, revision: draft.revision, decisions })
}

/** Made an enactment's draft, of a day. */
export const proposed = async (office: Office, id: string, from: string) => {
  const { draft } = await look(office, id)
  return office.as('han')(proposeDraft, { id, revision: draft.revision, from })
}

/** The enactment goes the rest of the way: discussed, posted for today, sealed tomorrow. */
export const sealedTomorrow = async (office: Office, id: string) => {
  const [han, today] = [office.as('han'), office.today()]
  await han(recordDiscussion, {
    ...{ id, heldOn: today, place: '三楼会议室', recorder: '韩雪松', minutes: '' },
    representatives: ['林晓薇', '罗昊天'],
  })
  await han(postEnactment, { id, revision: 1, until: today })
  office.clock(dayAfter(today), '09:00')
  const { points } = await office.as('zhao')(showEnactment, { id })
  const sides = points
    .filter((it) => it.chosen === null)
    .map((it) => ({ conflict: it.key, side: it.sides.find((one) => one.strict)!.key, reason: '' }))
  return office.as('zhao')(enact, { id, revision: 1, sides })
}

const dayAfter = (day: string) => Temporal.PlainDate.from(day).add({ days: 1 }).toString()
