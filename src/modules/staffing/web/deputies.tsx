import { useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Citation } from '../../../web/controls/citation.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { formatDate, today } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { DayField } from '../../../web/staff/day-field.tsx'
import { useAct, useAsk } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { AppointDeputy, EndDeputy, ListDeputies } from '../posts-contract.ts'
import { plusDays } from './days.ts'

type Props = {
  unitId: string
  /** Who may act for its head: people of the unit, and the leadership (agency/2.2). */
  people: readonly { id: string; name: string }[]
  mayAppoint: boolean
}

/** Who acts for the head of this unit, and when; whoever may appoint them does it here. */
export const Deputies = ({ unitId, people, mayAppoint }: Props) => {
  const toast = useToast()
  const deputies = useAsk(ListDeputies, {})
  const [writing, setWriting] = useState(false)
  const [who, setWho] = useState('')
  const [from, setFrom] = useState(today())
  const [to, setTo] = useState(plusDays(today(), 13))
  const [reason, setReason] = useState('')
  const name = people.find((it) => it.id === who)?.name ?? ''
  const refresh = ['staffing.', 'people.']
  const appoint = useAct(AppointDeputy, {
    refresh,
    onDone: () => {
      toast(say(`已指定${name}代理到 ${to}。`, `${name} acts for the head until ${to}.`))
      setWriting(false)
      setWho('')
      setReason('')
    },
  })
  const end = useAct(EndDeputy, { refresh, onDone: () => toast(say('代理已经结束。', 'The deputyship has ended.')) })
  const own = (deputies.data?.items ?? []).filter((it) => it.unitId === unitId && it.to >= today())
  if (!mayAppoint && own.length === 0) return null
  return (
    <section className="deputies" aria-label={say('代理主管', 'Deputies')}>
      <h3 className="section-title">
        {say('主管不在的日子', 'While the head is away')} <Citation id="dept/6" />
      </h3>
      {deputies.error ? <Banner tone="refused">{deputies.error.message}</Banner> : null}
      <ul>
        {own.map((it) => (
          <li key={it.id}>
            <span>
              {say(
                `${it.name}代理，${formatDate(it.from)}到${formatDate(it.to)}`,
                `${it.name}, ${formatDate(it.from)} to ${formatDate(it.to)}`,
              )}
              {it.reason ? <span className="zd-quiet"> {it.reason}</span> : null}
            </span>
            {it.endable ? (
              <Button busy={end.busy} onPress={() => end.send({ id: it.id })}>
                {say('提前结束', 'End early')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {!mayAppoint ? null : !writing ? (
        <Button onPress={() => setWriting(true)}>{say('指定代理', 'Appoint a deputy')}</Button>
      ) : (
        <div className="change">
          <Field
            label={say('谁代理', 'Who')}
            hint={say('本部门的人，或公司领导。', 'Somebody of the department, or of the leadership.')}
            error={appoint.fields.staffId}
          >
            {(it) => (
              <select {...it} value={who} onChange={(event) => setWho(event.target.value)}>
                <option value="">{say('请选', 'Choose')}</option>
                {people.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <div className="leave-when">
            <Field label={say('从', 'From')} error={appoint.fields.from}>
              {(it) => <DayField attributes={it} value={from} min={today()} onChange={setFrom} />}
            </Field>
            <Field label={say('到（含）', 'Last day')} error={appoint.fields.to}>
              {(it) => <DayField attributes={it} value={to} min={from} onChange={setTo} />}
            </Field>
          </div>
          <Field label={say('缘由', 'Reason')} optional error={appoint.fields.reason}>
            {(it) => (
              <input {...it} maxLength={200} value={reason} onChange={(event) => setReason(event.target.value)} />
            )}
          </Field>
          {appoint.error && Object.keys(appoint.fields).length === 0 ? (
            <Banner tone="refused">{appoint.error.message}</Banner>
          ) : null}
          <div className="deputies-acts">
            <Button onPress={() => setWriting(false)}>{say('不指定了', 'Cancel')}</Button>
            <Button
              kind="primary"
              busy={appoint.busy}
              muted={!who || !from || !to}
              onPress={() => appoint.send({ unitId, staffId: who, from, to, reason })}
            >
              {say('指定', 'Appoint')}
            </Button>
          </div>
        </div>
      )}
    </section>
  )
}
