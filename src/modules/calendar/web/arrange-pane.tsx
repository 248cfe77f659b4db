import { type FormEvent, useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { formatDay } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { DayField } from '../../../web/staff/day-field.tsx'
import { Pane } from '../../../web/staff/pane.tsx'
import { useAct } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { ArrangeDays } from '../own-contract.ts'
import { UnitField } from './unit-field.tsx'
import { bookedSays } from './words.ts'

type Props = {
  units: readonly { id: string; name: string }[]
  today: string
  unitId: string | null
  onClose: () => void
}

/** Days closed and the days that make up for them are one decision: the law looks at both together. */
export const ArrangePane = ({ units, today, unitId: shown, onClose }: Props) => {
  const [unitId, setUnitId] = useState(shown)
  const [name, setName] = useState('')
  const [reason, setReason] = useState('')
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [makeUp, setMakeUp] = useState<string[]>([])
  const [asked, setAsked] = useState(false)
  const toast = useToast()
  const act = useAct(ArrangeDays, {
    refresh: ['calendar.', 'engagements.', 'bookings.'],
    onDone: ({ booked }) => {
      if (booked > 0) toast(bookedSays(booked))
      else
        toast(say(`「${name}」已经定下，期限从现在起照它算。`, `“${name}” is set; deadlines count by it from now on.`))
      onClose()
    },
  })
  const lacks = {
    name:
      asked && name.trim().length < 2
        ? say('请写一个名字，比如「大厦停电」。', 'Please name it, such as “power cut”.')
        : act.fields.name,
    reason: asked && !reason.trim() ? say('请写明缘由。', 'Please say why.') : act.fields.reason,
    from: act.fields.from,
    makeUp: Object.entries(act.fields).find(([path]) => path.startsWith('makeUp'))?.[1],
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (name.trim().length < 2 || !reason.trim()) return
    act.send({ unitId, name, reason, from: from || null, to: to || from || null, makeUp })
  }
  return (
    <Pane title={say('公司放假、补班', 'Own closure and make-up days')} onClose={onClose}>
      <form className="calendar-form" onSubmit={save} noValidate>
        <UnitField units={units} value={unitId} onChange={setUnitId} />
        <Field label={say('叫什么', 'Name')} {...(lacks.name && { error: lacks.name })}>
          {(it) => <input {...it} maxLength={20} value={name} onChange={(event) => setName(event.target.value)} />}
        </Field>
        <div className="calendar-form-days">
          <Field label={say('停，从', 'Closed from')} {...(lacks.from && { error: lacks.from })}>
            {(it) => <DayField attributes={it} value={from} onChange={setFrom} />}
          </Field>
          <Field label={say('到', 'to')} {...(act.fields.to && { error: act.fields.to })}>
            {(it) => <DayField attributes={it} value={to || from} {...(from && { min: from })} onChange={setTo} />}
          </Field>
        </div>
        <Field
          label={say('哪天补班', 'Made up on')}
          optional
          cite="unit/3"
          {...(lacks.makeUp && { error: lacks.makeUp })}
          hint={say(
            '一个月内、与停的一样长，一周的工时平均下来就没有变；只补不停的，那一周不能超过 44 小时。',
            'Within a month and as long as the closure, the average week stays the same; without a closure its week keeps to 44 hours.',
          )}
        >
          {(it) => (
            <DayField
              attributes={it}
              value=""
              min={today}
              onChange={(day) => day && setMakeUp((days) => [...new Set([...days, day])].sort())}
            />
          )}
        </Field>
        {makeUp.length > 0 ? (
          <ul className="calendar-chosen">
            {makeUp.map((day) => (
              <li key={day}>
                <button
                  type="button"
                  aria-label={say(`去掉 ${formatDay(day)}`, `Remove ${formatDay(day)}`)}
                  onClick={() => setMakeUp((days) => days.filter((one) => one !== day))}
                >
                  {formatDay(day)} ×
                </button>
              </li>
            ))}
          </ul>
        ) : null}
        <Field label={say('缘由', 'Reason')} {...(lacks.reason && { error: lacks.reason })}>
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
        <div className="calendar-form-acts">
          <Button type="submit" kind="primary" busy={act.busy}>
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
