import { randomUUID } from 'node:crypto'
import type { Office, Person } from '../../app/testing/office.ts'
import { answerQuestion } from './answer-question.ts'
import { askQuestion } from './ask-question.ts'
import { listInterpretations } from './list-interpretations.ts'

/** Which side on who makes the rules is in force from today on, as if it had been enacted. */
export const chooseMakers = async (office: Office, side: string) => {
  await office.rows(
    `insert into conflict_choice values ('rule-makers', $1, $2) on conflict (conflict, effective_from) do update set side = $2`,
    [office.today(), side],
  )
  await office.rows(`update organisation set rulebook = rulebook + 1`)
}

/** The department that owns a regulation. */
export const ownedBy = (office: Office, regulation: string, unit: string) =>
  office.rows(
    `insert into regulation_owner select $1, id from unit where name = $2
     on conflict (regulation) do update set unit_id = excluded.unit_id`,
    [regulation, unit],
  )

/** The article is worded anew from today on, as if it had been enacted now. */
export const reword = async (office: Office, article: string, zh: string, minutesLater = 1) => {
  const id = randomUUID()
  const regulation = article.split('/')[0]
  await office.rows(
    `insert into enactment (id, regulation, kind, title, changes, effective_from, state, version, drafted_at, decided_at)
     values ($1, $2, 'amend', '修订', '[]', $3, 'enacted',
       coalesce((select max(version) from enactment where regulation = $2), 0) + 1, $4,
       $4::timestamptz + make_interval(mins => $5))`,
    [id, regulation, office.today(), office.house.now().toString(), minutesLater],
  )
  await office.rows(
    `insert into article_text (article, effective_from, position, number, heading, zh, en, enactment_id)
     values ($1, $2, 0, '条', '', $3, '', $4)
     on conflict (article, effective_from) do update set zh = $3, enactment_id = $4`,
    [article, office.today(), zh, id],
  )
}

export const asked = async (office: Office, article: string, by: Person = 'ma', words = '补办要几天之内？') =>
  (await office.as(by)(askQuestion, { article, words })).id

export const answered = async (office: Office, article: string, by: Person, words = '三个工作日之内。') =>
  office.as(by)(answerQuestion, { id: await asked(office, article), words })

export const seen = (office: Office, person: Person, article: string) =>
  office.as(person)(listInterpretations, { article })
