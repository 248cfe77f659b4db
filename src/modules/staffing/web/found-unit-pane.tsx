import { useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { today } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { DayField } from '../../../web/staff/day-field.tsx'
import { Pane } from '../../../web/staff/pane.tsx'
import { useAct } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { FoundUnit } from '../units-contract.ts'
import { type UnitKindKey, unitKinds } from './unit-kinds.ts'

/** dept/9: the company founds a unit, from a day; its first head follows with a change of posts. */
export const FoundUnitPane = ({ onClose, onFounded }: { onClose: () => void; onFounded: (from: string) => void }) => {
  const toast = useToast()
  const [name, setName] = useState('')
  const [kind, setKind] = useState<UnitKindKey>('consulting')
  const [from, setFrom] = useState(today())
  const [vacantBecause, setVacantBecause] = useState('')
  const found = useAct(FoundUnit, {
    refresh: ['staffing.', 'people.'],
    onDone: () => {
      toast(say(`${name}已设立，接着把人调进来。`, `${name} is founded; now bring people in.`))
      onFounded(from)
    },
  })
  return (
    <Pane title={say('设立部门', 'Found a unit')} onClose={onClose}>
      <div className="change">
        <Field label={say('名称', 'Name')} error={found.fields.name}>
          {(it) => <input {...it} maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />}
        </Field>
        <Field
          label={say('类别', 'Kind')}
          cite="agency/2.1"
          hint={say('类别决定它的人能接什么事。', 'The kind decides what its people may be given.')}
        >
          {(it) => (
            <select {...it} value={kind} onChange={(event) => setKind(event.target.value as UnitKindKey)}>
              {unitKinds().map(([key, says]) => (
                <option key={key} value={key}>
                  {says}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={say('从哪天起', 'From')} error={found.fields.from}>
          {(it) => <DayField attributes={it} value={from} onChange={setFrom} />}
        </Field>
        <Field
          label={say('主管暂缺的原因', 'Why it has no head yet')}
          cite="dept/6"
          hint={say('记在案上，主管到任那天自动结束。', 'Kept on record; ends by itself when a head comes.')}
          error={found.fields.vacantBecause}
        >
          {(it) => (
            <input
              {...it}
              maxLength={200}
              placeholder={say('例如：主管正在选任', 'For example: a head is being chosen')}
              value={vacantBecause}
              onChange={(event) => setVacantBecause(event.target.value)}
            />
          )}
        </Field>
        {found.error && Object.keys(found.fields).length === 0 ? (
          <Banner tone="refused">{found.error.message}</Banner>
        ) : null}
        <div className="deputies-acts">
          <Button onPress={onClose}>{say('先不设', 'Cancel')}</Button>
          <Button
            kind="primary"
            busy={found.busy}
            muted={name.trim().length < 2 || vacantBecause.trim().length < 2 || !from}
            onPress={() => found.send({ name, kind, from, vacantBecause })}
          >
            {say('设立', 'Found')}
          </Button>
        </div>
      </div>
    </Pane>
  )
}
