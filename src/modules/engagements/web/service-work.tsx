import { useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { today } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { DayField } from '../../../web/staff/day-field.tsx'
import { useDraft } from '../../../web/staff/drafts.ts'
import { useAct } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { AddServiceNote, DeliverSummary } from '../work-contract.ts'
import { draftKey, type Matter, offered } from './matter.ts'
import { waysFor } from './not-yet.tsx'
import { Notes } from './notes.tsx'
import { WorkSheet } from './work-sheet.tsx'

/** Record each service as it is given; when the last one is done, the summary goes to the client. */
export const ServiceWork = ({ matter }: { matter: Matter }) => {
  const summary = useDraft(draftKey(matter, 'summary'), '')
  const [finishing, setFinishing] = useState(summary.touched)
  const mayFinish = offered(matter, 'engagements.deliver-summary')
  return (
    <>
      {finishing && mayFinish ? (
        <SummaryForm matter={matter} onBack={() => setFinishing(false)} />
      ) : (
        <NoteForm
          matter={matter}
          onFinish={mayFinish && matter.notes.length > 0 ? () => setFinishing(true) : undefined}
        />
      )}
      {matter.notes.length > 0 ? <Notes matter={matter} /> : null}
    </>
  )
}

type Note = { heldOn: string; minutes: string; text: string }

const NoteForm = ({ matter, onFinish }: { matter: Matter; onFinish: (() => void) | undefined }) => {
  const [blank] = useState<Note>(() => ({
    heldOn: today(),
    minutes: String(matter.values['booking.session_minutes'] ?? 50),
    text: '',
  }))
  const draft = useDraft<Note>(draftKey(matter, 'note'), blank)
  const { heldOn, minutes, text } = draft.value
  const [asked, setAsked] = useState(false)
  const toast = useToast()
  const add = useAct(AddServiceNote, {
    ways: () => waysFor(matter, () => undefined),
    onDone: () => {
      draft.settle()
      setAsked(false)
      toast(say('已记下这次服务。', 'The service is recorded.'))
    },
  })
  const long = Number(minutes)
  const fine = Number.isInteger(long) && long >= 1 && long <= 1440
  const set = (part: Partial<Note>) => draft.set((now) => ({ ...now, ...part }))
  const send = () => {
    setAsked(true)
    if (text.trim() && fine && heldOn) add.send({ engagementId: matter.id, heldOn, minutes: long, text })
  }
  return (
    <WorkSheet
      title={
        matter.notes.length === 0
          ? say('记第一次服务', 'Record the first service')
          : say('再记一次服务', 'Record another service')
      }
      note={draft.touched ? say('草稿留在本机', 'a draft') : undefined}
      dueAt={matter.notes.length === 0 ? matter.steps.find((it) => it.key === 'service')?.dueAt : null}
      provisional={matter.steps.find((it) => it.key === 'service')?.dueProvisional}
      foot={
        <>
          <span className="work-foot-words">
            {onFinish
              ? say('按方案都做完了？', 'All of the plan done?')
              : say('做一次记一次，记下的不能改写。', 'Recorded as it is done; not rewritten afterwards.')}
          </span>
          {onFinish ? <Button onPress={onFinish}>{say('写服务总结', 'Write the summary')}</Button> : null}
          <Button kind="primary" busy={add.busy} onPress={send}>
            {say('记下', 'Record')}
          </Button>
        </>
      }
    >
      {add.error && Object.keys(add.fields).length === 0 ? <Banner tone="refused">{add.error.message}</Banner> : null}
      <div className="two">
        <Field
          label={say('哪一天', 'Day')}
          cite="dept/19"
          hint={say('不得倒填、不得预填。', 'Neither back-dated nor in advance.')}
          error={(asked && !heldOn ? say('请选日期。', 'Choose the day.') : undefined) ?? add.fields.heldOn}
        >
          {(it) => <DayField attributes={it} value={heldOn} max={today()} onChange={(next) => set({ heldOn: next })} />}
        </Field>
        <Field
          label={say('多少分钟', 'Minutes')}
          error={
            (asked && !fine ? say('请填 1 到 1440 的整数。', 'A whole number from 1 to 1440.') : undefined) ??
            add.fields.minutes
          }
        >
          {(it) => (
            <input
              {...it}
              inputMode="numeric"
              value={minutes}
              onChange={(event) => set({ minutes: event.target.value.replace(/\D/g, '') })}
            />
          )}
        </Field>
      </div>
      <Field
        label={say('做了什么', 'What was done')}
        cite="service/14"
        error={
          (asked && !text.trim()
            ? say('请写下这次做了什么、到哪一步。', 'Write what was done and how far it went.')
            : undefined) ?? add.fields.text
        }
      >
        {(it) => (
          <textarea
            {...it}
            rows={5}
            maxLength={4000}
            value={text}
            onChange={(event) => set({ text: event.target.value })}
          />
        )}
      </Field>
    </WorkSheet>
  )
}

const SummaryForm = ({ matter, onBack }: { matter: Matter; onBack: () => void }) => {
  const draft = useDraft(draftKey(matter, 'summary'), '')
  const [asked, setAsked] = useState(false)
  const toast = useToast()
  const deliver = useAct(DeliverSummary, {
    ways: () => waysFor(matter, () => undefined),
    onDone: () => {
      draft.settle()
      toast(say('服务总结已交给客户，等客户评价。', 'The summary is with the client, who is asked to evaluate.'))
    },
  })
  return (
    <WorkSheet
      title={say('服务总结', 'Service summary')}
      note={say(
        `${matter.notes.length}次服务`,
        `${matter.notes.length} ${matter.notes.length === 1 ? 'service' : 'services'}`,
      )}
      dueAt={matter.steps.find((it) => it.key === 'service')?.dueAt}
      provisional={matter.steps.find((it) => it.key === 'service')?.dueProvisional}
      foot={
        <>
          <span className="work-foot-words">
            {say(
              '交出后不能再记服务，客户会被请来评价。',
              'Afterwards no service is added; the client is asked to evaluate.',
            )}
          </span>
          <Button onPress={onBack}>{say('先不写', 'Not yet')}</Button>
          <Button
            kind="primary"
            busy={deliver.busy}
            onPress={() => {
              setAsked(true)
              if (draft.value.trim()) deliver.send({ engagementId: matter.id, text: draft.value })
            }}
          >
            {say('交给客户', 'Deliver to the client')}
          </Button>
        </>
      }
    >
      {deliver.error && Object.keys(deliver.fields).length === 0 ? (
        <Banner tone="refused">{deliver.error.message}</Banner>
      ) : null}
      <Field
        label={say('做了什么，达到了什么', 'What was done and reached')}
        cite="service/15"
        hint={say('客户看得到。请对着方案的目标写。', 'The client reads this. Hold it against the goals of the plan.')}
        error={
          (asked && !draft.value.trim() ? say('请写下总结。', 'Write the summary.') : undefined) ?? deliver.fields.text
        }
      >
        {(it) => (
          <textarea
            {...it}
            rows={9}
            maxLength={6000}
            value={draft.value}
            onChange={(event) => draft.set(event.target.value)}
          />
        )}
      </Field>
    </WorkSheet>
  )
}
