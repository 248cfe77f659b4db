import { many, one, write } from '../../kernel/sql.ts'

/** All SQL of the rulebook. */

export const adoptArticles = write<[articles: readonly string[], from: string]>(
  'rulebook.adopt',
  `insert into adoption (article, during) select unnest($1::text[]), daterange($2, null)`,
)

/** Every process reads its values anew once the version has moved; it moves in the transaction that changes them. */
export const moveVersion = write<[]>('rulebook.move-version', `update organisation set rulebook = rulebook + 1`)

export const adoptedOn = many<[day: string], { article: string }>(
  'rulebook.adopted-on',
  `select article from adoption where during @> $1::date`,
)

export const valuesOn = many<[day: string], { key: string; value: unknown }>(
  'rulebook.values-on',
  `select distinct on (key) key, value from parameter_value where effective_from <= $1::date order by key, effective_from desc`,
)

export const allValues = many<[], { key: string; value: number; from: string }>(
  'rulebook.all-values',
  `select key, value, effective_from "from" from parameter_value order by key, effective_from desc`,
)

export const adoptions = many<[], { article: string; from: string }>(
  'rulebook.adoptions',
  `select article, lower(during) "from" from adoption where upper(during) is null`,
)

const seesAll = `seen_by_posts() && array['general-manager', 'deputy-general-manager']`
const countedFor = `(${seesAll} or actor_id = seen_by_staff())`

/**
 * How often each article acted and refused: for the leadership, who may see every matter, all of it; for anybody else what
 * they did or were refused themselves. A count tells as much as a list.
 */
export const countsByArticle = many<[], { article: string; acted: number; refused: number }>(
  'rulebook.counts',
  `select article, sum(acted)::integer acted, sum(refused)::integer refused from (
     select unnest(articles) article, 1 acted, 0 refused from audit where outcome = 'done' and ${countedFor}
     union all select refused_by, 0, 1 from audit where outcome = 'refused' and refused_by is not null and ${countedFor}) it
   group by article`,
)

export const saveValue = write<[key: string, from: string, value: string, reason: string, by: string, at: string]>(
  'rulebook.save-value',
  `insert into parameter_value (key, effective_from, value, reason, decided_by, decided_at) values ($1, $2, $3::jsonb, $4, $5, $6)
   on conflict (key, effective_from) do update set value = $3::jsonb, reason = $4, decided_by = $5, decided_at = $6`,
)

export const countsAll = one<[], { so: boolean }>('rulebook.counts-all', `select ${seesAll} so`)

export const headsConsulting = one<[], { so: boolean }>(
  'rulebook.heads-consulting',
  `select exists (select 1 from unit where kind = 'consulting' and id = any (seen_by_head_of())) so`,
)
