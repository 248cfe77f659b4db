import { many, one } from '../../kernel/sql.ts'

/**
 * How often each article acted and refused. Rows of the audit up to `article_counted.upto` are counted already, the rest
 * is counted as it is asked for (docs/decisions/counting-articles.md).
 */

export const horizon = one<[], { last: number; writers: string[] }>(
  'evidence.horizon',
  `select last, writers from audit_horizon()`,
)

export const stillWriting = one<[writers: readonly string[]], { so: boolean }>(
  'evidence.still-writing',
  `select audit_writing($1) so`,
)

/** Audit rows that this call counted; 0 where nothing was left. */
export const countOn = one<[horizon: number, most: number], { counted: number }>(
  'evidence.count-on',
  `select count_articles($1, $2) counted`,
)

const seesAll = `(select seen_by_posts() && array['general-manager', 'deputy-general-manager'])`
const me = `(select seen_by_staff())`
const headed = `(select seen_by_head_of())::uuid[]`

/**
 * The leadership, who may see every matter, has all counted; a head what was done about the matters of the department and
 * what they did; anybody else what they did or were refused themselves. A count tells as much as a list.
 */
export const mayCount = (it: string) =>
  `(${seesAll} or ${it}.actor_id = ${me}
    or exists (select 1 from engagement e where e.id = matter_of(${it}.act, ${it}.subject, ${it}.actor_kind, ${it}.actor_id)
                  and e.unit_id = any (${headed})))`

// Both ends of the range are unknown to the planner, so that it takes the key's index for what is but the newest end.
export const uncounted = `a.id > (select upto from article_counted) and a.id <= (select upto + 1000000000 from article_counted)`

/** Rows `day, article, acted, refused` of what the reader may have counted, between $1 and $2. */
const counted = `
  select day, article, acted, refused from article_day where ${seesAll} and day between $1::date and $2::date
  union all
  select day, article, acted, refused from article_count c
   where not ${seesAll} and day between $1::date and $2::date and (actor_id = ${me} or unit_id = any (${headed}))
  union all
  select office_day(a.at), cited.article, cited.acted, cited.refused from audit a,
    lateral (select unnest(a.articles) article, 1 acted, 0 refused where a.outcome = 'done'
             union all select a.refused_by, 0, 1 where a.outcome = 'refused' and a.refused_by is not null) cited
   where ${uncounted} and a.outcome <> 'read' and office_day(a.at) between $1::date and $2::date and ${mayCount('a')}`

export const articleCounts = many<[from: string, to: string], { article: string; acted: number; refused: number }>(
  'evidence.article-counts',
  `select article, sum(acted)::integer acted, sum(refused)::integer refused from (${counted}) it group by article`,
)

/** By day; of one article, or of those given, or of all (null). */
export const dayCounts = many<
  [from: string, to: string, articles: readonly string[] | null],
  { day: string; acted: number; refused: number }
>(
  'evidence.day-counts',
  `select day, sum(acted)::integer acted, sum(refused)::integer refused from (${counted}) it
    where $3::text[] is null or article = any ($3) group by day order by day`,
)

/** How much of the audit they may have counted: all, what concerns their department, what they did. */
export const countsWhat = one<[], { counted: 'all' | 'unit' | 'own' }>(
  'evidence.counts-what',
  `select case when ${seesAll} then 'all' when cardinality(${headed}) > 0 then 'unit' else 'own' end counted`,
)
