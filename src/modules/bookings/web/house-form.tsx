import { type FormEvent, type InputHTMLAttributes, useMemo, useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { Button } from '../../../web/controls/button.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { say } from '../../../web/say.ts'
import { useDraft } from '../../../web/staff/drafts.ts'
import { useAct } from '../../../web/staff/server.ts'
import { useToast } from '../../../web/staff/toast.tsx'
import { AmendOrganisation, type ShowOrganisation } from '../../people/contract.ts'

type Typed = { name: string; phone: string; address: string }

export const HouseForm = ({ organisation }: { organisation: OutputOf<typeof ShowOrganisation> }) => {
  const { name, phone, address } = organisation
  const draft = useDraft<Typed>(
    'settings/house',
    useMemo(() => ({ name, phone, address }), [name, phone, address]),
  )
  const [asked, setAsked] = useState(false)
  const toast = useToast()
  const act = useAct(AmendOrganisation, {
    onDone: () => {
      draft.settle()
      toast(say('已经改好，客户看到的就是它。', 'Changed; this is what clients see now.'))
    },
  })
  const short = draft.value.name.trim().length < 2
  const save = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!short) act.send(draft.value)
  }
  const input = (key: keyof Typed, attributes: InputHTMLAttributes<HTMLInputElement>) => ({
    ...attributes,
    value: draft.value[key],
    onChange: (event: { target: { value: string } }) => draft.set({ ...draft.value, [key]: event.target.value }),
  })

  return (
    <form className="sheet settings-house" onSubmit={save} noValidate>
      <div className="settings-wide">
        <Field
          label={say('名称', 'Name')}
          error={
            asked && short
              ? say('请填机构名称，至少两个字。', 'Please give the name, two characters at least.')
              : act.fields.name
          }
        >
          {(it) => <input {...it} {...input('name', { maxLength: 60, autoComplete: 'organization' })} />}
        </Field>
      </div>
      <Field label={say('电话', 'Phone')} optional error={act.fields.phone}>
        {(it) => <input {...it} {...input('phone', { maxLength: 40, inputMode: 'tel', autoComplete: 'tel' })} />}
      </Field>
      <Field label={say('地址', 'Address')} optional error={act.fields.address}>
        {(it) => <input {...it} {...input('address', { maxLength: 120, autoComplete: 'street-address' })} />}
      </Field>
      {act.error && Object.keys(act.fields).length === 0 ? (
        <div className="settings-wide">
          <Banner tone="refused">{act.error.message}</Banner>
        </div>
      ) : null}
      <div className="settings-acts settings-wide">
        <Button type="submit" kind={draft.touched ? 'primary' : 'plain'} muted={!draft.touched} busy={act.busy}>
          {say('改成这样', 'Change it')}
        </Button>
        {draft.touched ? (
          <Button kind="quiet" onPress={draft.settle}>
            {say('不改了', 'Leave it')}
          </Button>
        ) : null}
      </div>
    </form>
  )
}
