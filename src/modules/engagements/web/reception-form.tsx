import { useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Citation } from '../../../web/controls/citation.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { say } from '../../../web/say.ts'
import { useDraft } from '../../../web/staff/drafts.ts'
import { useAct } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { ReceiveClient } from '../work-contract.ts'
import { Lines } from './lines.tsx'
import { draftKey, type Matter } from './matter.ts'
import { waysFor } from './not-yet.tsx'
import { WorkSheet } from './work-sheet.tsx'

type Reception = { note: string; needs: string[]; waited: string }
const blank: Reception = { note: '', needs: [''], waited: '0' }

export const ReceptionForm = ({ matter }: { matter: Matter }) => {
  const draft = useDraft<Reception>(draftKey(matter, 'reception'), blank)
  const { note, needs, waited } = draft.value
  const [asked, setAsked] = useState(false)
  const toast = useToast()
  const receive = useAct(ReceiveClient, {
    ways: () => waysFor(matter, () => undefined),
    onDone: () => {
      draft.settle()
      toast(say('接待记录已存。下一步：拟方案。', 'The reception note is kept. Next: the plan.'))
    },
  })
  const most = matter.values['flow.receive_wait_minutes']
  const minutes = Number(waited)
  const said = needs.map((it) => it.trim()).filter(Boolean)
  const missing = asked
    ? {
        note: note.trim()
          ? undefined
          : say('请写下客户说了什么、现状怎样。', 'Write down what the client said and how things stand.'),
        needs:
          said.length > 0
            ? undefined
            : say('至少记一条需求，方案要对着它拟。', 'Record at least one need: the plan answers it.'),
        waited:
          waited.trim() !== '' && Number.isInteger(minutes) && minutes >= 0 && minutes <= 600
            ? undefined
            : say('请填整分钟，没有等就填 0。', 'Whole minutes; 0 if there was no wait.'),
      }
    : {}
  const set = (part: Partial<Reception>) => draft.set((now) => ({ ...now, ...part }))

  const send = () => {
    setAsked(true)
    if (!note.trim() || said.length === 0 || !Number.isInteger(minutes) || waited.trim() === '') return
    receive.send({ engagementId: matter.id, note, needs: said, waitedMinutes: minutes })
  }

  return (
    <WorkSheet
      title={say('写接待记录', 'Reception note')}
      note={draft.touched ? say('草稿留在本机，交出前不进档案', 'a draft, not on file yet') : undefined}
      dueAt={matter.steps.find((it) => it.key === 'reception')?.dueAt}
      provisional={matter.steps.find((it) => it.key === 'reception')?.dueProvisional}
      foot={
        <>
          <span className="work-foot-words">
            {say('交出后不能改写，更正另行记明。', 'Once filed it is not rewritten; corrections are entered as such.')}{' '}
            <Citation id="service/14" />
          </span>
          <Button kind="primary" busy={receive.busy} onPress={send}>
            {say('记下，接待完成', 'File it: reception done')}
          </Button>
        </>
      }
    >
      {matter.topic ? <blockquote className="topic">{matter.topic}</blockquote> : null}
      {receive.error && Object.keys(receive.fields).length === 0 ? (
        <Banner tone="refused">{receive.error.message}</Banner>
      ) : null}
      <Field label={say('接待情况', 'What was said')} cite="service/14" error={missing.note ?? receive.fields.note}>
        {(it) => (
          <textarea
            {...it}
            rows={5}
            maxLength={4000}
            value={note}
            onChange={(event) => set({ note: event.target.value })}
          />
        )}
      </Field>
      <Lines
        label={say('需求', 'Needs')}
        hint={say('一条一件事，用客户的话', 'one thing each, in the client’s words')}
        cite="service/11"
        error={missing.needs ?? receive.fields.needs}
        errors={receive.fields}
        path="needs"
        values={needs}
        most={20}
        maxLength={300}
        onChange={(next) => set({ needs: next })}
        add={say('再记一条', 'Another need')}
      />
      <Field
        label={say('客户等候', 'The client waited')}
        cite="dept/16"
        error={missing.waited ?? receive.fields.waitedMinutes}
        hint={
          most !== undefined && minutes > most ? (
            <span className="over">
              {say(
                `超过${most}分钟的上限，会如实写进经过。`,
                `Beyond the limit of ${most} minutes; the timeline will say so.`,
              )}
            </span>
          ) : most === undefined ? undefined : (
            say(`分钟；上限${most}分钟`, `minutes; at most ${most}`)
          )
        }
      >
        {(it) => (
          <input
            {...it}
            className="zd-input is-short"
            inputMode="numeric"
            value={waited}
            onChange={(event) => set({ waited: event.target.value.replace(/[^\d]/g, '') })}
          />
        )}
      </Field>
    </WorkSheet>
  )
}
