import { type FormEvent, useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { say } from '../../../web/say.ts'
import { DayField } from '../../../web/staff/day-field.tsx'
import { useAct, useAsk } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { CorrectYear, PublishYear, ReadNotice } from '../contract.ts'
import { numberOf, weekdayOf } from '../days.ts'
import type { NoticeDay } from '../notice.ts'
import { bookedSays, type Day, dayInYear, markName, type Year } from './words.ts'
import { YearPicture } from './year-picture.tsx'

type Brush = NoticeDay['kind'] | 'plain'
const brushes: Brush[] = ['statutory', 'moved-rest', 'make-up', 'plain']

const painted = (year: number, days: readonly NoticeDay[], all: readonly Day[]): Day[] => {
  const marks = new Map(days.map((it) => [it.day, it]))
  return all
    .filter((it) => it.day.startsWith(String(year)))
    .map(({ day }) => {
      const it = marks.get(day)
      const weekend = weekdayOf(numberOf(day)) > 5
      const kind = it ? (it.kind === 'make-up' ? 'make-up' : 'rest') : weekend ? 'rest' : 'work'
      return { day, kind, pay: 'workday', mark: it?.kind ?? null, name: it?.name ?? null }
    })
}

/** A year as the state published it: read from the text of the notice, painted by hand where needed, counted, saved. */
export const YearEditor = ({ year, onClose }: { year: Year; onClose: () => void }) => {
  const [days, setDays] = useState<NoticeDay[]>(year.notice)
  const [text, setText] = useState('')
  const [asked, setAsked] = useState('')
  const [brush, setBrush] = useState<Brush>('moved-rest')
  const [title, setTitle] = useState(year.title ?? `国务院办公厅关于${year.year}年部分节假日安排的通知`)
  const [issuedOn, setIssuedOn] = useState(year.issuedOn ?? '')
  const [reason, setReason] = useState('')
  const [although, setAlthough] = useState('')
  const [tried, setTried] = useState(false)
  const toast = useToast()
  const read = useAsk(ReadNotice, { year: year.year, text: asked }, { staleTime: 600_000 })
  const options = {
    refresh: ['calendar.', 'engagements.', 'bookings.'],
    quiet: true,
    onDone: ({ booked }: { booked: number }) => {
      if (booked > 0) toast(bookedSays(booked))
      else toast(say(`${year.year}年的安排已经记下。`, `The arrangement of ${year.year} is on record.`))
      onClose()
    },
  }
  const publish = useAct(PublishYear, options)
  const correct = useAct(CorrectYear, options)
  const act = year.published ? correct : publish
  const lawful = read.data?.lawful ?? []
  const statutory = new Set(days.filter((it) => it.kind === 'statutory').map((it) => it.day))
  const lacks = lawful.filter((it) => !statutory.has(it.day))
  const beyond = [...statutory].filter((day) => lawful.length > 0 && !lawful.some((it) => it.day === day))
  const unlike = lacks.length > 0 || beyond.length > 0
  const nameFor = (day: string, kind: NoticeDay['kind']) => {
    const near = [...days, ...lawful].toSorted(
      (a, b) => Math.abs(numberOf(a.day) - numberOf(day)) - Math.abs(numberOf(b.day) - numberOf(day)),
    )[0]
    const name = (near?.name ?? say('放假', 'Holiday')).replace(/补班$/, '')
    return kind === 'make-up' ? `${name}补班` : name
  }
  const paint = ({ day }: Day) =>
    setDays((all) => {
      const rest = all.filter((it) => it.day !== day)
      const same = all.some((it) => it.day === day && it.kind === brush)
      return brush === 'plain' || same
        ? rest
        : [...rest, { day, kind: brush, name: nameFor(day, brush) }].sort((a, b) => (a.day < b.day ? -1 : 1))
    })
  const take = () => {
    setAsked(text)
    if (asked === text && read.data) setDays(read.data.days)
  }
  // What was read is laid on the picture once, and can be painted over.
  const [laid, setLaid] = useState('')
  if (asked && laid !== asked && read.data && !read.isPlaceholderData) {
    setLaid(asked)
    setDays(read.data.days)
  }
  const wrong = {
    title:
      tried && title.trim().length < 4
        ? say('请写通知的名称。', 'Please give the title of the notice.')
        : act.fields.title,
    issuedOn:
      tried && !issuedOn ? say('请选通知的日期。', 'Please choose the date of the notice.') : act.fields.issuedOn,
    reason:
      tried && year.published && !reason.trim() ? say('请写明为什么更正。', 'Please say why.') : correct.fields.reason,
    although:
      tried && unlike && !although.trim()
        ? say('与法定的天数不同，请写明依据。', 'It differs from the law: please say by what.')
        : undefined,
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (title.trim().length < 4 || !issuedOn || (year.published && !reason.trim()) || (unlike && !although.trim()))
      return
    const notice = { year: year.year, title, issuedOn, days, ...(unlike && { although }) }
    if (year.published) correct.send({ ...notice, reason })
    else publish.send(notice)
  }
  const field = Object.entries(act.fields).find(([path]) => path.startsWith('days'))?.[1]

  return (
    <form className="calendar-body" onSubmit={save} noValidate>
      <div className="calendar-main">
        <fieldset className="segments calendar-brush" aria-label={say('涂成什么', 'Paint days as')}>
          {brushes.map((it) => (
            <button key={it} type="button" aria-pressed={brush === it} onClick={() => setBrush(it)}>
              <span className={`day is-${it}`} aria-hidden="true" />
              {it === 'plain' ? say('擦掉', 'Erase') : markName(it)}
            </button>
          ))}
        </fieldset>
        <YearPicture
          year={year.year}
          days={painted(year.year, days, year.days)}
          today={year.today}
          provisional={false}
          onPick={paint}
        />
      </div>
      <div className="calendar-side">
        <section className="calendar-form">
          <h2 className="section-title">
            {year.published
              ? say(`更正 ${year.year} 年`, `Correct ${year.year}`)
              : say(`录入 ${year.year} 年`, `Enter ${year.year}`)}
          </h2>
          <Field
            label={say('把通知的正文贴在这里', 'Paste the text of the notice')}
            optional
            hint={say(
              '读出来的日子会涂在左边；也可以直接在左边点日子。',
              'The days it names appear on the picture; you may also press days there.',
            )}
          >
            {(it) => (
              <textarea
                {...it}
                rows={6}
                maxLength={8000}
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
            )}
          </Field>
          <Button onPress={take} muted={!text.trim()} busy={Boolean(asked) && read.isFetching}>
            {say('读出日子', 'Read the days')}
          </Button>
          {asked && laid === asked && read.data?.days.length === 0 ? (
            <Banner tone="refused">
              {say(
                '没有读出日子。请贴「一、元旦：…放假」那样的正文，或者在左边点。',
                'No days were found. Paste the numbered text of the notice, or press days on the picture.',
              )}
            </Banner>
          ) : null}
          <p className={unlike ? 'calendar-check is-unlike' : 'calendar-check'} role="status">
            {say(
              `法定节假日 ${statutory.size} 天，法律规定 ${lawful.length} 天。`,
              `${statutory.size} statutory days, the law gives ${lawful.length}. `,
            )}
            {lacks.length > 0
              ? say(
                  `少了${lacks.map((it) => `${dayInYear(it.day)}${it.name}`).join('、')}。`,
                  `Lacking: ${lacks.map((it) => dayInYear(it.day)).join(', ')}. `,
                )
              : ''}
            {beyond.length > 0
              ? say(`多了${beyond.map(dayInYear).join('、')}。`, `Beyond: ${beyond.map(dayInYear).join(', ')}. `)
              : ''}
            {say(
              `放假共 ${days.filter((it) => it.kind !== 'make-up').length} 天，补班 ${days.filter((it) => it.kind === 'make-up').length} 天。`,
              `${days.filter((it) => it.kind !== 'make-up').length} days free, ${days.filter((it) => it.kind === 'make-up').length} made up.`,
            )}
          </p>
          {unlike && days.length > 0 ? (
            <Field
              label={say('与法定不同的依据', 'Why it differs from the law')}
              {...(wrong.although && { error: wrong.although })}
            >
              {(it) => (
                <input {...it} maxLength={300} value={although} onChange={(event) => setAlthough(event.target.value)} />
              )}
            </Field>
          ) : null}
          <Field label={say('通知的名称', 'Title of the notice')} {...(wrong.title && { error: wrong.title })}>
            {(it) => <input {...it} maxLength={80} value={title} onChange={(event) => setTitle(event.target.value)} />}
          </Field>
          <Field label={say('通知的日期', 'Date of the notice')} {...(wrong.issuedOn && { error: wrong.issuedOn })}>
            {(it) => <DayField attributes={it} value={issuedOn} onChange={setIssuedOn} />}
          </Field>
          {year.published ? (
            <Field label={say('为什么更正', 'Why')} {...(wrong.reason && { error: wrong.reason })}>
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
          ) : null}
          {field ? (
            <p className="zd-field__error" role="alert">
              {field}
            </p>
          ) : null}
          {act.error && Object.keys(act.fields).length === 0 ? (
            <Banner tone="refused">{act.error.message}</Banner>
          ) : null}
          <div className="calendar-form-acts">
            <Button type="submit" kind="primary" muted={days.length === 0} busy={act.busy}>
              {year.published
                ? say('更正，留痕', 'Correct, on record')
                : say('录入，今后照它算', 'Enter it; count by it')}
            </Button>
            <Button kind="quiet" onPress={onClose}>
              {say('不改了', 'Leave it')}
            </Button>
          </div>
        </section>
      </div>
    </form>
  )
}
