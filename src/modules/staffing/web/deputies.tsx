import { useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Citation } from '../../../web/controls/citation.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { today } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { DayField } from '../../../web/staff/day-field.tsx'
import { useAct, useAsk } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { AppointDeputy, EndDeputy, ListDeputies } from '../posts-contract.ts'
import { plusDays } from './days.ts'
import { PersonPicker } from './person-picker.tsx'

/** Who acts for the head of this unit and when; for whoever may appoint them. */
export const Deputies = ({ unitId, headId }: { unitId: string; headId: string | undefined }) => {
  const toast = useToast()
  const deputies = useAsk(ListDeputies, {})
  const [writing, setWriting] = useState(false)
  const [who, setWho] = useState<{ id: string; name: string } | null>(null)
  const [from, setFrom] = useState(today())
  const [to, setTo] = useState(plusDays(today(), 13))
  const [reason, setReason] = useState('')
  const refresh = ['staffing.', 'people.']
  const appoint = useAct(AppointDeputy, {
    refresh,
    onDone: () => {
      toast(say(`已指定${who?.name}代理到 ${to}。`, `${who?.name} acts for the head until ${to}.`))
      setWriting(false)
      setWho(null)
      setReason('')
    },
  })
  const end = useAct(EndDeputy, { refresh, onDone: () => toast(say('代理已经结束。', 'The deputyship has ended.')) })
  const own = (deputies.data?.items ?? []).filter((it) => it.unitId === unitId && it.to >= today())
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
              {say(`${it.name}代理，${it.from} 到 ${it.to}`, `${it.name}, ${it.from} to ${it.to}`)}
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
      {!writing ? (
        <Button onPress={() => setWriting(true)}>{say('指定代理', 'Appoint a deputy')}</Button>
      ) : (
        <div className="change">
          {who ? (
            <p>
              {say(`由${who.name}代理。`, `${who.name} acts for the head. `)}
              <button type="button" className="text-button" onClick={() => setWho(null)}>
                {say('换人', 'Change')}
              </button>
            </p>
          ) : (
            <PersonPicker
              label={say('谁代理', 'Who')}
              on={from || today()}
              but={headId ? [headId] : []}
              onPick={setWho}
            />
          )}
          {appoint.fields.staffId ? <p className="zd-field__error">{appoint.fields.staffId}</p> : null}
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
              onPress={() => who && appoint.send({ unitId, staffId: who.id, from, to, reason })}
            >
              {say('指定', 'Appoint')}
            </Button>
          </div>
        </div>
      )}
    </section>
  )
}
