import { useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { formatDate, today } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { DayField } from '../../../web/staff/day-field.tsx'
import { useAct } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { CloseUnit, RenameUnit } from '../units-contract.ts'
import type { Unit } from './units.ts'

const refresh = ['staffing.', 'people.']

/** Renaming and closing a unit; both keep what past days showed. */
export const UnitAdmin = ({ unit, closes }: { unit: Unit; closes: boolean }) => {
  const toast = useToast()
  const [doing, setDoing] = useState<'rename' | 'close' | null>(null)
  const [name, setName] = useState(unit.name)
  const [on, setOn] = useState(today())
  const done = (says: string) => {
    toast(says)
    setDoing(null)
  }
  const rename = useAct(RenameUnit, { refresh, onDone: () => done(say(`已改名为${name}。`, `Renamed to ${name}.`)) })
  const close = useAct(CloseUnit, {
    refresh,
    onDone: () => done(say(`${unit.name}从${formatDate(on)}起撤销。`, `${unit.name} closes on ${formatDate(on)}.`)),
  })
  if (!doing) {
    return (
      <p className="pane-acts">
        <Button onPress={() => setDoing('rename')}>{say('改名', 'Rename')}</Button>
        {closes ? null : <Button onPress={() => setDoing('close')}>{say('撤销部门', 'Close the unit')}</Button>}
      </p>
    )
  }
  const cancel = <Button onPress={() => setDoing(null)}>{say('不改了', 'Cancel')}</Button>
  return (
    <div className="change">
      {doing === 'rename' ? (
        <>
          <Field
            label={say('新名称', 'New name')}
            hint={say('即刻生效；看过去某一天时，仍是当天的名字。', 'At once; past days keep the name they had.')}
            error={rename.fields.name}
          >
            {(it) => <input {...it} maxLength={60} value={name} onChange={(event) => setName(event.target.value)} />}
          </Field>
          {rename.error && !rename.fields.name ? <Banner tone="refused">{rename.error.message}</Banner> : null}
          <div className="deputies-acts">
            {cancel}
            <Button
              kind="primary"
              busy={rename.busy}
              muted={name.trim().length < 2 || name.trim() === unit.name}
              onPress={() => rename.send({ unitId: unit.id, name })}
            >
              {say('改名', 'Rename')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <Field
            label={say('从哪天起不再有', 'First day without it')}
            cite="dept/9"
            hint={say(
              '那天之前，人要都有去处，委托要办结或转走。',
              'By then its people have gone elsewhere and its matters are done.',
            )}
            error={close.fields.on}
          >
            {(it) => <DayField attributes={it} value={on} min={today()} onChange={setOn} />}
          </Field>
          {close.error && !close.fields.on ? <Banner tone="refused">{close.error.message}</Banner> : null}
          <div className="deputies-acts">
            {cancel}
            <Button kind="primary" busy={close.busy} onPress={() => close.send({ unitId: unit.id, on })}>
              {say('撤销', 'Close')}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}
