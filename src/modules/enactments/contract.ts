import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Both, Day, Id, Instant, OfferShape, text } from '../../kernel/shapes.ts'

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

const State = z.enum(['draft', 'posted', 'enacted', 'withdrawn'])
const Kind = z.enum(['adopt', 'amend', 'repeal'])

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
  name: 'enactments.discuss',
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
  name: 'enactments.opine',
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
  /** `revision`: of the draft that was read; a draft that moved on meanwhile is not sealed. */
  input: z.strictObject({ id: Id, revision: z.int() }),
  output: z.object({ id: Id, version: z.int(), from: Day }),
})

export const Acknowledge = contract({
  name: 'enactments.acknowledge',
  summary: { zh: '签认读过的制度', en: 'Acknowledge a regulation that was read' },
  cites: ['daily/5.4', 'unit/14'],
  subject: 'id',
  input: z.strictObject({ id: Id }),
  output: z.object({ id: Id, at: Instant }),
})

export const Summary = z.object({
  id: Id,
  regulation: z.string(),
  title: Both,
  kind: Kind,
  state: State,
  version: z.int().nullable(),
  from: Day,
  draftedBy: z.string().nullable(),
  draftedAt: Instant,
  postedUntil: Day.nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: Instant.nullable(),
  articles: z.int(),
})

export const ListEnactments = contract({
  name: 'enactments.list',
  summary: { zh: '制度的草案与各版', en: 'Drafts and versions of the regulations' },
  cites: ['unit/14'],
  input: z.strictObject({ regulation: RegulationRef.optional() }),
  output: z.object({
    items: z.array(Summary),
    /** Whether the reader may begin a draft at all. */
    mayDraft: z.boolean(),
  }),
})

const SideShape = z.object({
  key: z.string(),
  says: Both,
  means: Both,
  strict: z.boolean(),
  /** What choosing it means here, counted from this organisation's own records; null where nothing is counted yet. */
  counted: Both.nullable(),
  articles: z.array(z.object({ id: z.string(), adopted: z.boolean() })),
})

export const PointShape = z.object({
  key: z.string(),
  says: Both,
  always: z.string().nullable(),
  sides: z.array(SideShape),
  /** What the draft chooses, or what was chosen before. */
  chosen: z.string().nullable(),
  chosenBefore: z.boolean(),
  reason: z.string(),
})

export const ShowEnactment = contract({
  name: 'enactments.show',
  summary: { zh: '看一次颁行', en: 'Look at one enactment' },
  cites: ['unit/14'],
  subject: 'id',
  input: z.strictObject({ id: Id }),
  output: Summary.extend({
    revision: z.int(),
    reason: z.string(),
    changes: z.array(ChangeShape),
    units: z.array(z.object({ id: Id, name: z.string() })),
    employments: z.array(z.string()),
    ownerUnitId: Id.nullable(),
    returnedReason: z.string().nullable(),
    /** Points on which what it adopts differs from what holds already, or within itself. */
    points: z.array(PointShape),
    /** Blanks of what it adopts that nobody has filled. */
    open: z.array(z.object({ key: z.string(), article: z.string(), says: Both })),
    /** Whether it touches pay, hours, leave or discipline, and so must be discussed and posted first. */
    concernsStaff: z.boolean(),
    discussion: z
      .object({
        heldOn: Day,
        place: z.string(),
        representatives: z.array(z.string()),
        recorder: z.string(),
        minutes: z.string(),
      })
      .nullable(),
    opinions: z.array(
      z.object({
        id: Id,
        name: z.string(),
        words: z.string(),
        at: Instant,
        verdict: z.enum(['taken', 'declined']).nullable(),
        answer: z.string().nullable(),
      }),
    ),
    /** Whom it binds, by kind of employment. */
    bound: z.array(z.object({ employment: z.string(), people: z.int(), acknowledged: z.int() })),
    acknowledgedAt: Instant.nullable(),
    offers: z.array(OfferShape),
  }),
})

export const ListUnacknowledged = contract({
  name: 'enactments.unacknowledged',
  summary: { zh: '谁还没有签认', en: 'Who has not acknowledged yet' },
  cites: ['daily/5.4'],
  subject: 'id',
  input: z.strictObject({ id: Id }),
  output: z.object({
    bound: z.int(),
    items: z.array(z.object({ staffId: Id, name: z.string(), unit: z.string(), remindedAt: Instant.nullable() })),
  }),
})

export const RemindReaders = contract({
  name: 'enactments.remind',
  summary: { zh: '提醒还没有签认的人', en: 'Remind those who have not acknowledged' },
  cites: ['daily/5.4'],
  subject: 'id',
  input: z.strictObject({ id: Id }),
  output: z.object({ reminded: z.int() }),
})

export const ListMyReading = contract({
  name: 'enactments.my-reading',
  summary: { zh: '待我读的制度', en: 'Regulations that wait for me to read' },
  cites: ['daily/5.4'],
  input: z.strictObject({}),
  output: z.object({
    items: z.array(
      z.object({ id: Id, regulation: z.string(), title: Both, kind: Kind, version: z.int(), from: Day, due: Day }),
    ),
  }),
})
