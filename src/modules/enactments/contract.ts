import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Day, Id, text } from '../../kernel/shapes.ts'

/** A built-in id such as `daily/8`, or one of an own regulation such as `own-1/12`. */
export const ArticleRef = z.string().regex(/^[a-z]+(-[1-9]\d*)?\/[0-9a-z.]{1,20}$/)
export const RegulationRef = z
  .string()
  .regex(/^[a-z]+(-[1-9]\d*)?$/)
  .max(30)

/** A number; a time, date or text; shares by name; a span of hours; grades. What fits is the blank's own affair. */
export const ValueShape = z.union([
  z.number(),
  z.string().max(2000),
  z.strictObject({ from: z.string().max(5), to: z.string().max(5) }),
  z.array(z.strictObject({ upTo: z.number().nullable(), amount: z.number() })).max(20),
  z.record(z.string().max(40), z.number()),
])

export const ChangeShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('adopt'), article: ArticleRef }),
  z.strictObject({ kind: z.literal('repeal'), article: ArticleRef }),
  z.strictObject({ kind: z.literal('value'), key: text(60), value: ValueShape }),
  z.strictObject({
    kind: z.literal('text'),
    article: ArticleRef,
    position: z.int().min(0).max(100_000),
    number: text(40),
    heading: text(60, 0),
    text: z.strictObject({ zh: text(8000), en: text(16_000, 0) }),
  }),
  z.strictObject({ kind: z.literal('side'), conflict: text(60), side: text(60), reason: text(500, 0) }),
  z.strictObject({ kind: z.literal('link'), own: ArticleRef, article: ArticleRef }),
  z.strictObject({ kind: z.literal('unlink'), own: ArticleRef, article: ArticleRef }),
])

const draftFields = {
  reason: text(1000, 0),
  from: Day,
  changes: z.array(ChangeShape).min(1).max(3000),
  /** Whom it binds: units by id, kinds of employment; empty for everybody. */
  units: z.array(Id).max(500).default([]),
  employments: z
    .array(z.enum(['regular', 'temporary', 'intern']))
    .max(3)
    .default([]),
  /** Who looks after the regulation from then on: proposes amendments, answers questions. */
  ownerUnitId: Id.nullable().default(null),
}

export const State = z.enum(['draft', 'posted', 'enacted', 'withdrawn'])
export const Kind = z.enum(['adopt', 'amend', 'repeal'])

export const DraftEnactment = contract({
  name: 'enactments.draft',
  summary: { zh: '起草制度的采用、修订或废止', en: 'Draft the adoption, amendment or repeal of a regulation' },
  cites: ['daily/5.2', 'agency/1.4'],
  subject: 'id',
  bodyLimit: 4_000_000,
  input: z.strictObject({ regulation: RegulationRef, kind: Kind, ...draftFields }),
  output: z.object({ id: Id, revision: z.int() }),
})

export const ReviseEnactment = contract({
  name: 'enactments.revise',
  summary: { zh: '修改草案', en: 'Revise a draft' },
  cites: ['daily/5.2', 'agency/1.4'],
  subject: 'id',
  bodyLimit: 4_000_000,
  input: z.strictObject({ id: Id, revision: z.int(), ...draftFields }),
  output: z.object({ id: Id, revision: z.int() }),
})

export const RecordDiscussion = contract({
  name: 'enactments.record-discussion',
  summary: { zh: '记下与职工代表的商议', en: 'Record the discussion with staff representatives' },
  cites: ['daily/5.2'],
  subject: 'id',
  input: z.strictObject({
    id: Id,
    heldOn: Day,
    place: text(100),
    representatives: z.array(text(60)).min(1).max(200),
    recorder: text(60),
    minutes: text(8000, 0),
  }),
  output: z.object({ id: Id }),
})

export const GiveOpinion = contract({
  name: 'enactments.give-opinion',
  summary: { zh: '对草案提意见', en: 'Give an opinion on a draft' },
  cites: ['daily/5.2'],
  subject: 'id',
  /** `name`: of the representative whose words the recorder enters; empty for one's own. */
  input: z.strictObject({ id: Id, name: text(60, 0), words: text(1000) }),
  output: z.object({ id: Id, opinionId: Id }),
})

export const AnswerOpinion = contract({
  name: 'enactments.answer-opinion',
  summary: { zh: '答复意见：采纳或不采纳', en: 'Answer an opinion: taken or declined' },
  cites: ['daily/5.2'],
  subject: 'id',
  input: z.strictObject({ id: Id, opinionId: Id, verdict: z.enum(['taken', 'declined']), answer: text(1000) }),
  output: z.object({ id: Id }),
})

export const PostEnactment = contract({
  name: 'enactments.post',
  summary: { zh: '公示草案', en: 'Post a draft for everybody to read' },
  cites: ['daily/5.2'],
  subject: 'id',
  input: z.strictObject({ id: Id, revision: z.int(), until: Day }),
  output: z.object({ id: Id }),
})

export const ReturnEnactment = contract({
  name: 'enactments.return',
  summary: { zh: '退回起草', en: 'Return a posted draft to its drafter' },
  cites: ['daily/5.2'],
  subject: 'id',
  input: z.strictObject({ id: Id, reason: text(500) }),
  output: z.object({ id: Id }),
})

export const WithdrawEnactment = contract({
  name: 'enactments.withdraw',
  summary: { zh: '撤回草案', en: 'Withdraw a draft' },
  cites: ['daily/5.2'],
  subject: 'id',
  input: z.strictObject({ id: Id }),
  output: z.object({ id: Id }),
})

export const Enact = contract({
  name: 'enactments.enact',
  summary: { zh: '盖印施行', en: 'Put it into force' },
  cites: ['daily/5.2', 'unit/14'],
  subject: 'id',
  /**
   * `revision`: of the draft that was read; a draft that moved on meanwhile is not sealed. `sides` and `from` are the
   * general manager's own last word: which side holds where regulations differ, and another day.
   */
  input: z.strictObject({
    id: Id,
    revision: z.int(),
    from: Day.optional(),
    sides: z
      .array(z.strictObject({ conflict: text(60), side: text(60), reason: text(500, 0) }))
      .max(100)
      .optional(),
  }),
  output: z.object({ id: Id, version: z.int(), from: Day }),
})
