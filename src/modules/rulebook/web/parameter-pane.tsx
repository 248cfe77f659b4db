import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ArticleId } from '../../../regulations/all.ts'
import { formatValue } from '../../../web/controls/article.tsx'
import { Button } from '../../../web/controls/button.tsx'
import { Citation } from '../../../web/controls/citation.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { formatDate, today } from '../../../web/dates.ts'
import { both, say } from '../../../web/say.ts'
import { DayField } from '../../../web/staff/day-field.tsx'
import { useDraft } from '../../../web/staff/drafts.ts'
import { Pane } from '../../../web/staff/pane.tsx'
import { useAct } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { AmendParameter } from '../contract.ts'
import type { Parameter } from './article-row.tsx'
import { readTyped, type Typed, typedOf, wrongWith } from './value-draft.ts'
import { ValueField } from './value-field.tsx'

type Props = {
  parameter: Parameter
  adopted: boolean
  concernsStaff: boolean
  mayAmend: boolean
  mayDraft: boolean
  onClose: () => void
}

/** One blank of an article: its value today, its bounds, what is coming; and the way to amend it. */
export const ParameterPane = ({ parameter: it, adopted, concernsStaff, mayAmend, mayDraft, onClose }: Props) => (
  <Pane title={both(it.says)} onClose={onClose}>
    <p className={`blank-value${it.type === 'text' || it.type === 'scale' ? ' is-long' : ''}`}>
      {it.value === null ? say('还没有填', 'Not filled in yet') : formatValue(it.type, it.value)}
    </p>
    <dl className="blank-facts">
      <dt>{say('出自', 'Stands in')}</dt>
      <dd>
        <Citation id={it.article} />
      </dd>
      {it.value === null ? null : (
        <>
          <dt>{say('自', 'Since')}</dt>
          <dd>{it.since ? formatDate(it.since) : say('施行之日，原文如此', 'its adoption, as the text came')}</dd>
        </>
      )}
      {it.min !== null && it.max !== null ? (
        <>
          <dt>{say('可定范围', 'Bounds')}</dt>
          <dd>
            {say(
              `${formatValue(it.type, it.min)}至${formatValue(it.type, it.max)}`,
              `${formatValue(it.type, it.min)} to ${formatValue(it.type, it.max)}`,
            )}
          </dd>
        </>
      ) : null}
      {it.law ? (
        <>
          <dt>{say('法律界限', 'Bound of law')}</dt>
          <dd>{both(it.law)}</dd>
        </>
      ) : null}
      {it.coming ? (
        <>
          <dt>{say('将改为', 'Coming')}</dt>
          <dd className="is-coming">
            {say(
              `${formatValue(it.type, it.coming.value)}，${formatDate(it.coming.from)}起`,
              `${formatValue(it.type, it.coming.value)} from ${formatDate(it.coming.from)}`,
            )}
          </dd>
        </>
      ) : null}
    </dl>
    {mayAmend ? (
      <Amend parameter={it} onDone={onClose} />
    ) : (
      <div className="blank-who">
        <p>
          {!adopted
            ? say('这一条还没有采用；采用时一并填定。', 'This article is not adopted; the blank is filled when it is.')
            : concernsStaff
              ? say(
                  '这一条涉及工时、休假、报酬或纪律：先起草，与职工代表商议并公示，再由总经理施行。',
                  'This article touches hours, leave, pay or discipline: it is drafted, discussed with staff representatives and posted before the general manager puts it into force.',
                )
              : say(
                  '这个空由总经理颁行；可以起草的人先起草修订，由总经理盖印。',
                  'The general manager puts this into force; whoever may draft drafts an amendment for the seal.',
                )}{' '}
          <Citation id="daily/5.2" />
        </p>
        {mayDraft ? (
          <Link to="/app/rulebook/$" params={{ _splat: `amend/${it.article}` }} className="zd-button zd-button--plain">
            {say('起草修订', 'Draft an amendment')}
          </Link>
        ) : null}
      </div>
    )}
  </Pane>
)

const Amend = ({ parameter: it, onDone }: { parameter: Parameter; onDone: () => void }) => {
  const [blank] = useState<{ typed: Typed; from: string; reason: string }>({
    typed: typedOf(it, it.value),
    from: today(),
    reason: '',
  })
  const draft = useDraft(`rulebook/${it.key}`, blank)
  const [asked, setAsked] = useState(false)
  const toast = useToast()
  const amend = useAct(AmendParameter, {
    refresh: ['rulebook.', 'engagements.'],
    onDone: ({ from }) => {
      draft.settle()
      toast(
        from <= today()
          ? say('已修订，今天起施行。', 'Amended, in force today.')
          : say(`已修订，${formatDate(from)}起施行。`, `Amended, in force from ${formatDate(from)}.`),
      )
      onDone()
    },
  })
  const { typed, from, reason } = draft.value
  const next = readTyped(it, typed)
  const outOf = wrongWith(it, typed)
  const same = !it.coming && JSON.stringify(next) === JSON.stringify(it.value)
  const set = (part: Partial<typeof blank>) => draft.set((now) => ({ ...now, ...part }))
  const wrong = asked
    ? {
        value: outOf ?? (same ? say('和现在一样，没有要修订的。', 'The same as now: nothing to amend.') : undefined),
        reason: reason.trim() ? undefined : say('请写明为什么修订。', 'Say why.'),
      }
    : {}
  return (
    <form
      className="amend"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (next !== undefined && !outOf && !same && reason.trim())
          amend.send({ key: it.key, value: next, from, reason })
      }}
    >
      <h3 className="pane-part">{say('修订', 'Amend')}</h3>
      {amend.error && Object.keys(amend.fields).length === 0 ? (
        <Banner tone="refused">{amend.error.message}</Banner>
      ) : null}
      <p className="amend-swap" aria-hidden="true">
        <span className="chip is-old">{formatValue(it.type, it.value)}</span> →{' '}
        <span className="chip is-new">{next !== undefined && !outOf ? formatValue(it.type, next) : '…'}</span>
      </p>
      <ValueField
        spec={it}
        typed={typed}
        onType={(now) => set({ typed: now })}
        label={say('改为', 'New value')}
        error={wrong.value ?? amend.fields.value}
        cite={it.article as ArticleId}
      />
      <Field
        label={say('从哪一天起', 'From')}
        cite="dept/19"
        error={amend.fields.from}
        hint={say(
          '今天或以后；已在办的事按开始时的办完。',
          'Today or later; work under way keeps the value it began with.',
        )}
      >
        {(attributes) => (
          <DayField
            attributes={attributes}
            value={from}
            min={today()}
            onChange={(day) => set({ from: day || today() })}
          />
        )}
      </Field>
      <Field label={say('理由', 'Reason')} cite="dept/18" error={wrong.reason ?? amend.fields.reason}>
        {(attributes) => (
          <textarea
            {...attributes}
            rows={3}
            maxLength={300}
            value={reason}
            onChange={(event) => set({ reason: event.target.value })}
          />
        )}
      </Field>
      <Button kind="primary" type="submit" busy={amend.busy}>
        {say('修订，留痕', 'Amend, on record')}
      </Button>
    </form>
  )
}
