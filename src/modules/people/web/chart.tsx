import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Citation } from '../../../web/controls/citation.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner, Empty } from '../../../web/controls/notes.tsx'
import { formatDay, today } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { DayField } from '../../../web/staff/day-field.tsx'
import { PageFailed, PageWaiting } from '../../../web/staff/page-states.tsx'
import { useAsk } from '../../../web/staff/server.ts'
import { ShowChart } from '../contract.ts'
import './chart.css'
import { ChartList } from './chart-list.tsx'
import { ChartPicture } from './chart-picture.tsx'
import { useCompanyDecides } from './company-decides.ts'
import { FirstSteps } from './first-steps.tsx'
import { PeopleTabs } from './people-tabs.tsx'
import { UnitPane } from './unit-pane.tsx'
import { aboveAll, headOf, peopleIn, type Unit } from './units.ts'

const route = getRouteApi('/app/chart')

/** The organisation as it stands on a day: powers follow from posts, and posts from this. */
export const ChartPage = () => {
  const { day, as, imported } = route.useSearch()
  const navigate = useNavigate()
  const chart = useAsk(ShowChart, day ? { day } : {}, { keep: true })
  const [narrow] = useState(() => matchMedia('(max-width: 719px)').matches)
  const company = useCompanyDecides()
  const [unit, setUnit] = useState<Unit | null>(null)
  if (!chart.data)
    return chart.error ? <PageFailed error={chart.error} again={() => void chart.refetch()} /> : <PageWaiting />

  const { units } = chart.data
  const people = new Set(units.flatMap((it) => peopleIn(it).map((one) => one.id))).size
  const headless = units.filter((it) => !aboveAll.has(it.kind) && peopleIn(it).length > 0 && headOf(it).length === 0)
  const departments = units.filter((it) => !aboveAll.has(it.kind)).length
  const view = as ?? (narrow ? 'list' : 'picture')
  const go = (next: Partial<{ day: string | undefined; as: 'list' | 'picture' }>) =>
    void navigate({ to: '/app/chart', search: { day, as, ...next }, replace: true })

  return (
    <div className="page chart-page">
      <PeopleTabs />
      {imported ? <FirstSteps at="chart" /> : null}
      <header className="page-head">
        <div className="page-head-words">
          <h1 className="page-title">{say('组织', 'Organisation')}</h1>
          <p className="page-lead">
            {departments === 0
              ? say(`${people}人，还没有部门。`, `${people} ${people === 1 ? 'person' : 'people'}, no department yet.`)
              : say(`${people}人，${departments}个部门`, `${people} people, ${departments} departments`)}
            {headless.length > 0 ? (
              <>
                {say('，', ', ')}
                <strong>{headless.length}</strong>
                {say(
                  `个没有主管：${headless.map((it) => it.name).join('、')}。`,
                  ` without a head: ${headless.map((it) => it.name).join(', ')}. `,
                )}
                <Citation id="dept/6" />
              </>
            ) : departments > 0 ? (
              say('，各有一位主管。', ', each with one head.')
            ) : null}
            {chart.data.day === today()
              ? ''
              : say(`这是${formatDay(chart.data.day)}的样子。`, ` As on ${formatDay(chart.data.day)}.`)}
          </p>
        </div>
        <div className="page-acts chart-acts">
          <Field label={say('看哪一天', 'Day')} labelHidden>
            {(it) => (
              <DayField
                attributes={it}
                value={chart.data.day}
                onChange={(next) => go({ day: next === today() || next === '' ? undefined : next })}
              />
            )}
          </Field>
          {day ? <Button onPress={() => go({ day: undefined })}>{say('回到今天', 'Today')}</Button> : null}
          <fieldset className="segments" aria-label={say('怎么看', 'View')}>
            <button type="button" aria-pressed={view === 'picture'} onClick={() => go({ as: 'picture' })}>
              {say('图', 'Picture')}
            </button>
            <button type="button" aria-pressed={view === 'list'} onClick={() => go({ as: 'list' })}>
              {say('名单', 'List')}
            </button>
          </fieldset>
        </div>
      </header>
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
      {departments === 0 ? (
        <Empty
          glyph="图"
          title={say('还没有部门', 'No department yet')}
          way={company ? <Link to="/app/roster">{say('导入花名册', 'Import a staff list')}</Link> : null}
        >
          {say(
            '导入花名册之后，部门、岗位与人会自己排好。',
            'Import a staff list, and units, posts and people fall into place.',
          )}
        </Empty>
      ) : view === 'picture' ? (
        <ChartPicture units={units} onOpen={setUnit} />
      ) : (
        <ChartList units={units} />
      )}
      {unit ? <UnitPane unit={unit} onClose={() => setUnit(null)} /> : null}
    </div>
  )
}
