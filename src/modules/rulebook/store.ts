import { many, one, write } from '../../kernel/sql.ts'

/** All SQL of the rulebook. */

/** Adopts articles from a day on; whatever they were adopted under before ends on that day. */
export const adoptArticles = write<
  [
    articles: readonly string[],
    from: string,
    units: readonly string[],
    employments: readonly string[],
    by: string | null,
  ]
>(
  'rulebook.adopt',
  `insert into adoption (article, during, scope_units, scope_employments, enactment_id)
   select distinct it, daterange($2, null), $3::uuid[], $4::text[], $5::uuid from unnest($1::text[]) it`,
)

/** Ends what is adopted from a day on: what was to begin that day or later never begins. */
export const cutAdoptions = write<[articles: readonly string[], from: string]>(
  'rulebook.cut-adoptions',
  `with gone as (delete from adoption where article = any ($1) and lower(during) >= $2::date)
   update adoption set during = daterange(lower(during), $2::date)
    where article = any ($1) and lower(during) < $2::date and (upper(during) is null or upper(during) > $2::date)`,
)

/** Every process reads its values anew once the version has moved; it moves in the transaction that changes them. */
export const moveVersion = write<[]>('rulebook.move-version', `update organisation set rulebook = rulebook + 1`)

export const adoptedOn = many<[day: string], { article: string; units: string[]; employments: string[] }>(
  'rulebook.adopted-on',
  `select article, scope_units units, scope_employments employments from adoption where during @> $1::date`,
)

export const valuesOn = many<[day: string], { key: string; value: unknown }>(
  'rulebook.values-on',
  `select distinct on (key) key, value from parameter_value where effective_from <= $1::date order by key, effective_from desc`,
)

export const sidesOn = many<[day: string], { conflict: string; side: string }>(
  'rulebook.sides-on',
  `select distinct on (conflict) conflict, side from conflict_choice where effective_from <= $1::date
    order by conflict, effective_from desc`,
)

export const allValues = many<[], { key: string; value: unknown; from: string }>(
  'rulebook.all-values',
  `select key, value, effective_from "from" from parameter_value order by key, effective_from desc`,
)

/** What holds on that day or begins later: the later beginning first is told as coming by whoever shows it. */
export const adoptions = many<[], { article: string; from: string }>(
  'rulebook.adoptions',
  `select article, min(lower(during)) "from" from adoption where upper(during) is null group by article`,
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

export const saveValue = write<
  [key: string, from: string, value: string, reason: string, by: string | null, at: string, enactment: string | null]
>(
  'rulebook.save-value',
  `insert into parameter_value (key, effective_from, value, reason, decided_by, decided_at, enactment_id)
   values ($1, $2, $3::jsonb, $4, $5, $6, $7)
   on conflict (key, effective_from) do update
     set value = $3::jsonb, reason = $4, decided_by = $5, decided_at = $6, enactment_id = $7`,
)

export const saveSide = write<[conflict: string, from: string, side: string, reason: string, enactment: string | null]>(
  'rulebook.save-side',
  `insert into conflict_choice (conflict, effective_from, side, reason, enactment_id) values ($1, $2, $3, $4, $5)
   on conflict (conflict, effective_from) do update set side = $3, reason = $4, enactment_id = $5`,
)

export const allSides = many<[], { conflict: string; side: string; from: string; reason: string }>(
  'rulebook.all-sides',
  `select conflict, side, effective_from "from", reason from conflict_choice order by conflict, effective_from desc`,
)

export const saveText = write<
  [article: string, from: string, position: number, number: string, heading: string, zh: string, en: string, by: string]
>(
  'rulebook.save-text',
  `insert into article_text (article, effective_from, position, number, heading, zh, en, enactment_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8)
   on conflict (article, effective_from) do update
     set position = $3, number = $4, heading = $5, zh = $6, en = $7, enactment_id = $8`,
)

export type TextRow = {
  article: string
  from: string
  position: number
  number: string
  heading: string
  zh: string
  en: string
}

/** The text of every article that is written or amended as of a day. */
export const textsOn = many<[day: string], TextRow>(
  'rulebook.texts-on',
  `select distinct on (article) article, effective_from "from", position, number, heading, zh, en
     from article_text where effective_from <= $1::date order by article, effective_from desc`,
)

export const linkArticle = write<[own: string, article: string, from: string, by: string]>(
  'rulebook.link',
  `insert into article_link (own, article, during, enactment_id)
   select $1, $2, daterange($3::date, null), $4
    where not exists (select 1 from article_link where own = $1 and article = $2 and during @> $3::date)`,
)

export const cutLink = write<[own: string, article: string, from: string]>(
  'rulebook.cut-link',
  `with gone as (delete from article_link where own = $1 and article = $2 and lower(during) >= $3::date)
   update article_link set during = daterange(lower(during), $3::date)
    where own = $1 and article = $2 and lower(during) < $3::date and (upper(during) is null or upper(during) > $3::date)`,
)

export const linksOn = many<[day: string], { own: string; article: string }>(
  'rulebook.links-on',
  `select own, article from article_link where during @> $1::date order by own, article`,
)

export const ownRegulations = many<[], { key: string; title: string; short: string }>(
  'rulebook.own-regulations',
  `select key, title, short from own_regulation order by created_at`,
)

export const countsAll = one<[], { so: boolean }>('rulebook.counts-all', `select ${seesAll} so`)

export const headsConsulting = one<[], { so: boolean }>(
  'rulebook.heads-consulting',
  `select exists (select 1 from unit where kind = 'consulting' and id = any (seen_by_head_of())) so`,
)

/** An amendment that is decided in the moment of being written. */
export const saveSealed = one<
  [
    id: string,
    regulation: string,
    title: string,
    reason: string,
    changes: string,
    from: string,
    by: string,
    at: string,
  ],
  { version: number }
>(
  'rulebook.save-sealed',
  `insert into enactment (id, regulation, kind, title, reason, changes, effective_from, state, drafted_by, drafted_at,
     decided_by, decided_at, version)
   values ($1, $2, 'amend', $3, $4, $5::jsonb, $6, 'enacted', $7, $8, $7, $8,
     coalesce((select max(version) from enactment o where o.regulation = $2), 0) + 1)
   returning version`,
)
