import { type FormEvent, useMemo, useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { Button } from '../../../web/controls/button.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { say } from '../../../web/say.ts'
import { useDraft } from '../../../web/staff/drafts.ts'
import { useAct } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { SetOpening, type ShowSettings } from '../contract.ts'
import { nextSpan, type Span, timesWith, weekdays } from './opening.ts'

const weekdayName = (it: number) =>
  say(
    `周${'一二三四五六日'[it - 1]}`,
    ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'][it - 1]!,
  )

/** The whole week in one quiet table; a day without a span is a day of rest. */
export const OpeningTable = ({ opening }: { opening: OutputOf<typeof ShowSettings>['opening'] }) => {
  const stored = JSON.stringify(opening)
  const draft = useDraft<Span[]>(
    'settings/opening',
    // biome-ignore lint/correctness/useExhaustiveDependencies: the same hours read again are the same draft.
    useMemo(() => opening.map((it) => ({ ...it })), [stored]),
  )
  const [sent, setSent] = useState<Span[]>([])
  const toast = useToast()
  const act = useAct(SetOpening, {
    onDone: () => {
      draft.settle()
      toast(say('新的接待时间已经生效，已约的不动。', 'The new hours hold now; what is booked stays.'))
    },
  })
  const week = draft.value
  const none = week.length === 0
  const errorOf = (it: Span) =>
    Object.entries(act.fields).find(([path]) => path.split('.')[1] === String(sent.indexOf(it)))?.[1]
  const change = (it: Span, next: Partial<Span>) =>
    draft.set(week.map((one) => (one === it ? { ...it, ...next } : one)))
  const leave = () => {
    act.reset()
    draft.settle()
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (none || !draft.touched) return
    setSent(week)
    act.send({ opening: week })
  }

  return (
    <form className="sheet opening" onSubmit={save} noValidate>
      <ul>
        {weekdays.map((day) => {
          const spans = week.filter((it) => it.weekday === day)
          const next = nextSpan(day, spans)
          return (
            <li key={day} className={spans.length > 0 ? 'opening-day' : 'opening-day is-rest'}>
              <fieldset aria-label={weekdayName(day)}>
                <span className="opening-name" aria-hidden="true">
                  {say(weekdayName(day), weekdayName(day).slice(0, 3))}
                </span>
                <div className="opening-spans">
                  {spans.length === 0 ? <span className="opening-rest">{say('休', 'Closed')}</span> : null}
                  {spans.map((it, i) => (
                    <OneSpan
                      // biome-ignore lint/suspicious/noArrayIndexKey: a span has no name but its place in the day.
                      key={i}
                      span={it}
                      name={spans.length > 1 ? `${weekdayName(day)} ${i + 1}` : weekdayName(day)}
                      error={errorOf(it)}
                      onChange={(to) => change(it, to)}
                      onRemove={() => draft.set(week.filter((one) => one !== it))}
                    />
                  ))}
                </div>
                {next ? (
                  <button type="button" className="text-button" onClick={() => draft.set([...week, next])}>
                    {spans.length === 0 ? say('这天也接待', 'Open this day') : say('添一段', 'Add a span')}
                    <span className="zd-hidden">{weekdayName(day)}</span>
                  </button>
                ) : null}
              </fieldset>
            </li>
          )
        })}
      </ul>
      {act.error && !Object.keys(act.fields).some((it) => /\d/.test(it)) ? (
        <Banner tone="refused">{act.error.message}</Banner>
      ) : null}
      <div className="settings-acts">
        <Button
          type="submit"
          kind={draft.touched && !none ? 'primary' : 'plain'}
          muted={!draft.touched || none}
          busy={act.busy}
        >
          {say('照这样接待', 'Receive at these hours')}
        </Button>
        {draft.touched ? (
          <Button kind="quiet" onPress={leave}>
            {say('不改了', 'Leave it')}
          </Button>
        ) : null}
        {none ? (
          <span className="settings-note" role="status">
            {say('一周至少要留一段，客户才约得到。', 'Keep one span a week at least, so that clients can book.')}
          </span>
        ) : null}
      </div>
    </form>
  )
}

type SpanProps = {
  span: Span
  name: string
  error: string | undefined
  onChange: (to: Partial<Span>) => void
  onRemove: () => void
}

const OneSpan = ({ span, name, error, onChange, onRemove }: SpanProps) => (
  <div className="opening-span">
    <Time
      label={say(`${name}，开始`, `${name}, from`)}
      value={span.opens}
      wrong={!!error}
      onPick={(opens) => onChange({ opens })}
    />
    <span aria-hidden="true">–</span>
    <Time
      label={say(`${name}，结束`, `${name}, to`)}
      value={span.closes}
      wrong={!!error}
      onPick={(closes) => onChange({ closes })}
    />
    <button
      type="button"
      className="opening-remove"
      aria-label={say(`去掉${name}这一段`, `Remove this span, ${name}`)}
      onClick={onRemove}
    >
      ×
    </button>
    {error ? (
      <p className="zd-field__error" role="alert">
        {error}
      </p>
    ) : null}
  </div>
)

/** A list, not the browser's time field: that one knows no 24:00 and shows a.m. and p.m. by its own language. */
const Time = ({
  label,
  value,
  wrong,
  onPick,
}: {
  label: string
  value: string
  wrong: boolean
  onPick: (it: string) => void
}) => (
  <select
    className="zd-input"
    aria-label={label}
    aria-invalid={wrong || undefined}
    value={value}
    onChange={(event) => onPick(event.target.value)}
  >
    {timesWith(value).map((it) => (
      <option key={it}>{it}</option>
    ))}
  </select>
)
