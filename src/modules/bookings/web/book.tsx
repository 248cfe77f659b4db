import './book.css'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Citation } from '../../../web/controls/citation.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner, Empty } from '../../../web/controls/notes.tsx'
import { Waiting } from '../../../web/controls/waiting.tsx'
import { Why } from '../../../web/controls/why.tsx'
import { formatDay, formatTime, isPast } from '../../../web/dates.ts'
import { Frame, useOrganisation } from '../../../web/public/frame.tsx'
import { go } from '../../../web/public/router.ts'
import { useTitle } from '../../../web/public/title.ts'
import { say } from '../../../web/say.ts'
import { useAct, useAsk } from '../../../web/use-ask.ts'
import { Book } from '../../engagements/client-contract.ts'
import { ListSubjects } from '../contract.ts'
import { Afterwards } from './afterwards.tsx'
import { OfferedSlots, SlotPicker } from './slot-picker.tsx'

const KEY = 'zhidu.booking'

type Choice = { subjectId: string | null; startsAt: string | null }

/** Subject and slot survive a reload; what says who somebody is never leaves the page. */
const kept = (): Choice => {
  try {
    const it = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Choice | null
    if (it) return { subjectId: it.subjectId, startsAt: it.startsAt && !isPast(it.startsAt) ? it.startsAt : null }
  } catch {
    // No storage, or not ours: begin afresh.
  }
  return { subjectId: null, startsAt: null }
}

const keep = (it: Choice | null) => {
  try {
    if (it) sessionStorage.setItem(KEY, JSON.stringify(it))
    else sessionStorage.removeItem(KEY)
  } catch {
    // See kept().
  }
}

const blank = { name: '', phone: '', organisation: '', topic: '' }
type Contact = typeof blank

export const BookPage = () => {
  useTitle(say('约一次咨询', 'Book a consultation'))
  const house = useOrganisation()
  const subjects = useAsk(ListSubjects, {})
  const [choice, setChoice] = useState(kept)
  const [contact, setContact] = useState(blank)
  const [lacking, setLacking] = useState<Partial<Contact>>({})
  const [minutes, setMinutes] = useState<number>()
  const [turn, setTurn] = useState(0)
  const { press, busy, refused, forget } = useAct(Book)
  const form = useRef<HTMLFormElement>(null)
  const taken = useRef<HTMLDivElement>(null)

  const only = subjects.data?.subjects.length === 1 ? subjects.data.subjects[0]?.id : undefined
  const known = subjects.data?.subjects.some((it) => it.id === choice.subjectId)
  const subjectId = only ?? (known ? choice.subjectId : null)
  const startsAt = subjectId ? choice.startsAt : null

  const choose = (it: Partial<Choice>) => {
    const next = { ...choice, ...it }
    setChoice(next)
    keep(next)
    if (refused) forget()
  }

  useEffect(() => {
    if (!refused) return
    if (refused.code === 'slot-taken') {
      setTurn((it) => it + 1)
      setChoice((it) => ({ ...it, startsAt: null }))
      taken.current?.focus()
      taken.current?.scrollIntoView({ block: 'center', behavior: 'smooth' })
    } else {
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    }
  }, [refused])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const it: Partial<Contact> = {}
    if (!contact.name.trim()) it.name = say('请写怎么称呼您。', 'Please say what to call you.')
    if (!contact.phone.trim()) it.phone = say('请留一个能联系到您的电话。', 'Please leave a phone number.')
    setLacking(it)
    if (!subjectId || !startsAt) {
      document.getElementById(subjectId ? 'when' : 'about')?.scrollIntoView({ block: 'start', behavior: 'smooth' })
      document.getElementById(subjectId ? 'when' : 'about')?.focus({ preventScroll: true })
      return
    }
    if (it.name || it.phone) {
      setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
      return
    }
    const done = await press({ subjectId, startsAt, ...contact })
    if (done) {
      keep(null)
      go(`/c/${done.link}?new=1`)
    }
  }

  const input = (key: keyof Contact) => ({
    value: contact[key],
    onChange: (event: { target: { value: string } }) => setContact({ ...contact, [key]: event.target.value }),
  })
  const error = (key: keyof Contact) => lacking[key] ?? refused?.fields?.[key]
  const slotTaken = refused?.code === 'slot-taken'

  if (subjects.data?.subjects.length === 0) {
    return (
      <Frame middle>
        <Empty level={1} glyph="候" title={say('现在还不能在网上预约', 'Booking online is not open yet')}>
          {house?.phone
            ? say(`请打电话给我们：${house.phone}。`, `Please call us: ${house.phone}.`)
            : say('请过些时候再来。', 'Please come back later.')}
        </Empty>
      </Frame>
    )
  }

  return (
    <Frame>
      <form className="bk" ref={form} onSubmit={submit} noValidate>
        <div className="bk__head">
          <h1>{say('约一次咨询', 'Book a consultation')}</h1>
          <p className="bk__sub">
            {minutes
              ? say(`每次${minutes}分钟，不用注册。`, `${minutes} minutes; no account needed.`)
              : say('不用注册，几下就好。', 'No account needed; a minute will do.')}
            <Why
              figure="bookings.earliest"
              of="anyone"
              about={say('最早可以约到什么时候', 'the earliest time to book')}
            />
          </p>
        </div>

        <div className="bk__pick">
          <fieldset className="bk__part">
            <legend className="zd-hidden">{say('想谈什么', 'What about')}</legend>
            <div className="bk__part-head">
              <h2 id="about" tabIndex={-1}>
                {say('想谈什么', 'What about')}
              </h2>
            </div>
            {!subjects.data && !subjects.refused && <Waiting lines={1} />}
            {subjects.refused && (
              <Banner tone="refused">
                <span>{subjects.refused.says}</span>
                <Button kind="quiet" onPress={subjects.again}>
                  {say('再试一次', 'Try again')}
                </Button>
              </Banner>
            )}
            <div className="bk__subjects">
              {subjects.data?.subjects.map((it) => (
                <label key={it.id} className="choice">
                  <input
                    type="radio"
                    name="subject"
                    checked={it.id === subjectId}
                    onChange={() => choose({ subjectId: it.id, startsAt: null })}
                  />
                  <span>{it.name}</span>
                </label>
              ))}
            </div>
          </fieldset>

          <fieldset className="bk__part">
            <legend className="zd-hidden">{say('什么时候', 'When')}</legend>
            <div className="bk__part-head">
              <h2 id="when" tabIndex={-1}>
                {say('什么时候', 'When')}
              </h2>
              {subjectId && <span className="bk__aside">{say('都是此刻真实空着的', 'free at this very moment')}</span>}
            </div>
            {subjectId ? (
              <SlotPicker
                key={subjectId}
                subjectId={subjectId}
                value={startsAt}
                turn={turn}
                onMinutes={setMinutes}
                onPick={(it) => choose({ startsAt: it })}
              />
            ) : (
              <>
                <p className="bk__aside">
                  {say(
                    '先选想谈什么，再看能谈它的人哪些时候空着。',
                    'Choose what about first; then see when those who know it are free.',
                  )}
                </p>
                <Afterwards />
              </>
            )}
            <div ref={taken} tabIndex={-1} role="alert">
              {slotTaken && (
                <div className="bk__taken">
                  <p>
                    {refused.says}
                    {say('您填的都还在，换一个就好：', ' All you typed is kept; just take another:')}
                  </p>
                  <OfferedSlots offer={refused.offer} onPick={(it) => choose({ startsAt: it })} />
                </div>
              )}
            </div>
          </fieldset>
        </div>

        <div className="bk__side">
          <section className="bk__part" aria-labelledby="contact">
            <div className="bk__part-head">
              <h2 id="contact">{say('怎么联系您', 'How to reach you')}</h2>
            </div>
            <div className="bk__contact-fields">
              <Field label={say('称呼', 'Name')} error={error('name')}>
                {(it) => <input {...it} {...input('name')} autoComplete="name" maxLength={60} />}
              </Field>
              <Field label={say('电话', 'Phone')} error={error('phone')}>
                {(it) => (
                  <input {...it} {...input('phone')} type="tel" inputMode="tel" autoComplete="tel" maxLength={30} />
                )}
              </Field>
              <div className="bk__wide">
                <Field label={say('单位', 'Organisation')} optional error={error('organisation')}>
                  {(it) => <input {...it} {...input('organisation')} autoComplete="organization" maxLength={80} />}
                </Field>
              </div>
              <div className="bk__wide">
                <Field label={say('想先说几句', 'A few words beforehand')} optional error={error('topic')}>
                  {(it) => <textarea {...it} {...input('topic')} rows={3} maxLength={500} />}
                </Field>
              </div>
            </div>
            <p className="bk__promise">
              {say('您留下的只给承办这件事的人看', 'What you leave is seen only by those who handle your matter ')}
              <Citation
                id="service/5"
                decisive={say(
                  '客户资料只向办理该委托所必需的人员开放',
                  'Client material is open only to those who need it for that engagement',
                )}
              />
              {say('。预约即接受', '. Booking means that you accept the ')}
              <Citation id="service/2">{say('咨询服务管理规则', 'rules for consulting services')}</Citation>
              {say('。', '.')}
            </p>
          </section>

          <div className="bk__act">
            {refused && !slotTaken && (
              <div style={{ marginBlockEnd: 10 }}>
                <Banner tone="refused">
                  <span>{refused.says}</span>
                  {refused.article && <Citation id={refused.article} />}
                </Banner>
              </div>
            )}
            <Button kind="primary" type="submit" large wide busy={busy} muted={!subjectId || !startsAt}>
              {startsAt
                ? say(
                    `约定${formatDay(startsAt)} ${formatTime(startsAt)}`,
                    `Book ${formatDay(startsAt)}, ${formatTime(startsAt)}`,
                  )
                : subjectId
                  ? say('请选一个时段', 'Choose a slot')
                  : say('请先选想谈什么', 'Choose what about')}
            </Button>
          </div>
        </div>
      </form>
    </Frame>
  )
}
