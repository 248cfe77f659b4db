import { useNavigate } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { Pane } from '../../../web/controls/pane.tsx'
import { say } from '../../../web/say.ts'
import { DayField } from '../../../web/staff/day-field.tsx'
import { useAct } from '../../../web/staff/server.ts'
import { DiscardDraft, ProposeDraft } from '../contract.ts'
import type { Draft, Piece } from './draft-state.ts'

type Props = { draft: Draft; pieces: readonly Piece[]; saving: boolean; onNext: () => void }

const nextMonth = (day: string) => {
  const [year, month] = day.split('-').map(Number)
  return month === 12 ? `${year! + 1}-01-01` : `${year}-${String(month! + 1).padStart(2, '0')}-01`
}

/** At the end of the work: it becomes a draft that everybody can discuss. */
export const ProposeBar = ({ draft, pieces, saving, onNext }: Props) => {
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const dayId = useId()
  const [from, setFrom] = useState(nextMonth(draft.today))
  const left = pieces.filter((it) => it.kind === 'article' && it.decision === null).length
  const toEnactment = (id: string) => void navigate({ href: `/app/rulebook/enactments/${id}` })
  const propose = useAct(ProposeDraft, {
    quiet: true,
    refresh: ['own-regulations.', 'enactments.', 'rulebook.'],
    onDone: ({ enactmentId }) => toEnactment(enactmentId),
  })
  const discard = useAct(DiscardDraft, {
    quiet: true,
    refresh: ['own-regulations.list'],
    onDone: () => void navigate({ to: '/app/rulebook/own/new' }),
  })
  const wrong = propose.refused
    ? (Object.values(propose.refused.fields ?? {})[0] ?? propose.refused.says)
    : (propose.error?.message ?? discard.refused?.says ?? discard.error?.message ?? null)

  if (draft.enactmentId)
    return (
      <div className="own-bar">
        <span>{say('已经成为颁行草案。', 'It has become a draft to be enacted.')}</span>
        <Button kind="primary" onPress={() => toEnactment(draft.enactmentId!)}>
          {say('去看草案', 'See the draft')}
        </Button>
      </div>
    )
  return (
    <div className="own-bar">
      {wrong && !asking ? (
        <div className="own-bar-told" role="alert">
          {wrong}
        </div>
      ) : null}
      <span className="own-keys" aria-hidden="true">
        <kbd>1</kbd>
        <kbd>2</kbd>
        <kbd>3</kbd> {say('选', 'choose')} <kbd>0</kbd> {say('文字', 'text')} <kbd>D</kbd> {say('职责', 'duty')}{' '}
        <kbd>↑</kbd>
        <kbd>↓</kbd> {say('走', 'walk')}
      </span>
      <button type="button" className="text-button" onClick={() => setAsking(true)}>
        {say('丢弃', 'Discard')}
      </button>
      {left > 0 ? (
        <Button onPress={onNext}>{say(`下一条没认领的（还有 ${left} 条）`, `Next undecided (${left} left)`)}</Button>
      ) : (
        <>
          <span className="own-from">
            <label htmlFor={dayId}>{say('施行日期', 'In force from')}</label>
            <DayField
              attributes={{
                id: dayId,
                className: 'zd-input',
                'aria-describedby': undefined,
                'aria-invalid': undefined,
              }}
              value={from}
              min={draft.today}
              onChange={setFrom}
            />
          </span>
          <Button
            kind="primary"
            busy={propose.busy}
            muted={saving || !from}
            onPress={() => propose.send({ id: draft.id, revision: draft.revision, from })}
          >
            {say('成为草案', 'Make it a draft')}
          </Button>
        </>
      )}
      {asking ? (
        <Pane title={say('丢弃这份原文', 'Discard this text')} onClose={() => setAsking(false)}>
          <div className="own-asking">
            {wrong ? <Banner tone="refused">{wrong}</Banner> : null}
            <p>
              {say(
                '拆分和认领都会丢掉，不能找回；已经施行的不受影响。',
                'The split and all decisions are lost for good; what is in force stays.',
              )}
            </p>
            <Button
              kind="danger"
              busy={discard.busy}
              onPress={() => discard.send({ id: draft.id, revision: draft.revision })}
            >
              {say('丢弃', 'Discard')}
            </Button>
          </div>
        </Pane>
      ) : null}
    </div>
  )
}
