import { type FormEvent, useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { say } from '../../../web/say.ts'
import { DayField } from '../../../web/staff/day-field.tsx'
import { Pane } from '../../../web/staff/pane.tsx'
import { useAct } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { timesWith } from '../../bookings/web/opening.ts'
import { SetHours } from '../own-contract.ts'
import { type Group, groupsOf, type Span, toggled, weekOfGroups } from './hours-draft.ts'
import { UnitField } from './unit-field.tsx'
import { weekdayShort, weekHours, type Year } from './words.ts'

const weekdays = [1, 2, 3, 4, 5, 6, 7]

/** Hours of a unit for a period. Several spans a day leave breaks between them; the law is looked at on the server. */
export const HoursPane = ({
  year,
  unitId: shown,
  onClose,
}: {
  year: Year
  unitId: string | null
  onClose: () => void
}) => {
  const [unitId, setUnitId] = useState(shown)
  const [from, setFrom] = useState(year.today)
  const [to, setTo] = useState('')
  const [reason, setReason] = useState('')
  const [groups, setGroups] = useState<Group[]>(() => groupsOf(year.now.week))
  const [asked, setAsked] = useState(false)
  const toast = useToast()
  const act = useAct(SetHours, {
    refresh: ['calendar.', 'engagements.'],
    onDone: () => {
      toast(say('新的作息已经定下。', 'The new hours are set.'))
      onClose()
    },
  })
  const week = weekOfGroups(groups)
  const change = (at: number, next: Partial<Group>) =>
    setGroups((all) => all.map((it, i) => (i === at ? { ...it, ...next } : it)))
  const clash = Object.entries(act.fields).find(([path]) => path.startsWith('week'))?.[1]
  const lacks = asked && !reason.trim() ? say('请写明缘由。', 'Please say why.') : act.fields.reason
  const save = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (reason.trim() && week.length > 0) act.send({ unitId, from, to: to || null, week, reason })
  }
  return (
    <Pane title={say('定作息时间', 'Set working hours')} onClose={onClose}>
      <form className="calendar-form" onSubmit={save} noValidate>
        <UnitField units={year.units} value={unitId} onChange={setUnitId} />
        <div className="calendar-form-days">
          <Field label={say('从', 'From')} {...(act.fields.from && { error: act.fields.from })}>
            {(it) => (
              <DayField attributes={it} value={from} min={year.today} onChange={(day) => setFrom(day || year.today)} />
            )}
          </Field>
          <Field
            label={say('到', 'To')}
            optional
            {...(act.fields.to && { error: act.fields.to })}
            hint={say(
              '如夏令时填到 9 月 30 日；不填就一直用。',
              'For summer hours the last day; empty: until changed.',
            )}
          >
            {(it) => <DayField attributes={it} value={to} min={from} onChange={setTo} />}
          </Field>
        </div>
        {groups.map((group, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a group has no name but its place.
          <fieldset key={at} className="hours-group" aria-label={say(`第 ${at + 1} 组钟点`, `Hours ${at + 1}`)}>
            <div className="hours-weekdays">
              {weekdays.map((weekday) => (
                <button
                  key={weekday}
                  type="button"
                  aria-pressed={group.weekdays.includes(weekday)}
                  onClick={() => setGroups((all) => toggled(all, at, weekday))}
                >
                  {weekdayShort(weekday)}
                </button>
              ))}
            </div>
            <Spans spans={group.spans} onChange={(spans) => change(at, { spans })} />
          </fieldset>
        ))}
        <div className="calendar-form-acts">
          {groups.length < 4 ? (
            <button
              type="button"
              className="text-button"
              onClick={() =>
                setGroups((all) => [...all, { weekdays: [], spans: [{ opens: '09:00', closes: '12:00' }] }])
              }
            >
              {say('有的日子钟点不同', 'Other hours on some days')}
            </button>
          ) : null}
          <span className={weekHours(week) > 40 ? 'hours-sum is-over' : 'hours-sum'} role="status">
            {say(`一周 ${weekHours(week)} 小时`, `${weekHours(week)} hours a week`)}
            {weekHours(week) > 40 ? say('，标准是 40', ', the standard is 40') : ''}
          </span>
        </div>
        {clash ? (
          <p className="zd-field__error" role="alert">
            {clash}
          </p>
        ) : null}
        <Field label={say('缘由', 'Reason')} cite="unit/3" {...(lacks && { error: lacks })}>
          {(it) => (
            <textarea
              {...it}
              rows={2}
              maxLength={300}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        {act.error && Object.keys(act.fields).length === 0 ? <Banner tone="refused">{act.error.message}</Banner> : null}
        <p className="zd-quiet">
          {say(
            '已经定下的期限不动；从那天起算的期限照新的作息。客户能约的时间在「设置」里另定。',
            'Deadlines already set stay; those counted from that day on follow. When clients are received is set apart, under Settings.',
          )}
        </p>
        <div className="calendar-form-acts">
          <Button type="submit" kind="primary" muted={week.length === 0} busy={act.busy}>
            {say('定下，留痕', 'Set it, on record')}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {say('不办了', 'Cancel')}
          </Button>
        </div>
      </form>
    </Pane>
  )
}

const Spans = ({ spans, onChange }: { spans: readonly Span[]; onChange: (spans: Span[]) => void }) => (
  <div className="hours-spans">
    {spans.map((it, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a span has no name but its place in the day.
      <div key={i} className="hours-span">
        {(['opens', 'closes'] as const).map((end) => (
          <select
            key={end}
            className="zd-input"
            aria-label={
              end === 'opens'
                ? say(`第 ${i + 1} 段，开始`, `Span ${i + 1}, from`)
                : say(`第 ${i + 1} 段，结束`, `Span ${i + 1}, to`)
            }
            value={it[end]}
            onChange={(event) =>
              onChange(spans.map((one, at) => (at === i ? { ...one, [end]: event.target.value } : one)))
            }
          >
            {timesWith(it[end]).map((time) => (
              <option key={time}>{time}</option>
            ))}
          </select>
        ))}
        {spans.length > 1 ? (
          <button
            type="button"
            className="hours-remove"
            aria-label={say(`去掉第 ${i + 1} 段`, `Remove span ${i + 1}`)}
            onClick={() => onChange(spans.filter((_, at) => at !== i))}
          >
            ×
          </button>
        ) : null}
      </div>
    ))}
    {spans.length < 4 ? (
      <button
        type="button"
        className="text-button"
        onClick={() => onChange([...spans, { opens: spans.at(-1)?.closes ?? '13:00', closes: '18:00' }])}
      >
        {say('添一段', 'Add a span')}
      </button>
    ) : null}
  </div>
)
