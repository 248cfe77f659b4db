import { useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Citation } from '../../../web/controls/citation.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { PersonSeal } from '../../../web/controls/person-seal.tsx'
import { Waiting } from '../../../web/controls/waiting.tsx'
import { both, say } from '../../../web/say.ts'
import { useDraft } from '../../../web/staff/drafts.ts'
import { useAct, useAsk } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { ListCandidates, ReassignConsultant } from '../work-contract.ts'
import { draftKey, type Matter } from './matter.ts'

/** Somebody falls ill or leaves: step and records stay, the one responsible changes, and the reason is kept. */
export const Reassign = ({ matter, onDone }: { matter: Matter; onDone: () => void }) => {
  const candidates = useAsk(ListCandidates, { engagementId: matter.id })
  const draft = useDraft(draftKey(matter, 'reassign'), '')
  const [asked, setAsked] = useState(false)
  const toast = useToast()
  const others = candidates.data?.items.filter((it) => it.staffId !== matter.consultant?.id) ?? []
  const act = useAct(ReassignConsultant, {
    onDone: (_, { consultantId }) => {
      draft.settle()
      const name = others.find((it) => it.staffId === consultantId)?.name ?? ''
      toast(say(`已换由${name}主责，两位都已通知。`, `${name} is in charge now; both have been told.`))
      onDone()
    },
  })
  const give = (consultantId: string) => {
    setAsked(true)
    if (draft.value.trim()) act.send({ engagementId: matter.id, consultantId, reason: draft.value })
  }
  return (
    <div className="picker">
      <p className="page-lead">
        {say('步骤与记录都留着，换的是主责的人。', 'Step and records stay; the one in charge changes.')}{' '}
        <Citation id="dept/11" />
      </p>
      {act.error && Object.keys(act.fields).length === 0 ? <Banner tone="refused">{act.error.message}</Banner> : null}
      <Field
        label={say('为什么换', 'Why')}
        error={
          (asked && !draft.value.trim() ? say('请先写明理由。', 'Say why first.') : undefined) ?? act.fields.reason
        }
      >
        {(it) => (
          <textarea
            {...it}
            rows={3}
            maxLength={500}
            value={draft.value}
            onChange={(event) => draft.set(event.target.value)}
          />
        )}
      </Field>
      {candidates.isPending ? <Waiting lines={4} /> : null}
      {candidates.error ? <Banner tone="refused">{candidates.error.message}</Banner> : null}
      <ul>
        {others.map((it) => (
          <li key={it.staffId}>
            <PersonSeal name={it.name} size={28} fill={it.refused ? 'grey' : 'acted'} />
            <span>
              {it.name}
              <span>
                {it.refused
                  ? both(it.refused.says)
                  : say(`在办 ${it.open} / ${it.most}`, `${it.open} of ${it.most} open`)}
              </span>
            </span>
            {it.refused ? (
              <Citation id={it.refused.article} />
            ) : (
              <Button busy={act.busy} onPress={() => give(it.staffId)}>
                {say('换成', 'Change')}
                <span className="zd-hidden">{it.name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
