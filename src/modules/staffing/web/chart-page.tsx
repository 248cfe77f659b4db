import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo, useRef, useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Banner, Empty } from '../../../web/controls/notes.tsx'
import { today } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { PageFailed, PageWaiting } from '../../../web/staff/page-states.tsx'
import { useAsk } from '../../../web/staff/server.ts'
import { ShowChart } from '../../people/contract.ts'
import { useCompanyDecides } from '../../people/web/company-decides.ts'
import { FirstSteps } from '../../people/web/first-steps.tsx'
import { PeopleTabs } from '../../people/web/people-tabs.tsx'
import { ListChanges } from '../contract.ts'
import { ListCombined } from '../posts-contract.ts'
import './chart.css'
import { ChangePane } from './change-pane.tsx'
import { ChartHead } from './chart-head.tsx'
import { ChartList } from './chart-list.tsx'
import { ChartPicture } from './chart-picture.tsx'
import { CombinedPosts, type ConflictOf, PermitPane } from './combined.tsx'
import type { Drawing } from './drawing.ts'
import { FoundUnitPane } from './found-unit-pane.tsx'
import { useHeads, useLeads } from './leads.ts'
import { LeavePane } from './leave-pane.tsx'
import { holdingKey, type Marks } from './marks.ts'
import { PersonPane } from './person-pane.tsx'
import { ChangesOfDay } from './planned-changes.tsx'
import { PrintHead, usePrinting } from './printing.tsx'
import { DayList, Ruler } from './ruler.tsx'
import { type Span, spanAround } from './ruler-span.ts'
import { UnitPane } from './unit-pane.tsx'
import { aboveAll, foldHouse, holdingsOf, type Unit } from './units.ts'

const route = getRouteApi('/app/chart')
const nobody: Unit[] = []
const wholeLine = { from: '2000-01-01', to: '2099-12-31' }

/** The organisation as it stands on a day: powers follow from posts, and posts from this. */
export const ChartPage = () => {
  const search = route.useSearch()
  const { day, as, imported, unit, who, act } = search
  const navigate = useNavigate()
  const [preview, setPreview] = useState<{ day: string; marks: Marks | null } | null>(null)
  const shownDay = preview?.day ?? day
  const chart = useAsk(ShowChart, shownDay ? { day: shownDay } : {}, { keep: true })
  const [narrow] = useState(() => matchMedia('(max-width: 719px)').matches)
  const company = useCompanyDecides()
  const leads = useLeads()
  const headsIt = useHeads(unit)
  const [span, setSpan] = useState<Span>(() => spanAround(day ?? today()))
  const changes = useAsk(ListChanges, narrow ? wholeLine : span, { keep: true })
  const combined = useAsk(ListCombined, {}, { enabled: company })
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set())
  const [permitting, setPermitting] = useState<ConflictOf | null>(null)
  const [told, setTold] = useState('')
  const printing = usePrinting()

  const units = chart.data?.units ?? nobody
  const holdings = useMemo(() => holdingsOf(units), [units])
  const marks = preview?.marks ?? null
  const pairs = useMemo(() => {
    const keyOf = (staffId: string, post: string) => {
      const it = holdings.get(staffId)?.find((one) => one.post.code === post)
      return it && holdingKey(staffId, it.unit.id, post)
    }
    return (combined.data?.items ?? []).flatMap((it) =>
      it.conflicts.flatMap(({ posts: [a, b] }): [string, string][] => {
        const [one, other] = [keyOf(it.staffId, a), keyOf(it.staffId, b)]
        return one && other ? [[one, other]] : []
      }),
    )
  }, [combined.data, holdings])
  const drawing = useMemo<Drawing>(() => {
    const foldAll = holdings.size > foldHouse
    // On paper nothing can be pressed open.
    const open = printing && !foldAll ? new Set(units.map((it) => it.id)) : unfolded
    return { marks, holdings, conflicting: new Set(pairs.flat()), unfolded: open, foldAll }
  }, [marks, holdings, pairs, unfolded, units, printing])

  const now = useRef(search)
  now.current = search
  const go = useCallback(
    (next: Partial<typeof search>, replace = false) =>
      void navigate({ to: '/app/chart', search: { ...now.current, ...next }, replace, resetScroll: false }),
    [navigate],
  )
  const onUnit = useCallback((id: string) => go({ unit: id, who: undefined, act: undefined }), [go])
  const onPerson = useCallback((id: string) => go({ who: id, unit: undefined, act: undefined }), [go])
  const onUnfold = useCallback((id: string) => setUnfolded((now) => new Set([...now, id])), [])
  const close = useCallback(() => go({ unit: undefined, who: undefined, act: undefined }), [go])

  if (!chart.data)
    return chart.error ? <PageFailed error={chart.error} again={() => void chart.refetch()} /> : <PageWaiting />

  const shown = chart.data.day
  const departments = units.filter((it) => !aboveAll.has(it.kind)).length
  const view = as ?? (narrow ? 'list' : 'picture')
  const onShow = (next: string) => go({ day: next === today() || next === '' ? undefined : next }, true)
  const items = changes.data?.items ?? []
  const openUnit = units.find((it) => it.id === unit)
  const person = who ? holdings.get(who) : undefined
  const combinedNow = company && shown === today() ? (combined.data?.items ?? []) : []

  return (
    <div className={chart.isPlaceholderData ? 'page chart-page is-stale' : 'page chart-page'}>
      <PeopleTabs />
      {imported ? <FirstSteps at="chart" /> : null}
      <ChartHead
        units={units}
        shown={shown}
        departments={departments}
        combined={combinedNow}
        view={view}
        mayChange={company}
        onShow={onShow}
        onView={(next) => go({ as: next }, true)}
        onChange={() => go({ act: 'change', who: undefined, unit: undefined })}
      />
      <PrintHead shown={shown} picture={view === 'picture'} />
      {told ? (
        <div className="chart-told">
          <Banner tone="done">
            {told}{' '}
            <button type="button" className="text-button" onClick={() => setTold('')}>
              {say('知道了', 'Dismiss')}
            </button>
          </Banner>
        </div>
      ) : null}
      {imported ? (
        <Banner tone="done">
          {say(
            '花名册已经写入。看一眼部门、主管与岗位对不对；对了就给大家发邀请码。',
            'The staff list is written. See whether units, heads and posts are right; then invite everybody.',
          )}{' '}
          <Link to="/app/staff">{say('去发邀请码', 'Invite the staff')}</Link>{' '}
          <Link to="/app/settings">{say('看看接待时间与接待室', 'See opening hours and rooms')}</Link>
        </Banner>
      ) : null}
      {departments > 0 && narrow ? <DayList changes={items} shown={shown} onShow={onShow} /> : null}
      {departments > 0 && !narrow ? (
        <Ruler span={span} onSpan={setSpan} changes={items} shown={shown} onShow={onShow} />
      ) : null}
      {changes.error ? (
        <p className="zd-quiet" role="status">
          {say('变动的日子没有取到。', 'The days of change did not come. ')}
          <button type="button" className="text-button" onClick={() => void changes.refetch()}>
            {say('再取一次', 'Try again')}
          </button>
        </p>
      ) : null}
      <ChangesOfDay day={shown} items={items.filter((it) => it.on === shown && (!narrow || it.withdrawable))} />
      {departments === 0 ? (
        <Empty
          glyph="图"
          title={day ? say('那天还没有部门', 'No department on that day') : say('还没有部门', 'No department yet')}
          way={
            day ? (
              <Button onPress={() => go({ day: undefined })}>{say('回到今天', 'Today')}</Button>
            ) : company ? (
              <>
                <Link to="/app/roster">{say('导入花名册', 'Import a staff list')}</Link>{' '}
                <Button onPress={() => go({ act: 'found' })}>{say('先设立部门', 'Found a unit first')}</Button>
              </>
            ) : null
          }
        >
          {day
            ? say('机构是后来才设立的，换一天看。', 'The organisation was founded later: look at another day.')
            : say(
                '导入花名册之后，部门、岗位与人会自己排好。',
                'Import a staff list, and units, posts and people fall into place.',
              )}
        </Empty>
      ) : view === 'picture' ? (
        <ChartPicture
          units={units}
          drawing={drawing}
          pairs={pairs}
          onUnit={onUnit}
          onPerson={onPerson}
          onUnfold={onUnfold}
        />
      ) : (
        <ChartList units={units} drawing={drawing} onUnit={onUnit} onPerson={onPerson} onUnfold={onUnfold} />
      )}
      {company && combined.error ? <Banner tone="refused">{combined.error.message}</Banner> : null}
      <CombinedPosts
        items={combinedNow}
        leads={leads}
        onChange={(id) => go({ act: 'change', who: id, unit: undefined })}
        onPermit={setPermitting}
      />
      {company && act === 'change' ? (
        <ChangePane
          key={`${who} ${unit}`}
          staffId={who}
          unitId={unit}
          onClose={close}
          onPreview={setPreview}
          onPermit={leads ? setPermitting : undefined}
          onDone={(on) => {
            // What was decided is read at the head of the page: the day's flag and the sentence beneath it.
            window.scrollTo(0, 0)
            go({ act: undefined, unit: undefined, who: undefined, day: on > today() ? on : undefined })
          }}
        />
      ) : company && act === 'leave' && who ? (
        <LeavePane
          key={who}
          staffId={who}
          onClose={close}
          onDone={(says) => {
            setTold(says)
            window.scrollTo(0, 0)
            go({ act: undefined, unit: undefined, who: undefined, day: undefined })
          }}
        />
      ) : company && act === 'found' ? (
        <FoundUnitPane
          onClose={close}
          onFounded={(from) =>
            go({ act: undefined, unit: undefined, who: undefined, day: from > today() ? from : undefined })
          }
        />
      ) : openUnit ? (
        <UnitPane
          key={openUnit.id}
          unit={openUnit}
          units={units}
          drawing={drawing}
          mayChange={company}
          headsIt={headsIt}
          closesOn={items.find((it) => it.kind === 'closing' && it.unit === openUnit.name && it.on > today())?.on}
          onDay={(on) => go({ day: on, unit: undefined })}
          onPerson={onPerson}
          onChange={() => go({ act: 'change' })}
          onFound={() => go({ act: 'found', unit: undefined })}
          onClose={close}
        />
      ) : person ? (
        <PersonPane
          key={who}
          holdings={person}
          units={units}
          planned={items.filter((it) => it.on > today() && it.people.includes(person[0]!.person.name))}
          mayChange={company}
          onUnit={onUnit}
          onChange={() => go({ act: 'change' })}
          onLeave={() => go({ act: 'leave' })}
          onClose={close}
        />
      ) : null}
      {permitting ? (
        <PermitPane
          key={`${permitting.staffId} ${permitting.conflict.posts.join(' ')}`}
          of={permitting}
          onClose={() => setPermitting(null)}
        />
      ) : null}
    </div>
  )
}
