import { useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Citation } from '../../../web/controls/citation.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { formatDate, today } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { useAct } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { Enact, ReturnEnactment, WithdrawEnactment } from '../contract.ts'
import { isOpenPoint, type Shown, type Working } from './working-draft.ts'

/** Everything that still stands between the draft and the seal; the server asks the same. */
const lacking = (it: Shown, now: Working, saved: boolean): string[] => {
  const open = it.points.filter((one) => isOpenPoint(one, now)).length
  return [
    open > 0 ? say(`还有 ${open} 处说法不一没有选定。`, `${open} points are not chosen yet.`) : '',
    it.open.length > 0 ? say(`还有 ${it.open.length} 个空没有填。`, `${it.open.length} blanks are not filled.`) : '',
    it.concernsStaff && !it.discussion
      ? say('还没有记下与职工代表的商议。', 'The discussion with the staff is not on record.')
      : '',
    it.concernsStaff && !it.postedUntil ? say('还没有公示。', 'It has not been posted.') : '',
    it.concernsStaff && it.postedUntil && it.postedUntil >= today()
      ? say(
          `公示到 ${formatDate(it.postedUntil)}，期满才能施行。`,
          `It is posted until ${formatDate(it.postedUntil)}; it can be sealed after that day.`,
        )
      : '',
    now.from < today() ? say('施行的日子已经过去，请改一个。', 'Its day has passed; choose another.') : '',
    saved ? '' : say('草案有改动，先保存。', 'The draft was changed; save it first.'),
  ].filter(Boolean)
}

type Props = { it: Shown; now: Working; saved: boolean; settle: () => void }

/** 盖印施行: muted with everything that is missing until all is there; the seal presses down when it is done. */
export const Sealing = ({ it, now, saved, settle }: Props) => {
  const toast = useToast()
  const enact = useAct(Enact, {
    refresh: ['enactments.', 'rulebook.'],
    onDone: ({ from }) => {
      settle()
      toast(say(`已盖印，${formatDate(from)}起施行。`, `Sealed; in force from ${formatDate(from)}.`))
    },
  })
  const offer = it.offers.find((one) => one.act === Enact.name)
  const missing = lacking(it, now, saved)
  const sides = it.points.flatMap((one) => {
    const chosen = now.sides[one.key]
    return chosen && !one.always ? [{ conflict: one.key, ...chosen }] : []
  })
  const sealed = it.state === 'enacted'
  return (
    <section className="adopt-part sealing">
      <h2>
        {say('总经理施行', 'The general manager’s seal')} <Citation id="daily/5.2" />
      </h2>
      <div className="sealing-row">
        <span className={`sealing-stamp${sealed ? ' is-pressed' : ''}`} aria-hidden="true">
          {say('施行', 'IN FORCE')}
        </span>
        {sealed ? (
          <p>
            {say(
              `${it.decidedBy ?? ''} ${formatDate(it.decidedAt!)}盖印，第 ${it.version} 版，${formatDate(it.from)}起施行。`,
              `Sealed by ${it.decidedBy ?? ''} on ${formatDate(it.decidedAt!)}: version ${it.version}, in force from ${formatDate(it.from)}.`,
            )}
          </p>
        ) : (
          <div>
            <Button
              wide
              large
              kind="primary"
              busy={enact.busy}
              muted={!offer || missing.length > 0}
              describedBy="seal-lacks"
              onPress={() => enact.send({ id: it.id, revision: it.revision, from: now.from, sides })}
            >
              {say('盖印施行', 'Seal and put into force')}
            </Button>
            {offer ? null : (
              <p className="adopt-note">{say('只有总经理能使制度生效', 'Only the general manager can')}</p>
            )}
          </div>
        )}
      </div>
      <div id="seal-lacks">
        {sealed || !(it.prepares || offer) ? null : missing.length > 0 ? (
          <ul className="sealing-lacks">
            {missing.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        ) : offer ? (
          <p className="adopt-note">
            {say(
              `都齐了。盖印之后 ${formatDate(now.from)}起施行，适用的人都会收到通知。`,
              `All is there. Sealed, it is in force from ${formatDate(now.from)}, and everybody whom it binds is told.`,
            )}
          </p>
        ) : null}
      </div>
      {enact.error ? <Banner tone="refused">{enact.error.message}</Banner> : null}
      <Back it={it} />
    </section>
  )
}

const Back = ({ it }: { it: Shown }) => {
  const [asking, setAsking] = useState<'return' | 'withdraw' | null>(null)
  const [reason, setReason] = useState('')
  const back = useAct(ReturnEnactment, { onDone: () => setAsking(null) })
  const withdraw = useAct(WithdrawEnactment)
  const may = (name: string) => it.offers.some((one) => one.act === name && !one.refused)
  if (it.state !== 'draft' && it.state !== 'posted') return null
  return asking === 'return' ? (
    <div className="adopt-form">
      <Field label={say('为什么退回', 'Why it goes back')} error={back.fields.reason}>
        {(a) => <textarea {...a} rows={2} maxLength={500} value={reason} onChange={(e) => setReason(e.target.value)} />}
      </Field>
      <p className="adopt-acts">
        <Button busy={back.busy} muted={reason.trim() === ''} onPress={() => back.send({ id: it.id, reason })}>
          {say('退回起草', 'Return to drafting')}
        </Button>
        <Button kind="quiet" onPress={() => setAsking(null)}>
          {say('不退了', 'Cancel')}
        </Button>
      </p>
    </div>
  ) : asking === 'withdraw' ? (
    <p className="adopt-acts">
      <Button kind="danger" busy={withdraw.busy} onPress={() => withdraw.send({ id: it.id })}>
        {say('确定撤回草案', 'Yes, withdraw the draft')}
      </Button>
      <Button kind="quiet" onPress={() => setAsking(null)}>
        {say('不撤了', 'Cancel')}
      </Button>
    </p>
  ) : (
    <p className="adopt-acts">
      {may(ReturnEnactment.name) ? (
        <button type="button" className="text-button" onClick={() => setAsking('return')}>
          {say('退回起草', 'Return to drafting')}
        </button>
      ) : null}
      {may(WithdrawEnactment.name) ? (
        <button type="button" className="text-button" onClick={() => setAsking('withdraw')}>
          {say('撤回草案', 'Withdraw the draft')}
        </button>
      ) : null}
    </p>
  )
}
