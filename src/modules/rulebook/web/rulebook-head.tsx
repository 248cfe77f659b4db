import { Link } from '@tanstack/react-router'
import type { RefObject } from 'react'
import { formatDate, formatFullDate } from '../../../web/dates.ts'
import { both, say } from '../../../web/say.ts'
import { DayField } from '../../../web/staff/day-field.tsx'
import { isCounted } from '../parts.ts'
import { RegulationChoice } from './regulation-links.tsx'
import { type Chosen, comingSays, count, type Listed } from './rulebook-words.ts'

/** Whom it binds, in one sentence. */
const bindsSays = (listed: Listed, people: number) => {
  const scope = listed.scopes.length === 1 ? listed.scopes[0]! : undefined
  const everybody = scope && scope.units.length === 0 && scope.employments.length === 0
  if (everybody) return say(`约束全体员工 ${people} 人。`, ` Binds all ${people} people.`)
  if (scope && scope.units.length > 0)
    return say(`约束${scope.units.join('、')}，${people} 人。`, ` Binds ${scope.units.join(', ')}: ${people} people.`)
  return say(`各条约束的人不尽相同，共 ${people} 人。`, ` Binds ${people} people, not all by every article.`)
}

/** One sentence: how much of the text is in force, and how much of that the system keeps. */
const Lead = ({ listed, chosen, day }: { listed: Listed; chosen: Chosen; day: string }) => {
  const counted = chosen.articles.filter((it) => isCounted(it.id))
  const all = counted.length
  const held = counted.filter((it) => it.adoptedFrom)
  const of = (state: string) => held.filter((it) => it.state === state).length
  const [working, declared, text] = [of('working'), of('declared'), of('text')]
  const latest = chosen.versions.find((it) => it.from <= day)
  const partly = held.filter((it) => it.state === 'working' && it.missing.length > 0).length
  const partlySays = partly > 0 ? say(`（${count(partly)}条还没做全）`, ` (${partly} not yet in full)`) : ''
  const parts = [
    ...(working > 0
      ? [say(`${count(working)}条由系统守着${partlySays}`, `${working} are kept by the system${partlySays}`)]
      : []),
    ...(text > 0 ? [say(`${count(text)}条靠签认`, `${text} live by being read`)] : []),
  ]
  return (
    <p className="page-lead">
      {all === 0
        ? say('还没有施行过的文字。', 'No text of it has been in force yet.')
        : held.length === 0 && counted.every((it) => it.beginsOn)
          ? say(`${count(all)}条，已经颁行，还没有到施行的日子。`, `${all} articles, decided and not yet in force.`)
          : held.length === 0
            ? say(`${count(all)}条，还没有采用：不约束任何人。`, `${all} articles, not adopted: it binds nobody.`)
            : held.length === all
              ? say(`${count(all)}条中，`, `Of ${all} articles `)
              : say(
                  `${count(all)}条中采用了${count(held.length)}条，其中`,
                  `${held.length} of ${all} articles are adopted; of these `,
                )}
      {held.length > 0 ? (
        <>
          {parts.join(say('，', ', '))}
          {declared > 0 ? (
            <>
              {parts.length > 0 ? say('，', ', ') : ''}
              <b>{say(`${count(declared)}条`, `${declared}`)}</b>
              {say('仍只是文字', ' are still only text')}
            </>
          ) : null}
          {say('。', '.')}
          {bindsSays(listed, chosen.people)}
          {latest
            ? say(
                `第${latest.version}版，${formatDate(latest.from)}起施行。`,
                ` Version ${latest.version}, in force since ${formatDate(latest.from)}.`,
              )
            : listed.from
              ? say(`${formatDate(listed.from)}起施行。`, ` In force since ${formatDate(listed.from)}.`)
              : ''}
        </>
      ) : null}
      {chosen.counted === 'own' && working > 0 ? say('次数只数您自己的。', ' The figures count your own.') : ''}
    </p>
  )
}

type Props = {
  list: readonly Listed[]
  listed: Listed
  chosen: Chosen
  day: string
  today: string
  needle: string
  searching: boolean
  search: RefObject<HTMLInputElement | null>
  onNeedle: (needle: string) => void
  onDay: (day: string | undefined) => void
}

export const RulebookHead = ({
  list,
  listed,
  chosen,
  day,
  today,
  needle,
  searching,
  search,
  onNeedle,
  onDay,
}: Props) => (
  <header className="rulebook-head">
    <div className="rulebook-top">
      <h1 className="page-title">
        <RegulationChoice list={list} current={listed} />
        <span className="rulebook-title">{both(chosen.title)}</span>
      </h1>
      <div className="rulebook-tools">
        <input
          ref={search}
          type="search"
          className="zd-input"
          aria-label={say('在各部制度里查', 'Search all regulations')}
          placeholder={say('查条文，如「加班」', 'Search the articles')}
          value={needle}
          maxLength={60}
          onChange={(event) => onNeedle(event.target.value)}
        />
        <span className="rulebook-day">
          <span className="rulebook-date">
            <DayField
              attributes={{
                id: 'rulebook-day',
                className: 'zd-input',
                'aria-describedby': undefined,
                'aria-invalid': undefined,
              }}
              value={day}
              onChange={(next) => onDay(next && next !== today ? next : undefined)}
            />
          </span>
          <label htmlFor="rulebook-day">{say('的文本', 'its text')}</label>
        </span>
        <Link
          to="/app/rulebook/print/$key"
          params={{ key: chosen.key }}
          search={day === today ? {} : { on: day }}
          className="zd-button zd-button--plain"
        >
          {say('打印', 'Print')}
        </Link>
      </div>
    </div>
    <Lead listed={listed} chosen={chosen} day={day} />
    {listed.coming.length > 0 ? (
      <ul className="rulebook-coming">
        {listed.coming.map((it) => (
          <li key={it.id}>
            <Link to="/app/rulebook/$" params={{ _splat: `enactments/${it.id}` }}>
              {comingSays(it)}
            </Link>
          </li>
        ))}
      </ul>
    ) : null}
    {listed.adopted < listed.articles && !listed.own && day >= today ? (
      <p className="rulebook-adopt">
        <Link to="/app/rulebook/$" params={{ _splat: `adopt/${chosen.key}` }}>
          {listed.adopted === 0
            ? say('看采用它意味着什么', 'See what adopting it would mean')
            : say('看其余各条的采用', 'See the adoption of the rest')}
        </Link>
      </p>
    ) : null}
    {searching || chosen.articles.length === 0 ? null : (
      <div className="rulebook-legend">
        <span className="is-jade">{say('本月起过作用', 'acted this month')}</span>
        <span className="is-cinnabar">{say('拒绝过', 'refused')}</span>
        <span className="is-ochre">{say('落空过', 'missed')}</span>
        <span className="is-idle">{say('在位未用', 'idle')}</span>
        <span className="is-dashed">{say('还没做进系统', 'not built in yet')}</span>
        <span className="rulebook-columns" aria-hidden="true">
          <span>{say('执行', 'acted')}</span>
          <span>{say('拒绝', 'refused')}</span>
          <span>{say('落空', 'missed')}</span>
        </span>
      </div>
    )}
  </header>
)

/** Says that this is not the text of today, and leads back. */
export const OtherDay = ({ day, today, onToday }: { day: string; today: string; onToday: () => void }) => (
  <p className="rulebook-other" role="status">
    {day < today
      ? say(
          `这是${formatFullDate(day)}的文本：那天发生的事按它判断。`,
          `The text of ${formatFullDate(day)}: what happened that day is judged by it.`,
        )
      : say(
          `这是到${formatFullDate(day)}将施行的文本，按已经颁行的算。`,
          `The text as decided so far for ${formatFullDate(day)}.`,
        )}{' '}
    <button type="button" className="text-button" onClick={onToday}>
      {say('回到今天', 'Back to today')}
    </button>
  </p>
)
