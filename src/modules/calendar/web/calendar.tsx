import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Citation } from '../../../web/controls/citation.tsx'
import { formatDate, formatDay, today as todayNow } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { PageFailed, PageWaiting } from '../../../web/staff/page-states.tsx'
import { useAsk } from '../../../web/staff/server.ts'
import { ShowYear } from '../contract.ts'
import { firstYear, lastYear } from '../statutory.ts'
import { ArrangePane } from './arrange-pane.tsx'
import { Arrangements } from './arrangements.tsx'
import { Editions } from './editions.tsx'
import { HolidayList } from './holiday-list.tsx'
import { Hours } from './hours.tsx'
import { HoursPane } from './hours-pane.tsx'
import { ReckonPart } from './reckon-part.tsx'
import { holidayName, type Year } from './words.ts'
import { YearEditor } from './year-editor.tsx'
import { Legend, YearPicture } from './year-picture.tsx'
import './calendar.css'

/** What the year comes to, in one sentence. */
const leadOf = ({ year, published, days, today }: Year): string => {
  const worked = days.filter((it) => it.kind !== 'rest').length
  if (!published) {
    return say(
      `${year}年的放假安排国家还没有公布（一般在前一年十月或十一月）。先按周末算出 ${worked} 个工作日，日期都是暂定的。`,
      `The state has not published the holidays of ${year} yet (usually in October or November before). By weekdays alone there are ${worked} working days; every date is provisional. `,
    )
  }
  const statutory = days.filter((it) => it.pay === 'statutory').length
  const next = days.find(
    (it) =>
      it.day >= today &&
      (it.mark === 'make-up' || it.mark === 'own-make-up' || it.mark === 'statutory' || it.mark === 'own-rest'),
  )
  const coming = next
    ? say(
        `下一个：${formatDay(next.day)}，${next.name}。`,
        `Next: ${formatDay(next.day)}, ${holidayName(next.name ?? '')}. `,
      )
    : ''
  return say(
    `${worked} 个工作日，${statutory} 天法定节假日。${coming}期限都按这张日历算。`,
    `${worked} working days, ${statutory} statutory holidays. ${coming}Deadlines are counted by this calendar. `,
  )
}

type Open = 'arrange' | 'hours' | null

/** The calendar that everything counts by: a year, its hours, what the organisation arranged, and a way to ask it. */
export const CalendarPage = () => {
  const search = useSearch({ from: '/app/calendar' })
  const navigate = useNavigate()
  const [open, setOpen] = useState<Open>(null)
  const year = search.year ?? Number(todayNow().slice(0, 4))
  const unitId = search.unit ?? null
  const read = useAsk(ShowYear, { year, unitId }, { keep: true })
  if (!read.data)
    return read.error ? <PageFailed error={read.error} again={() => void read.refetch()} /> : <PageWaiting />
  const it = read.data
  const go = (to: { year?: number; unit?: string | null; edit?: true | undefined }) =>
    void navigate({
      to: '/app/calendar',
      search: {
        year: to.year ?? year,
        unit: (to.unit === undefined ? unitId : to.unit) ?? undefined,
        ...(to.edit && { edit: true }),
      },
      replace: true,
    })
  const close = () => setOpen(null)

  return (
    <div className="page calendar">
      <header className="page-head">
        <div className="page-head-words">
          <h1 className="page-title">{say('日历', 'Calendar')}</h1>
          <p className="page-lead">
            {leadOf(it)}
            <Citation id="daily/6" />
          </p>
        </div>
        <div className="page-acts">
          <fieldset className="calendar-years" aria-label={say('哪一年', 'Which year')}>
            <button
              type="button"
              disabled={year <= firstYear}
              aria-label={say('前一年', 'The year before')}
              onClick={() => go({ year: year - 1 })}
            >
              ‹
            </button>
            <strong aria-live="polite">{say(`${it.year}年`, String(it.year))}</strong>
            <button
              type="button"
              disabled={year >= lastYear}
              aria-label={say('后一年', 'The year after')}
              onClick={() => go({ year: year + 1 })}
            >
              ›
            </button>
          </fieldset>
          {it.units.length > 0 && !search.edit ? (
            <select
              className="zd-input calendar-unit"
              aria-label={say('谁的日历', 'Whose calendar')}
              value={unitId ?? ''}
              onChange={(event) => go({ unit: event.target.value || null })}
            >
              <option value="">{say('全公司', 'The whole organisation')}</option>
              {it.units.map((unit) => (
                <option key={unit.id} value={unit.id}>
                  {unit.name}
                </option>
              ))}
            </select>
          ) : null}
        </div>
      </header>

      {search.edit && it.mayKeep ? (
        <YearEditor key={`${it.year} ${it.editions[0]?.id ?? ''}`} year={it} onClose={() => go({})} />
      ) : (
        <div className={read.isPlaceholderData ? 'calendar-body is-stale' : 'calendar-body'}>
          <div className="calendar-main">
            <YearPicture year={it.year} days={it.days} today={it.today} provisional={!it.published} />
            <Legend days={it.days} />
          </div>
          <div className="calendar-records">
            <HolidayList year={it} />
            <Editions year={it} />
          </div>
          <div className="calendar-side">
            {it.mayKeep ? (
              <div className="calendar-acts">
                <Button kind={it.published ? 'plain' : 'primary'} onPress={() => go({ edit: true })}>
                  {it.published ? say('更正这一年', 'Correct the year') : say('录入放假安排', 'Enter the holidays')}
                </Button>
                <Button onPress={() => setOpen('arrange')}>{say('公司放假、补班', 'Own closure')}</Button>
                <Button onPress={() => setOpen('hours')}>{say('定作息', 'Set hours')}</Button>
              </div>
            ) : null}
            <ReckonPart unitId={unitId} />
            <Hours year={it} unit={it.units.find((unit) => unit.id === unitId)?.name ?? null} />
            <Arrangements year={it} />
            {it.mayKeep ? null : (
              <p className="calendar-who">
                {say(
                  '日历由公司领导、机构管理员或行政部门的主管来定。',
                  'The calendar is kept by the leadership, the administrator or the head of administration.',
                )}
              </p>
            )}
          </div>
        </div>
      )}
      {open === 'arrange' ? <ArrangePane units={it.units} today={it.today} unitId={unitId} onClose={close} /> : null}
      {open === 'hours' ? <HoursPane year={it} unitId={unitId} onClose={close} /> : null}
      <p className="zd-hidden" role="status">
        {it.title ? say(`依据：${it.title}`, `By: ${it.title}`) : ''} {it.issuedOn ? formatDate(it.issuedOn) : ''}
      </p>
    </div>
  )
}
