import { many } from '../../kernel/sql.ts'

/** What an own article says on the day of $1, the latest of its texts; and that it is in force then. */
const wording = `select t.number, t.heading, t.position, t.zh from article_text t
  where t.article = l.own and t.effective_from <= $1::date order by t.effective_from desc limit 1`
const inForce = `l.during @> $1::date
  and exists (select 1 from adoption a where a.article = l.own and a.during @> $1::date)`

/** For each built-in article that own ones in force are linked to, the first of these in their order. */
export const citationsOn = many<[day: string], { article: string; own: string; short: string; number: string }>(
  'rulebook.citations',
  `select distinct on (l.article) l.article, l.own, r.short, t.number
     from article_link l join own_regulation r on r.key = split_part(l.own, '/', 1) cross join lateral (${wording}) t
    where ${inForce} order by l.article, r.created_at, t.position`,
)

export type OwnWords = { own: string; title: string; short: string; number: string; heading: string; text: string }

/** Every own article in force that is linked to a built-in one, in order. */
export const ownWordsOf = many<[day: string, article: string], OwnWords>(
  'rulebook.own-words',
  `select l.own, r.title, r.short, t.number, t.heading, t.zh "text"
     from article_link l join own_regulation r on r.key = split_part(l.own, '/', 1) cross join lateral (${wording}) t
    where l.article = $2 and ${inForce} order by r.created_at, t.position`,
)
