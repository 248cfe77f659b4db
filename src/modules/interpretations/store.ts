import { many, one, write } from '../../kernel/sql.ts'
import type { Role, Standing } from './rules.ts'

/** All SQL of interpretations. */

const headed = (kind: string, day: string) =>
  `exists (select 1 from holding h join unit u on u.id = h.unit_id
            where u.kind = '${kind}' and h.head and h.during @> ${day}::date)`
const heads = (kind: string) => `exists (select 1 from unit where kind = '${kind}' and id = any (seen_by_head_of()))`

/** Who could answer for `regulation`: what the rules judge by. */
const standing = (regulation: string, day: string) => `${regulation} regulation,
  ${heads('administration')} "headsAdministration", ${heads('consulting')} "headsConsulting",
  exists (select 1 from regulation_owner o where o.regulation = ${regulation} and o.unit_id = any (seen_by_head_of())) "headsOwner",
  ${headed('administration', day)} "administrationHeld", ${headed('consulting', day)} "consultingHeld",
  exists (select 1 from regulation_owner o join holding h on h.unit_id = o.unit_id and h.head and h.during @> ${day}::date
           where o.regulation = ${regulation}) "ownerHeld"`

/** Somebody who answers under one side or another, or asked: to everybody else what is not official does not exist. */
const concerned = (article: string) => `(q.asked_by = seen_by_staff() or seen_by_posts() && array['general-manager']
  or ${heads('administration')} or (split_part(${article}, '/', 1) = 'dept' and ${heads('consulting')})
  or exists (select 1 from regulation_owner o where o.regulation = split_part(${article}, '/', 1)
              and o.unit_id = any (seen_by_head_of())))`

export const standingOf = one<[regulation: string, day: string], Standing>(
  'interpretations.standing',
  `select ${standing('$1::text', '$2')}`,
)

export const ownArticle = one<[article: string], { so: boolean }>(
  'interpretations.own-article',
  `select exists (select 1 from article_text where article = $1) so`,
)

/** Who may answer in each role today, to be told of a question. */
export const peopleOf = many<[roles: readonly Role[], regulation: string, day: string], { id: string }>(
  'interpretations.people-of',
  `select distinct s.id from holding h join staff s on s.id = h.staff_id and s.left_at is null
     join unit u on u.id = h.unit_id
    where h.during @> $3::date and (
      ('general-manager' = any ($1::text[]) and h.post = 'general-manager')
      or ('administration' = any ($1::text[]) and h.head and u.kind = 'administration')
      or ('owner' = any ($1::text[]) and h.head
          and exists (select 1 from regulation_owner o where o.regulation = $2 and o.unit_id = u.id))
      or ('consulting' = any ($1::text[]) and $2 = 'dept' and h.head and u.kind = 'consulting'))`,
)

export const saveQuestion = write<[id: string, article: string, words: string, by: string, at: string]>(
  'interpretations.save-question',
  `insert into interpretation_question (id, article, words, asked_by, asked_at) values ($1, $2, $3, $4, $5)`,
)

export type QuestionRow = Standing & {
  id: string
  article: string
  words: string
  askedAt: string
  askerId: string
  asker: string
  state: 'open' | 'answered'
}

const questionColumns = (day: string) => `q.id, q.article, q.words, q.asked_at "askedAt", q.asked_by "askerId",
  s.name asker, q.state, ${standing(`split_part(q.article, '/', 1)`, day)}`
const questions = `interpretation_question q join staff s on s.id = q.asked_by`

/** The question, and nobody else answers it meanwhile. */
export const lockQuestion = one<[id: string, day: string], QuestionRow>(
  'interpretations.lock-question',
  `select ${questionColumns('$2')} from ${questions} where q.id = $1 and ${concerned('q.article')} for update of q`,
)

/** Open questions of one article, or of all. Whoever asks this leaves out what the reader may not see. */
export const openQuestions = many<[article: string | null, day: string], QuestionRow>(
  'interpretations.open-questions',
  `select ${questionColumns('$2')} from ${questions}
    where q.state = 'open' and ($1::text is null or q.article = $1) order by q.asked_at limit 500`,
)

export const setQuestionState = write<[id: string, state: 'open' | 'answered']>(
  'interpretations.set-question-state',
  `update interpretation_question set state = $2 where id = $1`,
)

/** The next number of the year; two who write at once get two. */
export const nextNumber = one<[year: number], { no: number }>(
  'interpretations.next-number',
  `insert into interpretation_year values ($1, 1) on conflict (year) do update set last = interpretation_year.last + 1
   returning last no`,
)

export type InterpretationRow = Standing & {
  id: string
  questionId: string
  article: string
  words: string
  question: string
  askerId: string
  asker: string
  askedAt: string
  state: 'proposed' | 'official' | 'replaced' | 'withdrawn'
  year: number | null
  no: number | null
  version: number
  by: string
  officialAt: string | null
  outdated: boolean
  reworded: boolean
  endReason: string
}

/** Whether the article was worded anew since that instant, in a text that is in force on the day. */
const rewordedSince = (at: string, day: string) => `exists (
  select 1 from article_text t join enactment e on e.id = t.enactment_id
   where t.article = i.article and t.effective_from <= ${day}::date
     and (e.decided_at > ${at} or t.effective_from > (${at} at time zone 'Asia/Shanghai')::date))`

const columns = (day: string) => `i.id, i.question_id "questionId", i.article, i.words, q.words question,
  q.asked_by "askerId", s.name asker, q.asked_at "askedAt", i.state, i.year, i.no, i.version, w.name "by",
  i.official_at "officialAt", ${rewordedSince('i.valid_at', day)} outdated,
  ${rewordedSince('i.answered_at', day)} reworded, i.end_reason "endReason", ${standing(`split_part(i.article, '/', 1)`, day)}`
const joined = `interpretation i join interpretation_question q on q.id = i.question_id
  join staff s on s.id = q.asked_by join staff w on w.id = coalesce(i.official_by, i.answered_by)`

export const interpretationsOf = many<[article: string, day: string], InterpretationRow>(
  'interpretations.of',
  `select ${columns('$2')} from ${joined} where i.article = $1 order by i.answered_at desc, i.id desc limit 200`,
)

/** What waits: to be made official, or to be confirmed since its article was reworded. */
export const interpretationsToConfirm = many<[day: string], InterpretationRow>(
  'interpretations.to-confirm',
  `select * from (select ${columns('$1')} from ${joined} where i.state in ('proposed', 'official')) it
    where it.state = 'proposed' or it.outdated order by it."askedAt" limit 200`,
)

export const lockInterpretation = one<[id: string, day: string], InterpretationRow>(
  'interpretations.lock',
  `select ${columns('$2')} from ${joined} where i.id = $1 and (i.official_at is not null or ${concerned('i.article')})
    for update of i, q`,
)

/** Which version of a regulation is in force on a day; 0 before the first. */
export const versionOn = one<[regulation: string, day: string], { version: number }>(
  'interpretations.version-on',
  `select coalesce(max(version), 0)::integer version from enactment
    where regulation = $1 and state = 'enacted' and effective_from <= $2::date`,
)

export const saveInterpretation = write<
  [
    id: string,
    question: string,
    article: string,
    words: string,
    year: number | null,
    no: number | null,
    version: number,
    by: string,
    at: string,
  ]
>(
  'interpretations.save',
  `insert into interpretation (id, question_id, article, words, state, year, no, version, answered_by, answered_at,
     official_by, official_at, valid_at)
   values ($1, $2, $3, $4, case when $5::integer is null then 'proposed' else 'official' end, $5, $6, $7, $8::uuid,
     $9::timestamptz, case when $5::integer is null then null else $8::uuid end,
     case when $5::integer is null then null else $9::timestamptz end, $9::timestamptz)`,
)

export const makeOfficial = write<[id: string, year: number, no: number, by: string, at: string]>(
  'interpretations.make-official',
  `update interpretation set state = 'official', year = $2, no = $3, official_by = $4, official_at = $5, valid_at = $5
    where id = $1`,
)

export const saveConfirmation = write<[id: string, by: string, at: string]>(
  'interpretations.save-confirmation',
  `update interpretation set confirmed_by = $2, confirmed_at = $3, valid_at = $3 where id = $1`,
)

export const endInterpretation = write<
  [id: string, state: 'replaced' | 'withdrawn', by: string, at: string, reason: string]
>(
  'interpretations.end',
  `update interpretation set state = $2, ended_by = $3, ended_at = $4, end_reason = $5 where id = $1`,
)
