import { useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Citation } from '../../../web/controls/citation.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { say } from '../../../web/say.ts'
import { useDraft } from '../../../web/staff/drafts.ts'
import { Pane } from '../../../web/staff/pane.tsx'
import { useAct } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { CallOff, CloseUnanswered } from '../work-contract.ts'
import { draftKey, type Matter, offered } from './matter.ts'
import { Reassign } from './reassign.tsx'
import { actSays } from './words.ts'

const acts = ['engagements.reassign', 'engagements.call-off', 'engagements.close-unanswered'] as const
type Act = (typeof acts)[number]

/** What happens beside the six steps: another consultant, calling off, an evaluation that never comes. Each asks for its reason. */
export const MoreActs = ({ matter }: { matter: Matter }) => {
  const [open, setOpen] = useState<Act | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      {acts
        .filter((it) => offered(matter, it))
        .map((it) => (
          <Button key={it} onPress={() => setOpen(it)}>
            {actSays(it)}
          </Button>
        ))}
      {open ? (
        <Pane key={open} title={actSays(open)} onClose={close}>
          {open === 'engagements.reassign' ? (
            <Reassign matter={matter} onDone={close} />
          ) : open === 'engagements.call-off' ? (
            <CallingOff matter={matter} onDone={close} />
          ) : (
            <Closing matter={matter} onDone={close} />
          )}
        </Pane>
      ) : null}
    </>
  )
}

type Props = { matter: Matter; onDone: () => void }

const CallingOff = ({ matter, onDone }: Props) => {
  const toast = useToast()
  const draft = useDraft(draftKey(matter, 'call-off'), '')
  const act = useAct(CallOff, {
    onDone: () => {
      draft.settle()
      toast(say('预约已撤掉，时段已放开。', 'Called off; the slot is free again.'))
      onDone()
    },
  })
  return (
    <WithReason
      matter={matter}
      form="call-off"
      act={act}
      article="dept/16"
      words={say(
        '客户没来、来电说不来，或者我们无法如约，都可以撤掉。时段立刻放开，原因记入经过。',
        'For a client who did not come or called, or where we cannot keep the appointment. The slot is free at once; the reason is recorded.',
      )}
      button={say('撤掉这次预约', 'Call this booking off')}
    />
  )
}

const Closing = ({ matter, onDone }: Props) => {
  const toast = useToast()
  const draft = useDraft(draftKey(matter, 'close-unanswered'), '')
  const act = useAct(CloseUnanswered, {
    onDone: () => {
      draft.settle()
      toast(say('已批准结束，理由已记下。', 'Closed by your approval; the reason is recorded.'))
      onDone()
    },
  })
  return (
    <WithReason
      matter={matter}
      form="close-unanswered"
      act={act}
      article="dept/19"
      words={say(
        '客户过了期限仍没有评价，主管可以批准结束。这是例外，理由与批准一并记录。',
        'The client has not evaluated in time; the head may approve the closing. It is an exception, recorded with its reason.',
      )}
      button={say('批准结束', 'Approve the closing')}
    />
  )
}

type ReasonProps = {
  matter: Matter
  form: string
  act: { send: (input: { engagementId: string; reason: string }) => void } & Pick<
    ReturnType<typeof useAct>,
    'busy' | 'error' | 'fields'
  >
  article: 'dept/16' | 'dept/19'
  words: string
  button: string
}

const WithReason = ({ matter, form, act, article, words, button }: ReasonProps) => {
  const draft = useDraft(draftKey(matter, form), '')
  const [asked, setAsked] = useState(false)
  const press = () => {
    setAsked(true)
    if (draft.value.trim()) act.send({ engagementId: matter.id, reason: draft.value })
  }
  return (
    <div className="picker">
      <p className="page-lead">
        {words} <Citation id={article} />
      </p>
      {act.error && Object.keys(act.fields).length === 0 ? <Banner tone="refused">{act.error.message}</Banner> : null}
      <Field
        label={say('理由', 'Reason')}
        error={(asked && !draft.value.trim() ? say('请写明理由。', 'Say why.') : undefined) ?? act.fields.reason}
      >
        {(it) => (
          <textarea
            {...it}
            rows={4}
            maxLength={300}
            value={draft.value}
            onChange={(event) => draft.set(event.target.value)}
          />
        )}
      </Field>
      <Button kind="primary" busy={act.busy} onPress={press}>
        {button}
      </Button>
    </div>
  )
}
