import { useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Seal, type SealFill } from '../../../web/controls/seal.tsx'
import { formatDate, today } from '../../../web/dates.ts'
import { both, say } from '../../../web/say.ts'
import { DayField } from '../../../web/staff/day-field.tsx'
import { useRefusals } from '../../../web/staff/refusals.tsx'
import { useAct } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { Enact, PostEnactment, ReturnEnactment, WithdrawEnactment } from '../contract.ts'
import type { Shown } from './amend-draft.ts'

const refresh = ['enactments.', 'rulebook.', 'interpretations.', 'engagements.']
const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)

/** 起草、商议、公示、施行: which is behind, which is now. */
export const Stages = ({ it }: { it: Shown | undefined }) => {
  const state = it?.state
  const stages: { key: string; glyph: string; name: string; fill: SealFill; note?: string | undefined }[] = [
    {
      key: 'draft',
      glyph: '草',
      name: say('起草', 'Draft'),
      fill: it ? 'jade' : 'now',
      note: it?.draftedBy ?? undefined,
    },
    {
      key: 'discuss',
      glyph: '议',
      name: say('商议', 'Discussion'),
      fill: it?.discussion ? 'jade' : state === 'draft' && it?.concernsStaff ? 'now' : 'dashed',
      note: it && !it.concernsStaff && !it.discussion ? say('不必', 'not needed') : undefined,
    },
    {
      key: 'posted',
      glyph: '示',
      name: say('公示', 'Posting'),
      fill: state === 'posted' ? 'now' : it?.postedUntil ? 'jade' : 'dashed',
      note: it?.postedUntil
        ? say(`到${formatDate(it.postedUntil)}`, `until ${formatDate(it.postedUntil)}`)
        : it && !it.concernsStaff
          ? say('不必', 'not needed')
          : undefined,
    },
    {
      key: 'enacted',
      glyph: '施',
      name: say('施行', 'In force'),
      fill: state === 'enacted' ? 'jade' : 'dashed',
      note: it?.decidedBy ?? say('总经理', 'the general manager'),
    },
  ]
  return (
    <ol className="amend-stages">
      {stages.map(({ key, glyph, name, fill, note }) => (
        <li key={key} aria-current={fill === 'now' ? 'step' : undefined}>
          <Seal glyph={glyph} fill={fill} size={22} round={fill === 'now' || fill === 'dashed'} />
          <span>{name}</span>
          {note ? <small>{note}</small> : null}
        </li>
      ))}
    </ol>
  )
}

type Props = {
  it: Shown | undefined
  /** Something on the page is not with the server yet. */
  unsaved: boolean
  save: { label: string; busy: boolean; send: () => void } | null
  onGone: () => void
}

/** The buttons that this reader may press; one that must wait says why. */
export const AmendLine = ({ it, unsaved, save, onGone }: Props) => {
  const toast = useToast()
  const refusals = useRefusals()
  const [asking, setAsking] = useState<'post' | 'return' | null>(null)
  const [until, setUntil] = useState(() => (it ? dayBefore(it.from) : today()))
  const [reason, setReason] = useState('')
  const enact = useAct(Enact, {
    refresh,
    onDone: ({ version, from }) =>
      toast(
        say(
          `已盖印，第 ${version} 版，${formatDate(from)}起施行。`,
          `Sealed: version ${version}, in force from ${formatDate(from)}.`,
        ),
      ),
  })
  const post = useAct(PostEnactment, {
    refresh,
    onDone: () => {
      setAsking(null)
      toast(say('已公示，所约束的人都得到通知。', 'Posted; everybody it binds is told.'))
    },
  })
  const back = useAct(ReturnEnactment, { refresh, onDone: () => setAsking(null) })
  const withdraw = useAct(WithdrawEnactment, {
    refresh,
    onDone: () => {
      toast(say('草案已撤回。', 'The draft is withdrawn.'))
      onGone()
    },
  })
  const offer = (act: string) => it?.offers.find((one) => one.act === `enactments.${act}`)
  const sealing = offer('enact')
  const waits = unsaved && it ? say('先存草案，再往下办。', 'Save the draft first.') : undefined
  const says = waits ?? (sealing?.refused ? both(sealing.refused.says) : undefined)
  const error = enact.error ?? post.error ?? back.error ?? withdraw.error
  return (
    <footer className="amend-line">
      <Stages it={it} />
      <div className="amend-ways">
        {error ? (
          <p className="zd-field__error" role="alert">
            {error.message}
          </p>
        ) : says ? (
          <p id="amend-waits">{says}</p>
        ) : null}
        {offer('withdraw') && !offer('withdraw')?.refused ? (
          <Button kind="danger" busy={withdraw.busy} onPress={() => it && withdraw.send({ id: it.id })}>
            {say('撤回草案', 'Withdraw')}
          </Button>
        ) : null}
        {offer('return') && !offer('return')?.refused ? (
          <Button onPress={() => setAsking(asking === 'return' ? null : 'return')}>{say('退回起草', 'Return')}</Button>
        ) : null}
        {save ? (
          <Button
            kind={it && !unsaved ? 'plain' : 'primary'}
            busy={save.busy}
            muted={Boolean(it) && !unsaved}
            onPress={save.send}
          >
            {save.label}
          </Button>
        ) : null}
        {offer('post') && !offer('post')?.refused ? (
          <Button
            kind={it?.concernsStaff ? 'primary' : 'plain'}
            muted={waits !== undefined}
            describedBy="amend-waits"
            onPress={() => setAsking(asking === 'post' ? null : 'post')}
          >
            {say('公示', 'Post')}
          </Button>
        ) : null}
        {sealing && it ? (
          <Button
            kind="primary"
            busy={enact.busy}
            muted={waits !== undefined}
            refused={sealing.refused !== null}
            describedBy={says ? 'amend-waits' : undefined}
            onPress={() =>
              sealing.refused
                ? refusals.show({ refused: { ...sealing.refused, says: both(sealing.refused.says) }, ways: [] })
                : enact.send({ id: it.id, revision: it.revision })
            }
          >
            {say('盖印施行', 'Seal and put into force')}
          </Button>
        ) : null}
      </div>
      {asking === 'post' && it ? (
        <form
          className="amend-asking"
          onSubmit={(event) => {
            event.preventDefault()
            post.send({ id: it.id, revision: it.revision, until })
          }}
        >
          <Field label={say('公示到', 'Posted until')} error={post.fields.until} cite="daily/5.2">
            {(attributes) => (
              <DayField
                attributes={attributes}
                value={until}
                min={today()}
                max={dayBefore(it.from)}
                onChange={setUntil}
              />
            )}
          </Field>
          <Button kind="primary" type="submit" busy={post.busy}>
            {say('公示草案', 'Post the draft')}
          </Button>
        </form>
      ) : null}
      {asking === 'return' && it ? (
        <form
          className="amend-asking"
          onSubmit={(event) => {
            event.preventDefault()
            if (reason.trim()) back.send({ id: it.id, reason })
          }}
        >
          <Field label={say('为什么退回', 'Why')} error={back.fields.reason}>
            {(attributes) => (
              <input
                {...attributes}
                value={reason}
                maxLength={500}
                onChange={(event) => setReason(event.target.value)}
              />
            )}
          </Field>
          <Button kind="primary" type="submit" busy={back.busy} muted={!reason.trim()}>
            {say('退回', 'Return it')}
          </Button>
        </form>
      ) : null}
    </footer>
  )
}
