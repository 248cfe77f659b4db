import { useId, useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Citation } from '../../../web/controls/citation.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { Waiting } from '../../../web/controls/waiting.tsx'
import { formatDate, formatMoment, formatTime, today } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { DayField } from '../../../web/staff/day-field.tsx'
import { Pane } from '../../../web/staff/pane.tsx'
import { useAct, useAsk } from '../../../web/staff/server.ts'
import { PreviewLeaving, RecordLeaving } from '../leaving-contract.ts'
import './change.css'
import { Group } from './change-preview.tsx'
import { PersonPicker } from './person-picker.tsx'
import { inUnit } from './post-name.ts'

type Heir = { successor?: { id: string; name: string } | undefined; because: string }
type Props = { staffId: string; onClose: () => void; onDone: (says: string) => void }

/** What ends, what goes to whom, and one press that does all of it in the same minute. */
export const LeavePane = ({ staffId, onClose, onDone }: Props) => {
  const [reason, setReason] = useState('')
  const [later, setLater] = useState(false)
  const [day, setDay] = useState(today())
  const [time, setTime] = useState('18:00')
  const at = later && day && time ? `${day}T${time}:00+08:00` : undefined
  const seen = useAsk(PreviewLeaving, { staffId, ...(at && { at }) }, { keep: true })
  const [heirs, setHeirs] = useState<Record<string, Heir>>({})
  const [asked, setAsked] = useState(false)
  const when = useId()
  const it = seen.data
  const act = useAct(RecordLeaving, {
    refresh: ['staffing.', 'people.', 'engagements.'],
    onDone: ({ leftAt, handedOver }) => {
      const name = it?.name ?? ''
      const sessions = it?.sessions ?? 0
      const devices =
        sessions > 0
          ? say(`${sessions}台设备已退出`, `${sessions} devices signed out`)
          : say('没有登录着的设备', 'no device was signed in')
      const matters =
        handedOver > 0
          ? say(`${handedOver}件在办委托已经交接`, `${handedOver} open matters are handed over`)
          : say('没有要交接的委托', 'no open matters to hand over')
      onDone(
        later
          ? say(
              `${name}到${formatMoment(leftAt)}离职：到点权限自己收回。`,
              `${name} leaves at ${formatMoment(leftAt)}: access ends by itself then.`,
            )
          : say(
              `${name}在 ${formatTime(leftAt)} 离职：权限当即收回，${devices}，${matters}。姓名与经手的记录都还在。`,
              `${name} left at ${formatTime(leftAt)}: access ended at once, ${devices}, ${matters}. The name and the records stay.`,
            ),
      )
    },
  })
  if (!it)
    return (
      <Pane title={say('离职', 'Leaving')} onClose={onClose}>
        {seen.error ? <Banner tone="refused">{seen.error.message}</Banner> : <Waiting lines={6} />}
      </Pane>
    )

  const heirOf = (unitId: string): Heir => heirs[unitId] ?? { because: '' }
  const put = (unitId: string, next: Partial<Heir>) =>
    setHeirs((now) => ({ ...now, [unitId]: { ...(now[unitId] ?? { because: '' }), ...next } }))
  const open = it.heads.filter(({ unitId }) => !heirOf(unitId).successor && heirOf(unitId).because.trim().length < 2)
  const short = reason.trim().length < 2
  const press = () => {
    setAsked(true)
    if (short || open.length > 0) return
    act.send({
      staffId,
      reason,
      ...(at && { at }),
      heads: it.heads.map(({ unitId }) => {
        const { successor, because } = heirOf(unitId)
        return successor ? { unitId, successorId: successor.id } : { unitId, vacantBecause: because.trim() }
      }),
    })
  }
  const total = it.openMatters.reduce((sum, one) => sum + one.count, 0)
  return (
    <Pane title={say(`${it.name}离职`, `${it.name} leaves`)} onClose={onClose}>
      <div className="change">
        <p className="page-lead">
          {say(
            '权限即刻收回，工作一次交接，姓名留在历史里。',
            'Access ends, work is handed over in one act, the name stays in history.',
          )}{' '}
          <Citation id="frame/3.1" />
        </p>
        <Group glyph="止" fill="cinnabar" title={say('到那一刻为止', 'Ends at that moment')}>
          <ul>
            {it.held.map((one) => (
              <li key={`${one.unitId} ${one.post}`}>{inUnit(one)}</li>
            ))}
            {it.held.length === 0 ? <li>{say('没有在任的岗位', 'No post is held')}</li> : null}
            <li>
              {it.sessions > 0
                ? say(`${it.sessions}台已登录的设备当即退出`, `${it.sessions} signed-in devices are signed out`)
                : say('没有登录着的设备', 'No device is signed in')}
            </li>
            {it.planned.map((one) => (
              <li key={one.id}>
                {one.alone
                  ? say(`${formatDate(one.on)}起的变动一并撤回`, `The change of ${formatDate(one.on)} is withdrawn`)
                  : say(
                      `${formatDate(one.on)}起的变动里，本人的部分不再生效`,
                      `Their part of the change of ${formatDate(one.on)} falls away`,
                    )}
              </li>
            ))}
          </ul>
        </Group>
        <Group glyph="移" fill="ochre" title={say('交接', 'Handed over')}>
          <ul>
            {it.openMatters
              .filter((one) => one.count > 0)
              .map((one) => (
                <li key={one.unitId}>
                  {one.toName
                    ? say(
                        `${one.unit}：${one.count} 件在办，交给${one.toName}`,
                        `${one.unit}: ${one.count} open, to ${one.toName}`,
                      )
                    : say(
                        `${one.unit}：${one.count} 件在办，等接任的主管`,
                        `${one.unit}: ${one.count} open, to the head who follows`,
                      )}
                </li>
              ))}
            {total === 0 ? <li>{say('没有在办的委托', 'No open matters')}</li> : null}
          </ul>
        </Group>
        {it.heads.map(({ unitId, unit }) => {
          const { successor, because } = heirOf(unitId)
          return (
            <div key={unitId} className="change-vacant">
              <h4>
                {say(`${unit}的主管`, `Head of ${unit}`)} <Citation id="dept/6" />
              </h4>
              {successor ? (
                <p>
                  {say(`由${successor.name}接任。`, `${successor.name} follows. `)}
                  <button type="button" className="text-button" onClick={() => put(unitId, { successor: undefined })}>
                    {say('换人', 'Change')}
                  </button>
                </p>
              ) : (
                <>
                  <PersonPicker
                    label={say('谁接任', 'Who follows')}
                    on={later ? day : today()}
                    but={[staffId]}
                    first={unit}
                    onPick={(one) => put(unitId, { successor: one })}
                  />
                  <Field
                    label={say('一时没有人选：为什么空缺', 'Nobody yet: why it is vacant')}
                    error={
                      asked && because.trim().length < 2
                        ? say('定下接任的人，或写明空缺的原因。', 'Name who follows, or say why it is vacant.')
                        : undefined
                    }
                  >
                    {(one) => (
                      <input
                        {...one}
                        maxLength={200}
                        value={because}
                        onChange={(event) => put(unitId, { because: event.target.value })}
                      />
                    )}
                  </Field>
                </>
              )}
            </div>
          )
        })}
        <Field
          label={say('离职的原因', 'Why they leave')}
          error={act.fields.reason ?? (asked && short ? say('请写明原因。', 'Say why.') : undefined)}
        >
          {(one) => (
            <input {...one} maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
          )}
        </Field>
        <fieldset className="segments" aria-label={say('什么时候', 'When')}>
          <button type="button" aria-pressed={!later} onClick={() => setLater(false)}>
            {say('现在', 'Now')}
          </button>
          <button type="button" aria-pressed={later} onClick={() => setLater(true)}>
            {say('以后某时', 'Later')}
          </button>
        </fieldset>
        {later ? (
          <div className="leave-when">
            <Field label={say('哪一天', 'Day')} error={act.fields.at}>
              {(one) => <DayField attributes={one} value={day} min={today()} onChange={setDay} />}
            </Field>
            <div className="zd-field">
              <label className="zd-field__label" htmlFor={when}>
                {say('几点', 'Time')}
              </label>
              <input
                id={when}
                className="zd-input"
                type="time"
                value={time}
                onChange={(event) => setTime(event.target.value)}
              />
            </div>
          </div>
        ) : null}
        {act.error && Object.keys(act.fields).length === 0 ? <Banner tone="refused">{act.error.message}</Banner> : null}
        <div className="change-foot">
          <Button onPress={onClose}>{say('不办了', 'Cancel')}</Button>
          <Button kind="danger" busy={act.busy} onPress={press}>
            {later ? say('排定离职', 'Record the leaving') : say('办理离职，即刻收回权限', 'Record: access ends now')}
          </Button>
        </div>
      </div>
    </Pane>
  )
}
