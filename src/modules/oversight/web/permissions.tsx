import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { Button } from '../../../web/controls/button.tsx'
import { Empty } from '../../../web/controls/notes.tsx'
import { PersonSeal } from '../../../web/controls/person-seal.tsx'
import { Seal } from '../../../web/controls/seal.tsx'
import { Waiting } from '../../../web/controls/waiting.tsx'
import { formatDate, today } from '../../../web/dates.ts'
import { both, say } from '../../../web/say.ts'
import { DayField } from '../../../web/staff/day-field.tsx'
import { PageFailed } from '../../../web/staff/page-states.tsx'
import { useAsk } from '../../../web/staff/server.ts'
import { useListKeys } from '../../../web/staff/use-list-keys.ts'
import { ShowMe } from '../../people/contract.ts'
import { PeopleTabs } from '../../people/web/people-tabs.tsx'
import { FindPower } from '../contract.ts'
import '../../../web/controls/field.css'
import './permissions.css'
import { WhoPane } from './who-pane.tsx'
import { WhyPane } from './why-pane.tsx'
import { forWhom, kindGlyph, partOf } from './words.ts'

const route = getRouteApi('/app/permissions')

type Found = OutputOf<typeof FindPower>

/** Two ways in through one box: an act → who may; a person → what they may, and why. */
export const PermissionsPage = () => {
  const search = route.useSearch()
  const { q, act, who, day } = search
  const navigate = useNavigate()
  const me = useAsk(ShowMe, {}).data
  const found = useAsk(FindPower, { q: q ?? '' }, { keep: true })
  const [typed, setTyped] = useState(q ?? '')
  const box = useRef<HTMLInputElement>(null)
  const go = (next: Partial<typeof search>) =>
    void navigate({ to: '/app/permissions', search: { ...search, ...next }, replace: true, resetScroll: false })
  const openAct = (it: string) => go({ act: it, who: undefined })
  const openPerson = (it: string) => go({ who: it, act: undefined })

  useEffect(() => {
    if (typed.trim() === (q ?? '')) return
    const later = setTimeout(() => go({ q: typed.trim() || undefined }), 250)
    return () => clearTimeout(later)
  })
  const acts = found.data?.acts ?? []
  const people = found.data?.people ?? []
  const [chosen] = useListKeys({
    count: people.length + acts.length,
    search: box,
    open: (at) => (at < people.length ? openPerson(people[at]!.staffId) : openAct(acts[at - people.length]!.act)),
    show: (at) => document.getElementById(`power-${at}`)?.scrollIntoView({ block: 'nearest' }),
  })

  if (found.error && !found.data) return <PageFailed error={found.error} again={() => void found.refetch()} />

  return (
    <div className="page matrix">
      <PeopleTabs />
      <header className="page-head">
        <div className="page-head-words">
          <h1 className="page-title">{say('谁可以，凭什么', 'Who may, and why')}</h1>
          <p className="page-lead">
            {say(
              '权限只出自岗位、部门与日期，每一项都有条文；没有哪一项是勾出来的。',
              'Powers come from posts, units and dates alone, each by its article; none from a ticked box.',
            )}
          </p>
        </div>
        <div className="matrix-day">
          <DayField
            attributes={{
              id: 'matrix-day',
              className: 'zd-input',
              'aria-describedby': 'matrix-day-says',
              'aria-invalid': undefined,
            }}
            value={day ?? today()}
            onChange={(next) => go({ day: next === today() || !next ? undefined : next })}
          />
          <label id="matrix-day-says" htmlFor="matrix-day">
            {day
              ? say(`${formatDate(day)}的任职`, `posts of ${formatDate(day)}`)
              : say('看今天的任职', 'posts of today')}
          </label>
        </div>
      </header>
      <input
        ref={box}
        type="search"
        className="zd-input matrix-search"
        aria-label={say('找一件事或一个人', 'Find an act or a person')}
        placeholder={say('一件事或一个人：分派、fp、马骁、HZ011', 'An act or a person: words, initials, staff number')}
        value={typed}
        maxLength={40}
        onChange={(event) => setTyped(event.target.value)}
      />
      {found.isPending ? <Waiting lines={8} /> : null}
      {found.data && acts.length + people.length === 0 ? (
        <Empty
          glyph="无"
          title={say('没有找到', 'Nothing found')}
          way={
            <Button kind="quiet" onPress={() => setTyped('')}>
              {say('看全部', 'Show all')}
            </Button>
          }
        >
          {say(
            '换个写法再找：事情的名字、姓名、拼音首字母或工号都可以。',
            'Try other words, a name, initials or a number.',
          )}
        </Empty>
      ) : null}
      {found.data ? (
        <div className={found.isPlaceholderData ? 'is-stale' : undefined}>
          <PeopleFound
            people={people}
            who={who}
            chosen={chosen}
            self={me?.id}
            searched={Boolean(q)}
            onOpen={openPerson}
          />
          <ActsFound acts={acts} act={act} chosen={chosen - people.length} offset={people.length} onOpen={openAct} />
        </div>
      ) : null}
      {act ? (
        <WhoPane key={act} act={act} day={day} onPerson={openPerson} onClose={() => go({ act: undefined })} />
      ) : who ? (
        <WhyPane
          key={who}
          staffId={who}
          day={day}
          self={who === me?.id}
          onAct={openAct}
          onClose={() => go({ who: undefined })}
        />
      ) : null}
    </div>
  )
}

type PeopleProps = {
  people: Found['people']
  who: string | undefined
  chosen: number
  self: string | undefined
  searched: boolean
  onOpen: (staffId: string) => void
}

const PeopleFound = ({ people, who, chosen, self, searched, onOpen }: PeopleProps) =>
  people.length === 0 ? null : (
    <section className="matrix-part">
      <h2>{searched ? say('从人看', 'By person') : say('从人看：先看看您自己', 'By person: begin with yourself')}</h2>
      <ul className="sheet">
        {people.map((it, at) => (
          <li key={it.staffId} id={`power-${at}`}>
            <button
              type="button"
              className={at === chosen ? 'matrix-row is-chosen' : 'matrix-row'}
              aria-pressed={who === it.staffId}
              onClick={() => onOpen(it.staffId)}
            >
              <PersonSeal name={it.name} size={28} />
              <span className="matrix-row-says">
                {it.name} <small>{it.number}</small>
                {it.posts ? <span>{it.posts}</span> : null}
              </span>
              <span className="matrix-row-for">
                {it.staffId === self ? say('我凭什么可以', 'why I may') : say('凭什么可以', 'why they may')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )

type ActsProps = {
  acts: Found['acts']
  act: string | undefined
  chosen: number
  offset: number
  onOpen: (act: string) => void
}

const ActsFound = ({ acts, act, chosen, offset, onOpen }: ActsProps) => {
  const parts = [...Map.groupBy(acts, (it) => it.module)]
  const place = new Map(acts.map((it, at) => [it.act, at]))
  return parts.map(([module, its]) => (
    <section key={module} className="matrix-part">
      <h2>{both(partOf(module))}</h2>
      <ul className="sheet">
        {its.map((it) => (
          <li key={it.act} id={`power-${offset + place.get(it.act)!}`}>
            <button
              type="button"
              className={place.get(it.act) === chosen ? 'matrix-row is-chosen' : 'matrix-row'}
              aria-pressed={act === it.act}
              onClick={() => onOpen(it.act)}
            >
              <Seal glyph={kindGlyph[it.kind]} fill={it.kind === 'command' ? 'jade' : 'outline'} size={24} />
              <span className="matrix-row-says">{both(it.says)}</span>
              <span className={it.by.length ? 'matrix-row-for' : 'matrix-row-for is-open'}>{forWhom(it)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  ))
}
