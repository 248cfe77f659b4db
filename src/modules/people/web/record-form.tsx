import { type FormEvent, useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { Button } from '../../../web/controls/button.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { Waiting } from '../../../web/controls/waiting.tsx'
import { say } from '../../../web/say.ts'
import { DayField } from '../../../web/staff/day-field.tsx'
import { Pane } from '../../../web/staff/pane.tsx'
import { useAct, useAsk } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { AmendRecord, ShowRecord } from '../keeper-contract.ts'
import { employmentKinds } from '../roster/posts.ts'
import { employmentSays } from './record-file.ts'
import './posts.css'

/** The record as its keeper sees it: opening it is a reading, and is on record. */
export const RecordPane = ({ staffId, name, onClose }: { staffId: string; name: string; onClose: () => void }) => {
  const read = useAsk(ShowRecord, { staffId }, { staleTime: 600_000 })
  return (
    <Pane title={say(`${name}的人事资料`, `Record of ${name}`)} onClose={onClose}>
      <p className="page-lead">
        {say(
          '您看了这份资料，已经记下。改过之后会告诉本人。',
          'That you read this is on record. The person is told of changes.',
        )}
      </p>
      {read.data ? (
        <RecordForm record={read.data} onClose={onClose} />
      ) : read.error ? (
        <Banner tone="refused">{read.error.message}</Banner>
      ) : (
        <Waiting lines={8} />
      )}
    </Pane>
  )
}

type Record = OutputOf<typeof ShowRecord>
type Kind = (typeof employmentKinds)[number]

const RecordForm = ({ record, onClose }: { record: Record; onClose: () => void }) => {
  const [typed, setTyped] = useState({
    name: record.name,
    sex: record.sex ?? '',
    idNumber: record.idNumber ?? '',
    wage: record.wageFen === null ? '' : String(record.wageFen / 100),
    employment: employmentKinds.includes(record.employment as Kind) ? (record.employment as Kind) : 'regular',
    hiredOn: record.hiredOn ?? '',
    serviceFrom: record.serviceFrom ?? '',
  })
  const toast = useToast()
  const act = useAct(AmendRecord, {
    onDone: () => {
      toast(say('已经更正，也告诉了本人。', 'Corrected, and the person is told.'))
      onClose()
    },
  })
  const set = (change: Partial<typeof typed>) => setTyped((now) => ({ ...now, ...change }))
  const save = (event: FormEvent) => {
    event.preventDefault()
    act.send({
      ...{ staffId: record.staffId, name: typed.name, idNumber: typed.idNumber, wage: typed.wage },
      sex: typed.sex === 'male' || typed.sex === 'female' ? typed.sex : null,
      ...{ employment: typed.employment, hiredOn: typed.hiredOn || null, serviceFrom: typed.serviceFrom || null },
    })
  }
  const error = (key: keyof typeof typed) => (act.fields[key] ? { error: act.fields[key] } : {})
  return (
    <form className="post-form" onSubmit={save} noValidate autoComplete="off">
      <Field label={say('姓名', 'Name')} {...error('name')}>
        {(it) => (
          <input {...it} maxLength={60} value={typed.name} onChange={(event) => set({ name: event.target.value })} />
        )}
      </Field>
      <Field label={say('性别', 'Sex')} optional>
        {(it) => (
          <select {...it} value={typed.sex} onChange={(event) => set({ sex: event.target.value })}>
            <option value="">{say('没有登记', 'not recorded')}</option>
            <option value="female">{say('女', 'female')}</option>
            <option value="male">{say('男', 'male')}</option>
          </select>
        )}
      </Field>
      <Field label={say('证件号', 'Identity number')} optional {...error('idNumber')}>
        {(it) => (
          <input
            {...it}
            maxLength={40}
            value={typed.idNumber}
            onChange={(event) => set({ idNumber: event.target.value })}
          />
        )}
      </Field>
      <Field label={say('月工资（元）', 'Monthly pay (yuan)')} optional {...error('wage')}>
        {(it) => (
          <input
            {...it}
            inputMode="decimal"
            maxLength={30}
            value={typed.wage}
            onChange={(event) => set({ wage: event.target.value })}
          />
        )}
      </Field>
      <Field label={say('用工形式', 'Employment')} cite="unit/2">
        {(it) => (
          <select
            {...it}
            value={typed.employment}
            onChange={(event) => set({ employment: event.target.value as Kind })}
          >
            {employmentKinds.map((kind) => (
              <option key={kind} value={kind}>
                {employmentSays(kind)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={say('入职日期', 'Joined on')} optional {...error('hiredOn')}>
        {(it) => <DayField attributes={it} value={typed.hiredOn} onChange={(day) => set({ hiredOn: day })} />}
      </Field>
      <Field label={say('累计工龄起算', 'Service counted from')} optional {...error('serviceFrom')}>
        {(it) => <DayField attributes={it} value={typed.serviceFrom} onChange={(day) => set({ serviceFrom: day })} />}
      </Field>
      {record.emergencyName ? (
        <p className="zd-quiet">
          {say('紧急联系人：', 'Emergency contact: ')}
          {record.emergencyName} {record.emergencyPhone}
        </p>
      ) : null}
      {act.error && Object.keys(act.fields).length === 0 ? <Banner tone="refused">{act.error.message}</Banner> : null}
      <div className="post-form-acts">
        <Button type="submit" kind="primary" busy={act.busy}>
          {say('照这样更正', 'Correct it')}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {say('不改了', 'Cancel')}
        </Button>
      </div>
    </form>
  )
}
