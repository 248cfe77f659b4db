import { useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { sayValue } from '../../../regulations/say-value.ts'
import { Button } from '../../../web/controls/button.tsx'
import { Citation } from '../../../web/controls/citation.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { formatDate, formatDay, today } from '../../../web/dates.ts'
import { both, say } from '../../../web/say.ts'
import { DayField } from '../../../web/staff/day-field.tsx'
import { useAct, useAsk } from '../../../web/staff/server.ts'
import { employmentSays } from '../../people/web/record-file.ts'
import { typedOf } from '../../rulebook/web/value-draft.ts'
import { ValueField } from '../../rulebook/web/value-field.tsx'
import { ShowChoices } from '../../staffing/contract.ts'
import { PostEnactment, RecordDiscussion } from '../contract.ts'
import { blanksOf, blankValue, type Shown, specOf, type Working, wrongBlank } from './working-draft.ts'

export type SetDraft = (part: Partial<Working>) => void
type Props = { it: Shown; now: Working; set: SetDraft | null }

/** The blanks of what is adopted: what the text proposes stands unless somebody presses it and fills in another. */
export const Blanks = ({ it, now, set, errors }: Props & { errors: Readonly<Record<string, string>> }) => {
  const adopted = it.changes.flatMap((one) => (one.kind === 'adopt' && !(one.article in now.off) ? [one.article] : []))
  const blanks = blanksOf(new Set(adopted))
  const [open, setOpen] = useState<readonly string[]>([])
  const [all, setAll] = useState(false)
  if (blanks.length === 0) return null
  const empty = blanks.filter((spec) => !spec.optional && blankValue(it, now, spec.key) === null)
  const first = [...empty, ...blanks.filter((one) => !empty.includes(one))]
  const shown = all ? first : first.slice(0, Math.max(6, empty.length))
  return (
    <section className="adopt-part">
      <h2>
        {say('待填的空', 'Blanks')}
        <small>
          {empty.length > 0
            ? say(`还差 ${empty.length} 个`, `${empty.length} to fill`)
            : say(`${blanks.length} 个都有了`, `all ${blanks.length} filled`)}
        </small>
      </h2>
      <ul className="blanks">
        {shown.map((spec) => {
          const value = blankValue(it, now, spec.key)
          const typed = now.values[spec.key]
          const error = errors[spec.key] ?? (typed === undefined ? undefined : wrongBlank(spec.key, typed))
          const editing = set && (open.includes(spec.key) || error !== undefined)
          return (
            <li key={spec.key}>
              {editing ? (
                <ValueField
                  spec={specOf(spec.key)}
                  typed={typed ?? typedOf(specOf(spec.key), value)}
                  label={both(spec.says)}
                  error={error}
                  cite={spec.article}
                  onType={(next) => set({ values: { ...now.values, [spec.key]: next } })}
                />
              ) : (
                <p className="blank">
                  <span>{both(spec.says)}</span>
                  {set ? (
                    <button
                      type="button"
                      className={`chip${value === null ? ' is-empty' : ''}`}
                      aria-label={say(`改${both(spec.says)}`, `Change: ${both(spec.says)}`)}
                      onClick={() => setOpen([...open, spec.key])}
                    >
                      {value === null ? say('待填', 'to fill') : both(sayValue(spec.type, value))}
                    </button>
                  ) : (
                    <span className="chip">{value === null ? '＿＿' : both(sayValue(spec.type, value))}</span>
                  )}
                </p>
              )}
            </li>
          )
        })}
      </ul>
      {first.length > shown.length ? (
        <button type="button" className="text-button" onClick={() => setAll(true)}>
          {say(`再看 ${first.length - shown.length} 个`, `${first.length - shown.length} more`)}
        </button>
      ) : null}
    </section>
  )
}

const kinds = ['regular', 'temporary', 'intern'] as const

/** One square for each person whom it binds. Large houses are told by a bar instead. */
const Squares = ({ it }: { it: OutputOf<typeof import('../show-contract.ts').ShowEnactment>['bound'][number] }) =>
  it.people > 240 ? (
    <span className="squares-bar" aria-hidden="true">
      <span style={{ inlineSize: `${(100 * it.acknowledged) / it.people}%` }} />
    </span>
  ) : (
    <span className="squares" aria-hidden="true">
      {Array.from({ length: it.people }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: squares have no names.
        <i key={i} className={i < it.acknowledged ? 'is-done' : ''} />
      ))}
    </span>
  )

/** Whom it binds, as squares; and, for whoever prepares it, which departments and kinds of employment. */
export const Bound = ({ it, now, set }: Props) => {
  const choices = useAsk(ShowChoices, {}, { enabled: set !== null, staleTime: 300_000 })
  const units = (choices.data?.units ?? []).filter((one) => one.kind !== 'organisation')
  const people = it.bound.reduce((sum, one) => sum + one.people, 0)
  const done = it.bound.reduce((sum, one) => sum + one.acknowledged, 0)
  const everybody = now.units.length + now.employments.length === 0
  const [narrow, setNarrow] = useState(!everybody)
  const toggle = <T extends string>(of: readonly T[], one: T) =>
    of.includes(one) ? of.filter((other) => other !== one) : [...of, one]
  return (
    <section className="adopt-part">
      <h2>
        {it.state === 'enacted' ? say('须签认的人', 'Who acknowledges') : say('适用于', 'Binds')}
        <small>
          {it.state === 'enacted'
            ? say(`${people} 人，已签 ${done} 人`, `${done} of ${people}`)
            : say(`${people} 人`, `${people} people`)}
        </small>
      </h2>
      <ul className="bound">
        {it.bound.map((one) => (
          <li key={one.employment}>
            <span>
              {employmentSays(one.employment)} {one.people}
            </span>
            <Squares it={one} />
          </li>
        ))}
      </ul>
      {it.units.length > 0 ? (
        <p className="adopt-note">{it.units.map((one) => one.name).join(say('、', ', '))}</p>
      ) : null}
      {set ? (
        narrow ? (
          <div className="scope">
            <fieldset>
              <legend>{say('部门（不选为全体）', 'Departments (none: all)')}</legend>
              {units.map((one) => (
                <label key={one.id}>
                  <input
                    type="checkbox"
                    checked={now.units.includes(one.id)}
                    onChange={() => set({ units: toggle(now.units, one.id) })}
                  />
                  {one.name}
                </label>
              ))}
            </fieldset>
            <fieldset>
              <legend>{say('用工形式（不选为全部）', 'Employment (none: all)')}</legend>
              {kinds.map((one) => (
                <label key={one}>
                  <input
                    type="checkbox"
                    checked={now.employments.includes(one)}
                    onChange={() => set({ employments: toggle(now.employments, one) })}
                  />
                  {employmentSays(one)}
                </label>
              ))}
            </fieldset>
          </div>
        ) : (
          <button type="button" className="text-button" onClick={() => setNarrow(true)}>
            {say('只适用于一部分人', 'Only some people')}
          </button>
        )
      ) : null}
      {set ? (
        <Field label={say('归口部门', 'Owning department')} cite="agency/1.4" optional>
          {(attributes) => (
            <select
              {...attributes}
              value={now.ownerUnitId ?? ''}
              onChange={(event) => set({ ownerUnitId: event.target.value || null })}
            >
              <option value="">{say('暂不指定', 'none for now')}</option>
              {units.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      <p className="adopt-note">
        {say(
          '施行后 5 个工作日内签认，每个工作日提醒一次。没有签认的，也受约束。',
          'To be acknowledged within 5 working days, with a reminder each working day. Who has not is bound all the same.',
        )}
      </p>
    </section>
  )
}

const lines = (text: string) =>
  text
    .split(/[、,，\n]/)
    .map((one) => one.trim())
    .filter(Boolean)

/** Labour Contract Law art. 4: what was said with the representatives of the staff, and who was there. */
export const Discussion = ({ it, may }: { it: Shown; may: boolean }) => {
  const [open, setOpen] = useState(false)
  const held = it.discussion
  const [form, setForm] = useState({
    heldOn: held?.heldOn ?? today(),
    place: held?.place ?? '',
    people: held?.representatives.join('、') ?? '',
    recorder: held?.recorder ?? '',
    minutes: held?.minutes ?? '',
  })
  const act = useAct(RecordDiscussion, { onDone: () => setOpen(false) })
  if (!it.concernsStaff && !held && !open) return null
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part })
  const { people, ...rest } = form
  return (
    <section className="adopt-part">
      <h2>
        {say('与职工代表商议', 'Discussed with the staff')}
        <small>{held ? formatDate(held.heldOn) : say('还没有记', 'not on record')}</small>
      </h2>
      {held && !open ? (
        <p className="adopt-note">
          {say(
            `${held.place}，${held.representatives.join('、')}到会，${held.recorder}记录。`,
            `${held.place}; present: ${held.representatives.join(', ')}; recorded by ${held.recorder}.`,
          )}
          {held.minutes ? <span className="adopt-minutes">{held.minutes}</span> : null}
        </p>
      ) : null}
      {open ? (
        <form
          className="adopt-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            act.send({ id: it.id, ...rest, representatives: lines(people) })
          }}
        >
          {act.error && Object.keys(act.fields).length === 0 ? (
            <Banner tone="refused">{act.error.message}</Banner>
          ) : null}
          <Field label={say('哪一天', 'Day')} error={act.fields.heldOn}>
            {(attributes) => (
              <DayField
                attributes={attributes}
                value={form.heldOn}
                max={today()}
                onChange={(heldOn) => set({ heldOn })}
              />
            )}
          </Field>
          <Field label={say('在哪里', 'Place')} error={act.fields.place}>
            {(a) => (
              <input {...a} maxLength={100} value={form.place} onChange={(e) => set({ place: e.target.value })} />
            )}
          </Field>
          <Field
            label={say('职工代表', 'Representatives')}
            hint={say('用顿号隔开', 'Separated by commas')}
            error={act.fields.representatives ?? act.fields['representatives.0']}
          >
            {(a) => <input {...a} value={form.people} onChange={(e) => set({ people: e.target.value })} />}
          </Field>
          <Field label={say('记录人', 'Recorder')} error={act.fields.recorder}>
            {(a) => (
              <input {...a} maxLength={60} value={form.recorder} onChange={(e) => set({ recorder: e.target.value })} />
            )}
          </Field>
          <Field label={say('纪要', 'Minutes')} optional error={act.fields.minutes}>
            {(a) => (
              <textarea
                {...a}
                rows={3}
                maxLength={8000}
                value={form.minutes}
                onChange={(e) => set({ minutes: e.target.value })}
              />
            )}
          </Field>
          <p className="adopt-acts">
            <Button kind="primary" type="submit" busy={act.busy}>
              {say('记下', 'Record')}
            </Button>
            <Button kind="quiet" onPress={() => setOpen(false)}>
              {say('不记了', 'Cancel')}
            </Button>
          </p>
        </form>
      ) : may ? (
        <button type="button" className="text-button" onClick={() => setOpen(true)}>
          {held ? say('改这份记录', 'Change the record') : say('记下商议的经过', 'Record the discussion')}
        </button>
      ) : null}
      {!held && it.concernsStaff ? (
        <p className="adopt-note">
          {say(
            '涉及工时、休假、报酬或纪律，须先商议',
            'It touches hours, leave, pay or discipline: to be discussed first',
          )}{' '}
          <Citation id="daily/5.2" />
        </p>
      ) : null}
    </section>
  )
}

const plus = (day: string, days: number) => {
  const at = new Date(`${day}T12:00:00Z`)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

/** The day from which it holds, and the posting before it. */
export const Days = ({ it, now, set, mayMove, saved }: Props & { mayMove: boolean; saved: boolean }) => {
  const last = plus(now.from, -1)
  const [until, setUntil] = useState(() => [plus(today(), 7), last].toSorted()[0]!)
  const post = useAct(PostEnactment)
  const past = it.state !== 'enacted' && now.from < today()
  const offer = it.offers.find((one) => one.act === 'enactments.post')
  const move = set ?? null
  return (
    <section className="adopt-part">
      <h2>{say('施行日期', 'In force from')}</h2>
      {move && mayMove ? (
        <Field
          label={say('从哪一天起', 'From')}
          labelHidden
          error={past ? say('这一天已经过去了。', 'This day has passed.') : undefined}
        >
          {(attributes) => (
            <DayField
              attributes={attributes}
              value={now.from}
              min={today()}
              onChange={(from) => from && move({ from })}
            />
          )}
        </Field>
      ) : (
        <p className="adopt-day">{formatDay(it.from)}</p>
      )}
      {past && move && mayMove ? (
        <button type="button" className="text-button" onClick={() => move({ from: plus(today(), 1) })}>
          {say(
            `改到明天（${formatDate(plus(today(), 1))}）施行`,
            `Move it to tomorrow (${formatDate(plus(today(), 1))})`,
          )}
        </button>
      ) : null}
      <p className="adopt-note">
        {it.postedUntil
          ? it.postedUntil < today()
            ? say(
                `公示到 ${formatDate(it.postedUntil)}，已经期满。`,
                `Posted until ${formatDate(it.postedUntil)}; that is over.`,
              )
            : say(`公示到 ${formatDate(it.postedUntil)}。`, `Posted until ${formatDate(it.postedUntil)}.`)
          : null}
        {it.state === 'enacted' ? null : say('此前的事仍按原制度办。', ' What happens before is judged as now.')}
      </p>
      {it.state === 'draft' && offer ? (
        <div className="adopt-form">
          <Field label={say('公示到哪一天', 'Post it until')} error={post.fields.until}>
            {(attributes) => (
              <DayField
                attributes={attributes}
                value={until}
                min={today()}
                max={last}
                onChange={(day) => day && setUntil(day)}
              />
            )}
          </Field>
          {post.error && !post.fields.until ? <Banner tone="refused">{post.error.message}</Banner> : null}
          <Button
            busy={post.busy}
            muted={!saved || offer.refused !== null}
            onPress={() => post.send({ id: it.id, revision: it.revision, until })}
          >
            {say('公示', 'Post')}
          </Button>
          {!saved ? (
            <p className="adopt-note">{say('先保存草案。', 'Save the draft first.')}</p>
          ) : offer.refused ? (
            <p className="adopt-note is-lacking">{both(offer.refused.says)}</p>
          ) : null}
        </div>
      ) : null}
    </section>
  )
}
