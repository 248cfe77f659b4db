import { many, one, write } from '../../kernel/sql.ts'
import type { Piece } from './pieces.ts'
import type { Style } from './splitting/markers.ts'
import type { Standing } from './versions.ts'

/** All SQL of texts that an office brings. A draft is seen by those who prepare enactments, and by whoever began it. */
const sight = `(seen_by_posts() && array['general-manager', 'deputy-general-manager']
  or exists (select 1 from unit where kind = 'administration' and id = any (seen_by_head_of()))
  or exists (select 1 from regulation_owner o where o.regulation = d.regulation and o.unit_id = any (seen_by_head_of()))
  or d.created_by = seen_by_staff())`

/** What it has become; withdrawn again, it may be worked on as before. */
const proposedAs = `(select e.id from enactment e where e.id = d.enactment_id and e.state <> 'withdrawn')`

export type DraftRow = {
  id: string
  regulation: string | null
  title: string
  short: string
  source: string
  style: Style
  text: string
  pieces: readonly Piece[]
  gone: readonly string[]
  revision: number
  drafterId: string
  changedBy: string
  changedAt: string
  enactmentId: string | null
}

const columns = `d.id, d.regulation, d.title, d.short, d.source, d.style, d.text, d.pieces, d.gone, d.revision,
  d.created_by "drafterId", s.name "changedBy", d.changed_at "changedAt", ${proposedAs} "enactmentId"`
const drafts = `from own_draft d join staff s on s.id = d.changed_by`

export const findDraft = one<[id: string], DraftRow>(
  'own-regulations.find',
  `select ${columns} ${drafts} where d.id = $1 and ${sight}`,
)

/** The same, and nobody else changes it meanwhile. */
export const lockDraft = one<[id: string], DraftRow>(
  'own-regulations.lock',
  `select ${columns} ${drafts} where d.id = $1 and ${sight} for update of d`,
)

export const openDrafts = many<[], Omit<DraftRow, 'text' | 'pieces' | 'gone'> & { articles: number; decided: number }>(
  'own-regulations.open',
  `select d.id, d.regulation, d.title, d.short, d.source, d.style, d.revision, d.created_by "drafterId",
          s.name "changedBy", d.changed_at "changedAt", ${proposedAs} "enactmentId", n.articles, n.decided
     ${drafts} cross join lateral (
       select count(*)::integer articles, count(*) filter (where it -> 'decision' <> 'null'::jsonb)::integer decided
         from jsonb_array_elements(d.pieces) it where it ->> 'kind' = 'article') n
    where ${proposedAs} is null and ${sight} order by d.changed_at desc limit 100`,
)

export const saveDraft = write<
  [
    id: string,
    regulation: string | null,
    title: string,
    short: string,
    source: string,
    style: string,
    text: string,
    pieces: string,
    gone: string,
    by: string,
    at: string,
  ]
>(
  'own-regulations.save',
  `insert into own_draft (id, regulation, title, short, source, style, text, pieces, gone, created_by, created_at,
     changed_by, changed_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9::jsonb, $10, $11, $10, $11)`,
)

export const saveChange = write<
  [id: string, title: string, short: string, style: string, pieces: string, gone: string, by: string, at: string]
>(
  'own-regulations.save-change',
  `update own_draft set title = $2, short = $3, style = $4, pieces = $5::jsonb, gone = $6::jsonb, changed_by = $7,
     changed_at = $8, revision = revision + 1 where id = $1`,
)

export const saveProposed = write<[id: string, regulation: string, enactment: string]>(
  'own-regulations.save-proposed',
  `update own_draft set regulation = $2, enactment_id = $3, revision = revision + 1 where id = $1`,
)

export const removeDraft = write<[id: string]>('own-regulations.remove', `delete from own_draft where id = $1`)

/** One after the other: two who propose at once get two numbers. */
export const holdNumbers = one<[], { one: number }>('own-regulations.hold', `select 1 one from organisation for update`)

export const newRegulation = one<
  [title: string, short: string, source: string, by: string, at: string],
  { key: string }
>(
  'own-regulations.new-regulation',
  `insert into own_regulation (key, title, short, source, created_by, created_at)
   select 'own-' || coalesce(max(substring(key from 5)::integer), 0) + 1, $1, $2, $3, $4::uuid, $5::timestamptz
     from own_regulation returning key`,
)

export const renameRegulation = write<[key: string, title: string, short: string]>(
  'own-regulations.rename-regulation',
  `update own_regulation set title = $2, short = $3 where key = $1`,
)

/** One that is in force or was: of one that is only drafted nobody learns here. */
export const regulationRow = one<[key: string], { key: string; title: string; short: string }>(
  'own-regulations.regulation',
  `select key, title, short from own_regulation r
    where key = $1 and exists (select 1 from article_text t where t.article like r.key || '/%')`,
)

export const regulationRows = many<[], { key: string; title: string }>(
  'own-regulations.regulations',
  `select key, title from own_regulation r
    where exists (select 1 from article_text t where t.article like r.key || '/%') order by created_at`,
)

/** The articles of an own regulation in force on a day, in their order. */
export const standingArticles = many<[regulation: string, day: string], Standing>(
  'own-regulations.standing',
  `select t.article id, t.position, t.number, t.heading, t.zh "text",
          coalesce((select array_agg(l.article order by l.article) from article_link l
                     where l.own = t.article and l.during @> $2::date), '{}') links,
          (select jsonb_build_object('post', u.post, 'rhythm', u.rhythm) from own_duty u
             join enactment e on e.id = u.enactment_id and e.state = 'enacted' and e.effective_from <= $2::date
            where u.article = t.article order by e.effective_from desc, e.version desc limit 1) duty
     from (select distinct on (article) article, position, number, heading, zh from article_text
            where article like $1 || '/%' and effective_from <= $2::date order by article, effective_from desc) t
    where exists (select 1 from adoption a where a.article = t.article and a.during @> $2::date)
    order by t.position, t.article`,
)

/** Every id that the regulation ever used, drafts that may still come into force among them. */
export const usedIds = many<[regulation: string], { id: string }>(
  'own-regulations.used-ids',
  `select distinct article id from article_text where article like $1 || '/%'
   union select distinct c ->> 'article' from enactment e cross join jsonb_array_elements(e.changes) c
    where e.regulation = $1 and e.state in ('draft', 'posted') and c ->> 'kind' = 'text'`,
)

export const saveDuties = write<
  [enactment: string, articles: readonly string[], posts: readonly string[], rhythms: readonly string[]]
>(
  'own-regulations.save-duties',
  `insert into own_duty (enactment_id, article, post, rhythm) select $1::uuid, it.article, it.post, it.rhythm
     from unnest($2::text[], $3::text[], $4::text[]) it(article, post, rhythm)`,
)
