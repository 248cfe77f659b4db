import { many, one } from '../../kernel/sql.ts'
import type { TextRow } from './store.ts'

/** SQL by which the rulebook is read; what changes it stands in store.ts. */

export type PeriodRow = { article: string; from: string; until: string | null; units: string[]; employments: string[] }

/** When articles are adopted, from that day on: the period of the day itself first, then what comes. */
export const periodsFrom = many<[day: string], PeriodRow>(
  'rulebook.periods',
  `select article, lower(during) "from", upper(during) until, scope_units units, scope_employments employments
     from adoption where upper(during) is null or upper(during) > $1::date order by article, lower(during)`,
)

/** Every text that the organisation wrote itself, the latest first. */
export const allTexts = many<[regulation: string | null], TextRow>(
  'rulebook.all-texts',
  `select article, effective_from "from", position, number, heading, zh, en from article_text
    where $1::text is null or article like $1 || '/%' order by article, effective_from desc`,
)

/** How many articles were ever written of each own regulation; headings and the opening text are none. */
export const ownCounts = many<[], { key: string; articles: number }>(
  'rulebook.own-counts',
  `select split_part(article, '/', 1) key, count(distinct article)::integer articles
     from article_text where article ~ '^own-[0-9]+/' and article !~ '/(h[0-9]+|p)$' group by 1`,
)

export type VersionRow = {
  id: string
  version: number
  kind: 'adopt' | 'amend' | 'repeal'
  from: string
  by: string | null
  at: string
}

/** The versions of a regulation, the newest first. */
export const versionsOf = many<[regulation: string], VersionRow>(
  'rulebook.versions',
  `select e.id, e.version, e.kind, e.effective_from "from", s.name "by", e.decided_at at
     from enactment e left join staff s on s.id = e.decided_by
    where e.regulation = $1 and e.state = 'enacted' order by e.version desc limit 200`,
)

/** How many people of today the articles of a regulation bind on a day. */
export const boundBy = one<[regulation: string, day: string], { people: number }>(
  'rulebook.bound',
  `select count(*)::integer people from staff s
    where s.left_at is null and exists (
      select 1 from adoption a where a.article like $1 || '/%' and a.during @> $2::date
         and (cardinality(a.scope_employments) = 0 or s.employment = any (a.scope_employments))
         and (cardinality(a.scope_units) = 0 or exists (
           select 1 from holding h where h.staff_id = s.id and h.unit_id = any (a.scope_units) and h.during @> $2::date)))`,
)

export const unitNames = many<[ids: readonly string[]], { id: string; name: string }>(
  'rulebook.unit-names',
  `select id, name from unit where id = any ($1) order by name`,
)

type Decided = { enactmentId: string | null; version: number | null; by: string | null; at: string | null }
const decision = `e.id "enactmentId", e.version, coalesce(s.name, d.name) "by", e.decided_at at`
const decisionOf = (alias: string, decidedBy: string) =>
  `left join enactment e on e.id = ${alias}.enactment_id left join staff s on s.id = e.decided_by
   left join staff d on d.id = ${decidedBy}`

export type AdoptionLine = Decided & { from: string; until: string | null }
export const adoptionsOf = many<[article: string], AdoptionLine>(
  'rulebook.adoptions-of',
  `select lower(a.during) "from", upper(a.during) until, ${decision} from adoption a ${decisionOf('a', 'a.decided_by')}
    where a.article = $1 order by lower(a.during)`,
)

export type ValueLine = Decided & { key: string; from: string; value: unknown; reason: string }
export const valuesOf = many<[keys: readonly string[]], ValueLine>(
  'rulebook.values-of',
  `select p.key, p.effective_from "from", p.value, p.reason, ${decision}
     from parameter_value p ${decisionOf('p', 'p.decided_by')}
    where p.key = any ($1) order by p.effective_from`,
)

export type TextLine = Decided & TextRow
export const textsOf = many<[article: string], TextLine>(
  'rulebook.texts-of',
  `select t.article, t.effective_from "from", t.position, t.number, t.heading, t.zh, t.en, ${decision}
     from article_text t ${decisionOf('t', 'null')}
    where t.article = $1 order by t.effective_from`,
)

/** The general articles that an own one is linked to, over time. */
export const linksOf = many<[own: string, day: string], { article: string }>(
  'rulebook.links-of',
  `select article from article_link where own = $1 and during @> $2::date order by article`,
)
