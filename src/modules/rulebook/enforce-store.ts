import { write } from '../../kernel/sql.ts'

/**
 * What an enactment writes: one statement for each kind of change, however many there are. On every day that holds which
 * was decided for the latest day up to it; on one and the same day, what was decided last. So the order in which
 * enactments are sealed does not matter where their days differ.
 */

const until = `least((select min(lower(a.during)) from adoption a where a.article = it and lower(a.during) > $2::date),
  (select min(r.effective_from) from repeal r where r.article = it and r.effective_from > $2::date))`

/** Ends what is in force on that day; what was decided for a later day still begins then. */
export const cutAdoptions = write<[articles: readonly string[], from: string]>(
  'rulebook.cut-adoptions',
  `with cut as (delete from adoption where article = any ($1) and during @> $2::date returning *)
   insert into adoption (article, during, scope_units, scope_employments, enactment_id, decided_by, decided_at)
   select article, daterange(lower(during), $2::date), scope_units, scope_employments, enactment_id, decided_by, decided_at
     from cut where lower(during) < $2::date`,
)

/** Adopts from a day on, for whom it binds, up to the next thing decided for a later day. What held is cut before. */
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
  `with called_off as (delete from repeal where article = any ($1) and effective_from = $2::date)
   insert into adoption (article, during, scope_units, scope_employments, enactment_id)
   select it, daterange($2::date, ${until}), $3::uuid[], $4::text[], $5::uuid from unnest($1::text[]) it`,
)

/** Keeps the day, so that an adoption decided later for an earlier day lasts until then and no longer. */
export const saveRepeals = write<[articles: readonly string[], from: string, enactment: string]>(
  'rulebook.save-repeals',
  `insert into repeal (article, effective_from, enactment_id) select it, $2::date, $3::uuid from unnest($1::text[]) it
   on conflict (article, effective_from) do update set enactment_id = excluded.enactment_id`,
)

/** `values`: [{ key, value }] as JSON. */
export const saveValues = write<
  [values: string, from: string, reason: string, by: string | null, at: string, enactment: string | null]
>(
  'rulebook.save-values',
  `insert into parameter_value (key, effective_from, value, reason, decided_by, decided_at, enactment_id)
   select it.key, $2::date, it.value, $3, $4::uuid, $5::timestamptz, $6::uuid
     from jsonb_to_recordset($1::jsonb) it(key text, value jsonb)
   on conflict (key, effective_from) do update
     set value = excluded.value, reason = excluded.reason, decided_by = excluded.decided_by,
         decided_at = excluded.decided_at, enactment_id = excluded.enactment_id`,
)

/** `sides`: [{ conflict, side, reason }] as JSON. */
export const saveSides = write<[sides: string, from: string, enactment: string | null]>(
  'rulebook.save-sides',
  `insert into conflict_choice (conflict, effective_from, side, reason, enactment_id)
   select it.conflict, $2::date, it.side, it.reason, $3::uuid
     from jsonb_to_recordset($1::jsonb) it(conflict text, side text, reason text)
   on conflict (conflict, effective_from) do update
     set side = excluded.side, reason = excluded.reason, enactment_id = excluded.enactment_id`,
)

/** `texts`: [{ article, position, number, heading, text: { zh, en } }] as JSON. */
export const saveTexts = write<[texts: string, from: string, enactment: string]>(
  'rulebook.save-texts',
  `insert into article_text (article, effective_from, position, number, heading, zh, en, enactment_id)
   select it.article, $2::date, it.position, it.number, it.heading, it.text ->> 'zh', it.text ->> 'en', $3::uuid
     from jsonb_to_recordset($1::jsonb) it(article text, position integer, number text, heading text, text jsonb)
   on conflict (article, effective_from) do update
     set position = excluded.position, number = excluded.number, heading = excluded.heading, zh = excluded.zh,
         en = excluded.en, enactment_id = excluded.enactment_id`,
)

const linked = `from unnest($1::text[], $2::text[]) it(own, article)`

/** Pairs of an own article and the built-in one that it follows. */
export const linkArticles = write<
  [own: readonly string[], articles: readonly string[], from: string, enactment: string]
>(
  'rulebook.link-all',
  `insert into article_link (own, article, during, enactment_id)
   select it.own, it.article, daterange($3::date, (select min(lower(l.during)) from article_link l
            where l.own = it.own and l.article = it.article and lower(l.during) > $3::date)), $4::uuid ${linked}
    where not exists (select 1 from article_link l
                       where l.own = it.own and l.article = it.article and l.during @> $3::date)`,
)

export const unlinkArticles = write<[own: readonly string[], articles: readonly string[], from: string]>(
  'rulebook.unlink-all',
  `with cut as (delete from article_link l using unnest($1::text[], $2::text[]) it(own, article)
                 where l.own = it.own and l.article = it.article and l.during @> $3::date returning l.*)
   insert into article_link (own, article, during, enactment_id)
   select own, article, daterange(lower(during), $3::date), enactment_id from cut where lower(during) < $3::date`,
)
