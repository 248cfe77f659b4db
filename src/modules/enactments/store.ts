import { many, one, write } from '../../kernel/sql.ts'

/** All SQL of enactments. */

const leads = `seen_by_posts() && array['general-manager', 'deputy-general-manager']`
const headsAdministration = `exists (select 1 from unit where kind = 'administration' and id = any (seen_by_head_of()))`
const owned = (regulation: string) => `exists (select 1 from regulation_owner o where o.regulation = ${regulation})`
const headsOwner = (regulation: string) =>
  `exists (select 1 from regulation_owner o where o.regulation = ${regulation} and o.unit_id = any (seen_by_head_of()))`
/** Whoever prepares enactments sees drafts; everybody of the house sees what is posted or in force. */
const headsConsulting = `exists (select 1 from unit where kind = 'consulting' and id = any (seen_by_head_of()))`
const prepares = `(${leads} or ${headsAdministration} or ${headsOwner('e.regulation')} or e.drafted_by = seen_by_staff()
  or (e.regulation = 'dept' and ${headsConsulting}))`
export const mySight = `(e.state in ('posted', 'enacted') or ${prepares})`

export type Standing = { headsAdministration: boolean; headsOwner: boolean; headsConsulting: boolean; owned: boolean }

export const standing = one<[regulation: string], Standing>(
  'enactments.standing',
  `select ${headsAdministration} "headsAdministration", ${headsOwner('$1')} "headsOwner", ${owned('$1')} owned,
          ${headsConsulting} "headsConsulting"`,
)

export type EnactmentRow = Standing & {
  id: string
  regulation: string
  kind: 'adopt' | 'amend' | 'repeal'
  title: string
  reason: string
  changes: unknown
  units: string[]
  employments: string[]
  ownerUnitId: string | null
  from: string
  revision: number
  state: 'draft' | 'posted' | 'enacted' | 'withdrawn'
  version: number | null
  drafterId: string | null
  draftedBy: string | null
  draftedAt: string
  postedUntil: string | null
  returnedReason: string | null
  decidedBy: string | null
  decidedAt: string | null
  discussed: boolean
}

const columns = `e.id, e.regulation, e.kind, e.title, e.reason, e.changes, e.scope_units units, e.scope_employments employments,
  e.owner_unit "ownerUnitId", e.effective_from "from", e.revision, e.state, e.version, e.drafted_by "drafterId",
  d.name "draftedBy", e.drafted_at "draftedAt", e.posted_until "postedUntil", e.returned_reason "returnedReason",
  c.name "decidedBy", e.decided_at "decidedAt",
  exists (select 1 from enactment_discussion x where x.enactment_id = e.id) discussed,
  ${headsAdministration} "headsAdministration", ${headsOwner('e.regulation')} "headsOwner", ${owned('e.regulation')} owned,
  ${headsConsulting} "headsConsulting"`
const joined = `from enactment e left join staff d on d.id = e.drafted_by left join staff c on c.id = e.decided_by`

export const findEnactment = one<[id: string], EnactmentRow>(
  'enactments.find',
  `select ${columns} ${joined} where e.id = $1 and ${mySight}`,
)

/** The same, and nobody else changes it meanwhile. */
export const lockEnactment = one<[id: string], EnactmentRow>(
  'enactments.lock',
  `select ${columns} ${joined} where e.id = $1 and ${mySight} for update of e`,
)

export const listRows = many<[regulation: string | null], EnactmentRow & { articles: number }>(
  'enactments.list',
  `select ${columns}, jsonb_array_length(e.changes) articles ${joined}
    where ($1::text is null or e.regulation = $1) and e.state <> 'withdrawn' and ${mySight}
    order by (e.state = 'enacted'), e.effective_from desc, e.version desc nulls first limit 500`,
)

export const saveDraft = write<
  [
    id: string,
    regulation: string,
    kind: string,
    title: string,
    reason: string,
    changes: string,
    units: readonly string[],
    employments: readonly string[],
    owner: string | null,
    from: string,
    by: string,
    at: string,
  ]
>(
  'enactments.save-draft',
  `insert into enactment (id, regulation, kind, title, reason, changes, scope_units, scope_employments, owner_unit,
     effective_from, state, drafted_by, drafted_at)
   values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $9, $10, 'draft', $11, $12)`,
)

export const saveRevision = write<
  [
    id: string,
    reason: string,
    changes: string,
    units: readonly string[],
    employments: readonly string[],
    owner: string | null,
    from: string,
  ]
>(
  'enactments.save-revision',
  `update enactment set reason = $2, changes = $3::jsonb, scope_units = $4, scope_employments = $5, owner_unit = $6,
     effective_from = $7, revision = revision + 1 where id = $1`,
)

export const saveState = write<[id: string, state: string, until: string | null, reason: string | null, at: string]>(
  'enactments.save-state',
  `update enactment set state = $2, posted_until = $3, returned_reason = $4,
     posted_at = case when $2 = 'posted' then $5::timestamptz else posted_at end where id = $1`,
)

/** Nothing, when somebody else was faster or the draft has moved on. `changes` and `from` as they were decided. */
export const seal = one<
  [id: string, revision: number, changes: string, from: string, by: string, at: string],
  { version: number }
>(
  'enactments.seal',
  `update enactment e set state = 'enacted', changes = $3::jsonb, effective_from = $4, decided_by = $5, decided_at = $6,
     version = coalesce((select max(version) from enactment o where o.regulation = e.regulation), 0) + 1
   where id = $1 and revision = $2 and state in ('draft', 'posted') returning version`,
)

export const saveOwner = write<[regulation: string, unit: string]>(
  'enactments.save-owner',
  `insert into regulation_owner (regulation, unit_id) values ($1, $2) on conflict (regulation) do update set unit_id = $2`,
)

/** Those of the units that are there on that day. */
export const openUnits = many<[ids: readonly string[], day: string], { id: string }>(
  'enactments.open-units',
  `select id from unit where id = any ($1) and (closed_on is null or closed_on > $2::date)`,
)

export const unitNames = many<[ids: readonly string[]], { id: string; name: string }>(
  'enactments.unit-names',
  `select id, name from unit where id = any ($1) order by name`,
)

/** Of an own regulation that is only being prepared, nobody learns but those who see its draft. */
export const ownTitle = one<[key: string], { title: string }>(
  'enactments.own-title',
  `select o.title from own_regulation o
    where o.key = $1 and exists (select 1 from enactment e where e.regulation = o.key and ${mySight})`,
)

export const saveDiscussion = write<
  [
    id: string,
    heldOn: string,
    place: string,
    representatives: readonly string[],
    recorder: string,
    minutes: string,
    by: string,
    at: string,
  ]
>(
  'enactments.save-discussion',
  `insert into enactment_discussion values ($1, $2, $3, $4, $5, $6, $7, $8)
   on conflict (enactment_id) do update set held_on = $2, place = $3, representatives = $4, recorder = $5, minutes = $6,
     recorded_by = $7, recorded_at = $8`,
)

export const discussionOf = one<
  [id: string],
  { heldOn: string; place: string; representatives: string[]; recorder: string; minutes: string }
>(
  'enactments.discussion',
  `select held_on "heldOn", place, representatives, recorder, minutes from enactment_discussion where enactment_id = $1`,
)

export const saveOpinion = write<
  [id: string, enactment: string, staff: string | null, name: string, words: string, at: string]
>(
  'enactments.save-opinion',
  `insert into enactment_opinion (id, enactment_id, staff_id, name, words, at) values ($1, $2, $3, $4, $5, $6)`,
)

export type OpinionRow = {
  id: string
  staffId: string | null
  name: string
  words: string
  at: string
  verdict: 'taken' | 'declined' | null
  answer: string | null
}

export const opinionsOf = many<[id: string], OpinionRow>(
  'enactments.opinions',
  `select id, staff_id "staffId", name, words, at, verdict, answer from enactment_opinion where enactment_id = $1 order by at, id`,
)

export const saveAnswer = write<
  [id: string, enactment: string, verdict: string, answer: string, by: string, at: string]
>(
  'enactments.save-answer',
  `update enactment_opinion set verdict = $3, answer = $4, answered_by = $5, answered_at = $6
    where id = $1 and enactment_id = $2`,
)
