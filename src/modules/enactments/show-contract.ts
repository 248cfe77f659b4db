import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Both, Day, Id, Instant, OfferShape } from '../../kernel/shapes.ts'
import { ChangeShape, Kind, RegulationRef, State, ValueShape } from './contract.ts'

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
  /** It is with another open draft alone: it may be chosen now, and has to be once that one is in force. */
  soon: z.boolean(),
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
    /** What holds on its day before it: articles of this regulation in force, and values of the blanks of what it adopts. */
    adopted: z.array(z.string()),
    values: z.array(z.object({ key: z.string(), value: ValueShape })),
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
        /** Empty for whoever neither prepares it nor said it. */
        name: z.string(),
        mine: z.boolean(),
        words: z.string(),
        at: Instant,
        verdict: z.enum(['taken', 'declined']).nullable(),
        answer: z.string().nullable(),
      }),
    ),
    /** Whom it binds, by kind of employment. */
    bound: z.array(z.object({ employment: z.string(), people: z.int(), acknowledged: z.int() })),
    /** Whether it binds the reader, and since when they have acknowledged it. */
    bindsMe: z.boolean(),
    acknowledgedAt: Instant.nullable(),
    /** Whether the reader prepares it: sees who has not acknowledged, and answers opinions. */
    prepares: z.boolean(),
    offers: z.array(OfferShape),
  }),
})
