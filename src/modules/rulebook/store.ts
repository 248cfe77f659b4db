import { many, one, write } from '../../kernel/sql.ts'

/** All SQL of the rulebook. */

/** Every process reads its values anew once the version has moved; it moves in the transaction that changes them. */
export const moveVersion = write<[]>('rulebook.move-version', `update organisation set rulebook = rulebook + 1`)

export const adoptedOn = many<[day: string], { article: string; units: string[]; employments: string[] }>(
  'rulebook.adopted-on',
  `select article, scope_units units, scope_employments employments from adoption where during @> $1::date`,
)

/** What is in force on a day or begins later. */
export const adoptionsEnding = many<[day: string], { article: string; from: string }>(
  'rulebook.adoptions-ending',
  `select article, lower(during) "from" from adoption where upper(during) is null or upper(during) > $1::date`,
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

export const allSides = many<[], { conflict: string; side: string; from: string; reason: string }>(
  'rulebook.all-sides',
  `select conflict, side, effective_from "from", reason from conflict_choice order by conflict, effective_from desc`,
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

export const linksOn = many<[day: string], { own: string; article: string }>(
  'rulebook.links-on',
  `select own, article from article_link where during @> $1::date order by own, article`,
)

/** Own regulations that are in force or were; of one that is only drafted nobody learns but those who see the draft. */
export const ownRegulations = many<[], { key: string; title: string; short: string }>(
  'rulebook.own-regulations',
  `select key, title, short from own_regulation r
    where exists (select 1 from article_text t where t.article like r.key || '/%')
       or exists (select 1 from enactment e where e.regulation = r.key
            and (e.state in ('posted', 'enacted') or (e.state = 'draft' and (e.drafted_by = seen_by_staff()
              or seen_by_posts() && array['general-manager', 'deputy-general-manager']
              or exists (select 1 from unit where kind = 'administration' and id = any (seen_by_head_of()))))))
    order by created_at`,
)

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
