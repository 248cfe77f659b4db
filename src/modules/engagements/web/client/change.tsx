import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '../../../../web/controls/button.tsx'
import { Citation } from '../../../../web/controls/citation.tsx'
import { Field } from '../../../../web/controls/field.tsx'
import { Banner } from '../../../../web/controls/notes.tsx'
import { Pane } from '../../../../web/controls/pane.tsx'
import { RefusalPane } from '../../../../web/controls/refusal-pane.tsx'
import { Why } from '../../../../web/controls/why.tsx'
import { formatDay, formatMoment, formatTime } from '../../../../web/dates.ts'
import { telHref } from '../../../../web/public/frame.tsx'
import { both, say } from '../../../../web/say.ts'
import { useAct } from '../../../../web/use-ask.ts'
import { OfferedSlots, SlotPicker } from '../../../bookings/web/slot-picker.tsx'
import { Cancel, Rebook } from '../../client-contract.ts'
import { type MatterProps, offerOf } from './matter.ts'

/** Of dept/16, the clause about changing one's own booking. */
const clause = () =>
  say(
    '距时段开始不少于{booking.change_hours}的，客户可以自行改期或者取消',
    'Up to {booking.change_hours} before the slot begins the client may freely change or cancel it',
  )

type Asking = 'cancel' | 'rebook' | null

const CancelPane = ({ matter, again, onClose }: MatterProps & { onClose: () => void }) => {
  const [reason, setReason] = useState('')
  const { press, busy, refused } = useAct(Cancel)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await press({ reason })) {
      onClose()
      again()
    }
  }
  return (
    <Pane title={say('取消这次预约？', 'Cancel this booking?')} onClose={onClose}>
      <form className="pl__act" style={{ marginBlockStart: 0 }} onSubmit={submit} noValidate>
        <p>
          {say(
            `${formatMoment(matter.startsAt)}的时段会让给别人，取消之后不能恢复，只能重新约。`,
            `The slot ${formatMoment(matter.startsAt)} goes to somebody else; it cannot be brought back, only booked anew.`,
          )}
        </p>
        <Field label={say('为什么取消', 'Why')} optional error={refused?.fields?.reason}>
          {(it) => (
            <textarea
              {...it}
              rows={2}
              maxLength={300}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        {refused && (
          <Banner tone="refused">
            {refused.says}
            {refused.article && <Citation id={refused.article} />}
          </Banner>
        )}
        <div className="pl__buttons">
          <Button kind="danger" type="submit" busy={busy}>
            {say('取消预约', 'Cancel the booking')}
          </Button>
          <Button onPress={onClose}>{say('先不取消', 'Keep it')}</Button>
        </div>
      </form>
    </Pane>
  )
}

const RebookPane = ({
  matter,
  onClose,
  onMoved,
}: Pick<MatterProps, 'matter'> & { onClose: () => void; onMoved: (startsAt: string) => void }) => {
  const [startsAt, setStartsAt] = useState<string | null>(null)
  const [turn, setTurn] = useState(0)
  const { press, busy, refused, forget } = useAct(Rebook)
  const pick = (it: string) => {
    setStartsAt(it)
    forget()
  }
  const submit = async () => {
    if (!startsAt) return
    const done = await press({ startsAt })
    if (done) {
      onMoved(done.startsAt)
      return
    }
    setTurn((it) => it + 1)
  }
  return (
    <Pane title={say('改到什么时候', 'Move it to')} onClose={onClose}>
      <div className="pl__act" style={{ marginBlockStart: 0 }}>
        <p className="zd-quiet">
          {say(
            `现在约的是${formatMoment(matter.startsAt)}。改定之前，它一直为您留着。`,
            `Now ${formatMoment(matter.startsAt)}; it stays yours until the change is made.`,
          )}
        </p>
        <SlotPicker subjectId={matter.subjectId} value={startsAt} onPick={pick} turn={turn} />
        {refused && (
          <Banner tone="refused">
            <span>{refused.says}</span>
            {refused.article && <Citation id={refused.article} />}
            <OfferedSlots offer={refused.offer} onPick={pick} />
          </Banner>
        )}
        <Button kind="primary" large wide busy={busy} muted={!startsAt} onPress={submit}>
          {startsAt
            ? say(
                `改到${formatDay(startsAt)} ${formatTime(startsAt)}`,
                `Move to ${formatDay(startsAt)}, ${formatTime(startsAt)}`,
              )
            : say('请选一个时段', 'Choose a slot')}
        </Button>
      </div>
    </Pane>
  )
}

/** A refusal shows the article, and the telephone as the way that stays open. */
export const RefusedPane = ({
  title,
  says,
  article,
  used,
  decisive,
  phone,
  onClose,
}: {
  title: string
  says: string
  article: string
  used?: readonly string[] | undefined
  decisive?: string
  phone: string
  onClose: () => void
}) => (
  <Pane title={title} titleHidden onClose={onClose}>
    <RefusalPane
      title={title}
      says={says}
      article={article}
      used={used ?? []}
      decisive={decisive}
      ways={
        phone
          ? [
              {
                title: say('打电话给我们', 'Call us'),
                note: phone,
                action: (
                  <Button kind="primary" href={telHref(phone)}>
                    {say('拨打', 'Call')}
                  </Button>
                ),
              },
            ]
          : []
      }
    />
  </Pane>
)

/** Cancel, move, calendar: what the client may do before the meeting. */
export const Change = ({ matter, link, again }: MatterProps & { link: string }) => {
  const [asking, setAsking] = useState<Asking>(null)
  const [moved, setMoved] = useState<string>()
  const close = () => setAsking(null)
  const button = (act: 'cancel' | 'rebook', words: ReactNode) => {
    const offer = offerOf(matter, `engagements.${act}`)
    return (
      offer && (
        <Button refused={offer.refused !== null} onPress={() => setAsking(act)}>
          {words}
        </Button>
      )
    )
  }
  const refused = asking ? offerOf(matter, `engagements.${asking}`)?.refused : null
  return (
    <>
      {moved && (
        <div style={{ marginBlockStart: 20 }}>
          <Banner tone="done">
            {say(
              `改好了：${formatMoment(moved)}。日历里的请换成新的。`,
              `Moved to ${formatMoment(moved)}. Put the new time into your calendar.`,
            )}
          </Banner>
        </div>
      )}
      <div className="cl__actions cl__actions--bar">
        {button('cancel', say('取消', 'Cancel'))}
        {button('rebook', say('改时间', 'Move'))}
        <Button kind="primary" href={`/api/calendar/${link}.ics`}>
          {say('加到日历', 'To calendar')}
        </Button>
      </div>
      {offerOf(matter, 'engagements.rebook')?.refused === null && (
        <p className="zd-quiet">
          {say(
            `${formatMoment(matter.changeUntil)}以前可以自己改时间、取消`,
            `You may move or cancel it yourself until ${formatMoment(matter.changeUntil)}`,
          )}
          <Why
            figure="engagements.change-until"
            of="client"
            about={say('可以自己改到什么时候', 'until when you may change it')}
          />
        </p>
      )}
      {refused && (
        <RefusedPane
          title={
            asking === 'cancel'
              ? say('现在不能自己取消了', 'It can no longer be cancelled here')
              : say('现在不能自己改时间了', 'It can no longer be moved here')
          }
          says={both(refused.says)}
          article={refused.article}
          used={refused.used}
          decisive={clause()}
          phone={matter.organisation.phone}
          onClose={close}
        />
      )}
      {asking === 'cancel' && !refused && <CancelPane matter={matter} again={again} onClose={close} />}
      {asking === 'rebook' && !refused && (
        <RebookPane
          matter={matter}
          onClose={close}
          onMoved={(it) => {
            setMoved(it)
            close()
            again()
          }}
        />
      )}
    </>
  )
}
