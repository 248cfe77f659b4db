import { many, one } from '../../kernel/sql.ts'
import { mayCount, uncounted } from './count-store.ts'

/** What the morning page tells beside the counts, and the rows of the audit behind each figure. */

const refusedRows = `select a.id, a.act, a.subject, a.at, a.actor_id from audit a
   where a.outcome = 'refused' and a.refused_by is not null and a.at >= $1 and a.at < $2 and ${mayCount('a')}`

/** Of what was refused: what was done after all within three days, about the same record or else by the same person. */
export const followed = one<
  [from: string, until: string, now: string],
  { refused: number; corrected: number; givenUp: number }
>(
  'evidence.followed',
  `select count(*)::integer refused, count(*) filter (where done)::integer corrected,
          count(*) filter (where not done and at < $3::timestamptz - interval '3 days')::integer "givenUp"
     from (select r.at, case when r.subject is not null then exists (
              select 1 from audit d where d.subject = r.subject and d.outcome = 'done' and d.act = r.act
                 and d.at >= r.at and d.at <= r.at + interval '3 days')
            else exists (select 1 from audit d where d.actor_id = r.actor_id and d.outcome = 'done' and d.act = r.act
                 and d.at >= r.at and d.at <= r.at + interval '3 days') end done
             from (${refusedRows}) r) it`,
)

/** Built-in articles with the day from which they hold, and whether a version was acknowledged that brought them. */
export const acknowledgedRegulations = many<[], { regulation: string; people: number }>(
  'evidence.acknowledged',
  `select e.regulation, count(distinct k.staff_id)::integer people
     from enactment_acknowledgement k join enactment e on e.id = k.enactment_id group by e.regulation`,
)

/** Units by id, with the head of that day. */
export const unitsWithHeads = many<
  [ids: readonly string[], day: string],
  { id: string; name: string; headId: string | null; head: string | null }
>(
  'evidence.units',
  `select u.id, u.name, h.staff_id "headId", s.name head from unit u
     left join lateral (select staff_id from holding where unit_id = u.id and head and during @> $2::date limit 1) h on true
     left join staff s on s.id = h.staff_id where u.id = any ($1)`,
)

export type RecordRow = {
  id: number
  at: string
  act: string
  outcome: 'done' | 'refused'
  actorKind: 'staff' | 'client' | 'visitor'
  actor: string | null
  subject: string | null
  refusedBy: string | null
  code: string | null
  matterId: string | null
  matter: string | null
}

const shown = `a.id, a.at, a.act, a.outcome, a.actor_kind "actorKind", s.name actor, a.subject, a.refused_by "refusedBy", a.code,
    e.id "matterId", e.number matter`
// A row about a matter that the reader may not see is not listed: the wall leaves `e` empty. `offset 0` holds the planner to
// asking for one matter at a time, by its key, until the page is full.
const behind = `left join staff s on s.id = a.actor_id and a.actor_kind = 'staff'
    left join lateral (select m.id, m.number from engagement m
      where m.id = matter_of(a.act, a.subject, a.actor_kind, a.actor_id) offset 0) e on true`
const wanted = `a.outcome in ('done', 'refused')
   and ($4 <> 'acted' or a.outcome = 'done') and ($4 <> 'refused' or (a.outcome = 'refused' and a.refused_by is not null))
   and ($1::text is null or (a.outcome = 'done' and $1 = any (a.articles)) or (a.outcome = 'refused' and a.refused_by = $1))
   and ($1::text is not null or (a.outcome = 'done' and cardinality(a.articles) > 0) or a.refused_by is not null)
   and ($5::bigint is null or (a.at, a.id) < (select x.at, x.id from audit x where x.id = $5))
   and (matter_of(a.act, a.subject, a.actor_kind, a.actor_id) is null or e.id is not null)
   and ${mayCount('a')}`

/**
 * Rows of the audit, the latest first. Only the days are read on which the article is known to have done something: a rare
 * one is found among ten million rows without reading them, and day after day, so that a full page ends the search. Outcome `any`, `acted` or `refused`.
 */
export const recordRows = many<
  [article: string | null, from: string, to: string, outcome: string, after: number | null, most: number],
  RecordRow
>(
  'evidence.records',
  `with day as materialized (
     select distinct d.day from article_day d
      where d.day between $2::date and $3::date and ($1::text is null or d.article = $1)
        and ($4 <> 'acted' or d.acted > 0) and ($4 <> 'refused' or d.refused > 0))
   select * from (
     (select it.* from (select day from day order by day desc offset 0) day, lateral (
       select ${shown} from audit a ${behind}
        where a.at >= day.day::timestamp at time zone 'Asia/Shanghai' and a.at < (day.day + 1)::timestamp at time zone 'Asia/Shanghai'
          and a.id <= (select upto from article_counted) and ${wanted}
        order by a.at desc, a.id desc limit $6) it limit $6)
     union all
     (select ${shown} from (select a.* from audit a where ${uncounted} offset 0) a ${behind}
       where office_day(a.at) between $2::date and $3::date and ${wanted}
       order by a.at desc, a.id desc limit $6)) it
   order by at desc, id desc limit $6`,
)
