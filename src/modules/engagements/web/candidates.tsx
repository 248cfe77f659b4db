import { useRef } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { Button } from '../../../web/controls/button.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { PersonSeal } from '../../../web/controls/person-seal.tsx'
import { Waiting } from '../../../web/controls/waiting.tsx'
import { Why } from '../../../web/controls/why.tsx'
import { both, say } from '../../../web/say.ts'
import { useDraft } from '../../../web/staff/drafts.ts'
import { useRefusals } from '../../../web/staff/refusals.tsx'
import { useAct, useAsk } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { AssignConsultant, ListCandidates } from '../work-contract.ts'
import './candidates.css'
import { Clause } from './clause.tsx'
import { draftKey, type Matter } from './matter.ts'
import { WorkSheet } from './work-sheet.tsx'

type Candidate = OutputOf<typeof ListCandidates>['items'][number]

/** Open engagements against the most that service/12 allows. */
const Load = ({ open, most }: { open: number; most: number }) => (
  <span className={open >= most ? 'load is-full' : open >= most - 1 ? 'load is-near' : 'load'}>
    <svg width="72" height="6" viewBox="0 0 72 6" preserveAspectRatio="none" aria-hidden="true">
      <rect width="72" height="6" className="load-all" />
      <rect width={Math.min(72, (72 * open) / Math.max(1, most))} height="6" className="load-open" />
    </svg>
    {say(`在办 ${open} / ${most}`, `${open} of ${most} open`)}
  </span>
)

export const Candidates = ({ matter }: { matter: Matter }) => {
  const candidates = useAsk(ListCandidates, { engagementId: matter.id })
  const reason = useDraft(draftKey(matter, 'assign'), '')
  const refusals = useRefusals()
  const toast = useToast()
  const pressed = useRef('')
  const items = candidates.data?.items ?? []
  const able = items.filter((it) => it.refused === null)
  const unable = items.filter((it) => it.refused !== null)

  const assign = useAct(AssignConsultant, {
    // Another candidate is a way only past what refuses this one; a matter given away meanwhile has none.
    ways: (it) =>
      it.article?.startsWith('service/') ? waysPast(able.find((other) => other.staffId !== pressed.current)) : [],
    onDone: (_, { consultantId }) => {
      reason.settle()
      const name = items.find((it) => it.staffId === consultantId)?.name ?? ''
      toast(say(`已分派给${name}，已通知本人。`, `Assigned to ${name}, who has been told.`))
    },
  })
  const give = (it: Candidate) => {
    pressed.current = it.staffId
    assign.send({
      engagementId: matter.id,
      consultantId: it.staffId,
      ...(reason.value.trim() ? { reason: reason.value } : {}),
    })
  }
  const waysPast = (best: Candidate | undefined) =>
    best
      ? [
          {
            title: say(`改派给${best.name}`, `Assign to ${best.name} instead`),
            note: best.reasons.map(both).join(say('，', ', ')),
            action: (
              <Button
                kind="primary"
                onPress={() => {
                  refusals.close()
                  give(best)
                }}
              >
                {say('分派', 'Assign')}
              </Button>
            ),
          },
        ]
      : []

  return (
    <WorkSheet
      title={say('分派咨询师', 'Assign a consultant')}
      note={say('按专长、在办与是否服务过排列', 'by speciality, load and former service')}
      dueAt={matter.steps.find((it) => it.key === 'assignment')?.dueAt}
      provisional={matter.steps.find((it) => it.key === 'assignment')?.dueProvisional}
    >
      {matter.topic ? <blockquote className="topic">{matter.topic}</blockquote> : null}
      {candidates.isPending ? <Waiting lines={5} /> : null}
      {candidates.error ? <Banner tone="refused">{candidates.error.message}</Banner> : null}
      {able.length > 0 ? (
        <div className="candidates-reason">
          <Field
            label={say('附一句理由', 'A word on the choice')}
            optional
            error={assign.fields.reason}
            hint={say(
              '本人与本部门看得到，客户看不到。',
              'Seen by the consultant and the department, not by the client.',
            )}
          >
            {(it) => (
              <input
                {...it}
                value={reason.value}
                maxLength={500}
                onChange={(event) => reason.set(event.target.value)}
              />
            )}
          </Field>
        </div>
      ) : null}
      {assign.error ? <Banner tone="refused">{assign.error.message}</Banner> : null}
      <ul className="candidates">
        {able.map((it, at) => (
          <li key={it.staffId} className="candidate">
            <PersonSeal name={it.name} size={32} round />
            <div className="candidate-words">
              <p className="candidate-name">
                {it.name} <span>{it.post}</span>
                <Load open={it.open} most={it.most} />
                <Why
                  figure="engagements.load"
                  id={`${matter.id}/${it.staffId}`}
                  about={say(`${it.name}在办的件数`, `open matters of ${it.name}`)}
                />
              </p>
              <p>{it.reasons.map(both).join(say('，', ', '))}</p>
            </div>
            <Button
              kind={at === 0 ? 'primary' : 'plain'}
              busy={assign.busy && pressed.current === it.staffId}
              label={say(`分派给${it.name}`, `Assign to ${it.name}`)}
              onPress={() => give(it)}
            >
              {say('分派', 'Assign')}
            </Button>
          </li>
        ))}
      </ul>
      {candidates.data && able.length === 0 ? (
        <p className="work-quiet">
          {say(
            '现在没有人可以接。原因写在各人名下；补登专长或证书、办结手上的委托之后，这里会自动放开。',
            'Nobody can take this now. The reasons stand below; once a speciality, a certificate or the load changes, this opens by itself.',
          )}
        </p>
      ) : null}
      {unable.length > 0 ? (
        <>
          <h3 className="candidates-no">{say('不能分派', 'Cannot be assigned')}</h3>
          <ul className="candidates">
            {unable.map((it) => (
              <li key={it.staffId} className="candidate is-refused">
                <PersonSeal name={it.name} size={32} round fill="grey" />
                <div className="candidate-words">
                  <p className="candidate-name">
                    {it.name} <span>{it.post}</span>
                    <Load open={it.open} most={it.most} />
                    <Why
                      figure="engagements.load"
                      id={`${matter.id}/${it.staffId}`}
                      about={say(`${it.name}在办的件数`, `open matters of ${it.name}`)}
                    />
                  </p>
                  <p className="candidate-why">{both(it.refused!.says)}</p>
                  <Clause article={it.refused!.article} />
                  {it.refused!.code === 'undertaking-not-signed' ? (
                    <Why
                      figure="engagements.undertaking"
                      id={`${matter.id}/${it.staffId}`}
                      about={say(`${it.name}的保密承诺`, `undertaking of ${it.name}`)}
                    />
                  ) : null}
                </div>
                <Button
                  refused
                  onPress={() =>
                    refusals.show({
                      title: say(`不能分派给${it.name}`, `${it.name} cannot be assigned`),
                      refused: {
                        says: both(it.refused!.says),
                        article: it.refused!.article,
                        used: it.refused!.used,
                      },
                      ways: waysPast(able[0]),
                    })
                  }
                >
                  {say('分派', 'Assign')}
                  <span className="zd-hidden">{say(`给${it.name}，看为什么不能`, ` ${it.name}: see why not`)}</span>
                </Button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </WorkSheet>
  )
}
