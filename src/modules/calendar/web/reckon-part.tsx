import { useState } from 'react'
import type { InputOf, OutputOf } from '../../../kernel/contract.ts'
import { Field } from '../../../web/controls/field.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { Waiting } from '../../../web/controls/waiting.tsx'
import { formatDay, formatTime } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { DayField } from '../../../web/staff/day-field.tsx'
import { useAsk } from '../../../web/staff/server.ts'
import { timesWith } from '../../bookings/web/opening.ts'
import { Reckon } from '../contract.ts'
import { Provisional } from './provisional.tsx'
import { holidayName, markName, runsOf, stretchName, weekdayShort } from './words.ts'

type Kind = InputOf<typeof Reckon>['kind']
type Step = OutputOf<typeof Reckon>['steps'][number]

const questions = (): {
  kind: Kind
  words: string
  count: string | null
  least: number
  most: number
  usual: number
}[] => [
  {
    kind: 'hours-after',
    words: say('过几个工作小时是什么时候', 'so many working hours later'),
    count: say('工作小时', 'Working hours'),
    least: 0,
    most: 400,
    usual: 8,
  },
  {
    kind: 'hours-before',
    words: say('往回几个工作小时', 'so many working hours before'),
    count: say('工作小时', 'Working hours'),
    least: 0,
    most: 400,
    usual: 8,
  },
  {
    kind: 'close-of-day',
    words: say('第几个工作日下班时', 'the close of the n-th working day'),
    count: say('第几个工作日', 'Working days'),
    least: 0,
    most: 400,
    usual: 3,
  },
  {
    kind: 'before-the',
    words: say('那个月几号前的最后一个工作日', 'the last working day before a day of that month'),
    count: say('几号', 'Day of the month'),
    least: 1,
    most: 31,
    usual: 25,
  },
  {
    kind: 'weekday-or-before',
    words: say('那一周的周几，或之前的工作日', 'a weekday of that week, or the working day before'),
    count: say('周几', 'Weekday'),
    least: 1,
    most: 7,
    usual: 5,
  },
  {
    kind: 'month-end',
    words: say('那个月的最后一个工作日', 'the last working day of that month'),
    count: null,
    least: 0,
    most: 0,
    usual: 0,
  },
  {
    kind: 'months-later',
    words: say('几个月后，或之前的工作日', 'so many months later, or the working day before'),
    count: say('几个月', 'Months'),
    least: 0,
    most: 60,
    usual: 3,
  },
]

/** People check the calendar by asking it: the answer, and every day that was counted or skipped. */
export const ReckonPart = ({ unitId }: { unitId: string | null }) => {
  const [kind, setKind] = useState<Kind>('hours-after')
  const [typed, setTyped] = useState('8')
  const [day, setDay] = useState('')
  const [time, setTime] = useState('09:00')
  const all = questions()
  const it = all.find((one) => one.kind === kind)!
  const count = Number(typed)
  const fits = it.count === null || (/^\d{1,3}$/.test(typed) && count >= it.least && count <= it.most)
  const from = day && /^\d\d:\d\d$/.test(time) ? `${day}T${time}:00+08:00` : undefined
  const asked = { kind, count: it.count === null ? 1 : count, unitId, ...(from && { from }) }
  const answer = useAsk(Reckon, asked, { enabled: fits, keep: true, staleTime: 0 })
  const choose = (next: Kind) => {
    setKind(next)
    setTyped(String(all.find((one) => one.kind === next)!.usual))
  }

  return (
    <section className="reckon" aria-labelledby="reckon-title">
      <h2 className="section-title" id="reckon-title">
        {say('算一算', 'Ask the calendar')}
      </h2>
      <div className="reckon-ask">
        <Field
          label={say('从哪天', 'From')}
          hint={
            day ? (
              <button type="button" className="text-button" onClick={() => setDay('')}>
                {say('还是从现在算', 'From now instead')}
              </button>
            ) : (
              say('不填就是现在。', 'Empty means now.')
            )
          }
        >
          {(attributes) => <DayField attributes={attributes} value={day} onChange={setDay} />}
        </Field>
        {day ? (
          <Field label={say('几点', 'At')}>
            {(attributes) => (
              <select {...attributes} value={time} onChange={(event) => setTime(event.target.value)}>
                {timesWith(time)
                  .slice(0, 96)
                  .map((one) => (
                    <option key={one}>{one}</option>
                  ))}
              </select>
            )}
          </Field>
        ) : null}
        <Field label={say('问什么', 'The question')}>
          {(attributes) => (
            <select {...attributes} value={kind} onChange={(event) => choose(event.target.value as Kind)}>
              {all.map((one) => (
                <option key={one.kind} value={one.kind}>
                  {one.words}
                </option>
              ))}
            </select>
          )}
        </Field>
        {it.count === null ? null : (
          <Field
            label={it.count}
            {...(!fits && { error: say(`请填 ${it.least} 到 ${it.most}。`, `Enter ${it.least} to ${it.most}.`) })}
          >
            {(attributes) =>
              kind === 'weekday-or-before' ? (
                <select {...attributes} value={typed} onChange={(event) => setTyped(event.target.value)}>
                  {[1, 2, 3, 4, 5, 6, 7].map((one) => (
                    <option key={one} value={one}>
                      {weekdayShort(one)}
                    </option>
                  ))}
                </select>
              ) : (
                <input
                  {...attributes}
                  inputMode="numeric"
                  maxLength={3}
                  value={typed}
                  onChange={(event) => setTyped(event.target.value.replace(/\D/g, ''))}
                />
              )
            }
          </Field>
        )}
      </div>
      <div aria-live="polite">
        {answer.error ? <Banner tone="refused">{answer.error.message}</Banner> : null}
        {answer.data && fits && !answer.error ? <Answer answer={answer.data} /> : null}
        {answer.isLoading ? <Waiting lines={2} /> : null}
      </div>
    </section>
  )
}

const Answer = ({ answer: { at, provisional, steps } }: { answer: OutputOf<typeof Reckon> }) => (
  <>
    <p className="reckon-answer">
      <strong>{formatDay(at)}</strong> <span>{formatTime(at)}</span>
      {provisional ? <Provisional /> : null}
    </p>
    <ol className="reckon-steps">
      {runsOf(
        steps,
        (a, b) => a.minutes === b.minutes && a.mark === b.mark && a.name === b.name && a.kind === b.kind,
      ).map((run) => (
        <StepLine key={run[0]!.day} run={run} />
      ))}
    </ol>
  </>
)

const counted = (minutes: number) => {
  const hours = minutes / 60
  return Number.isInteger(hours)
    ? say(`${hours} 小时`, `${hours} h`)
    : say(
        `${Math.floor(hours)} 小时 ${Math.round(minutes % 60)} 分`,
        `${Math.floor(hours)} h ${Math.round(minutes % 60)} min`,
      )
}

const StepLine = ({ run }: { run: readonly Step[] }) => {
  const [first] = run
  const { kind, mark, name, minutes } = first!
  const why = mark
    ? name && name !== markName(mark)
      ? `${holidayName(name)} · ${markName(mark)}`
      : markName(mark)
    : kind === 'rest'
      ? say('休息日', 'rest')
      : ''
  return (
    <li className={minutes > 0 ? 'is-counted' : 'is-skipped'}>
      <span className="reckon-days">{stretchName(first!.day, run.at(-1)!.day)}</span>
      <span className="reckon-why">{why}</span>
      <span className="reckon-minutes">
        {minutes > 0
          ? run.length > 1
            ? say(`每天计 ${counted(minutes)}`, `${counted(minutes)} each`)
            : say(`计 ${counted(minutes)}`, counted(minutes))
          : say('不计', 'skipped')}
      </span>
    </li>
  )
}
