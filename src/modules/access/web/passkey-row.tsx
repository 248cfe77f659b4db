import { type FormEvent, useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { Button } from '../../../web/controls/button.tsx'
import { Field } from '../../../web/controls/field.tsx'
import { formatDay, formatMoment } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { useAct } from '../../../web/staff/server.ts'
import type { ListDevices } from '../own-contract.ts'
import { RemovePasskey, RenamePasskey } from '../passkey-contract.ts'
import { WithPassword } from './with-password.tsx'

type Passkey = OutputOf<typeof ListDevices>['factor']['passkeys'][number]

const Naming = ({ it, onBack }: { it: Passkey; onBack: () => void }) => {
  const [name, setName] = useState(it.name)
  const rename = useAct(RenamePasskey, { quiet: true, onDone: onBack })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    rename.send({ passkeyId: it.id, name })
  }
  const told = rename.fields.name
    ? say('请填一个名字。', 'Please give it a name.')
    : (rename.error?.message ?? undefined)
  return (
    <form className="dv-form" onSubmit={submit} noValidate>
      <Field label={say('名字', 'Name')} error={told}>
        {(field) => <input {...field} maxLength={40} value={name} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <div className="dv-acts">
        <Button kind="primary" type="submit" busy={rename.busy}>
          {say('改名', 'Rename')}
        </Button>
        <Button onPress={onBack}>{say('先不了', 'Not now')}</Button>
      </div>
    </form>
  )
}

/** One passkey: what it is called, since when, when it was last used. `last`: nothing is left without it. */
export const PasskeyRow = ({ it, last, demanded }: { it: Passkey; last: boolean; demanded: boolean }) => {
  const [open, setOpen] = useState<'name' | 'remove'>()
  const remove = useAct(RemovePasskey, { quiet: true })
  const back = () => setOpen(undefined)
  const elsewhere = it.rpId !== location.hostname
  const called = it.name || say('没有起名的通行密钥', 'A passkey without a name')
  return (
    <li className={open ? 'dv-row dv-row--open' : 'dv-row'}>
      <span className="dv-glyph" aria-hidden="true">
        {say('钥', 'Pk')}
      </span>
      <div className="dv-words">
        <p className="dv-name">{called}</p>
        <p className="dv-note">
          <span>{say('通行密钥', 'Passkey')}</span>
          <span>{say(`${formatDay(it.madeAt)} 做的`, `Made ${formatDay(it.madeAt)}`)}</span>
          <span>
            {it.usedAt
              ? say(`${formatMoment(it.usedAt)} 用过`, `Used ${formatMoment(it.usedAt)}`)
              : say('还没有用过', 'Not used yet')}
          </span>
          {elsewhere ? <span>{say(`只在 ${it.rpId} 上能用`, `Works on ${it.rpId} alone`)}</span> : null}
        </p>
      </div>
      {open ? null : (
        <div className="dv-pair">
          <Button kind="quiet" onPress={() => setOpen('name')} label={say(`给${called}改名`, `Rename ${called}`)}>
            {say('改名', 'Rename')}
          </Button>
          <Button kind="quiet" onPress={() => setOpen('remove')} label={say(`去掉${called}`, `Remove ${called}`)}>
            {say('去掉', 'Remove')}
          </Button>
        </div>
      )}
      {open === 'name' ? <Naming it={it} onBack={back} /> : null}
      {open === 'remove' ? (
        <WithPassword
          danger
          words={
            last
              ? demanded
                ? say(
                    '这是最后一道，您的岗位涉密：去掉以后要马上重新设好，才能接着办事。',
                    'This is your last one and your post is confidential: set up another before you go on.',
                  )
                : say(
                    '这是最后一道：去掉以后，有密码就能进来，恢复码也作废。',
                    'This is your last one: after it the password alone is enough, and recovery codes are void.',
                  )
              : say('去掉以后，它再也进不来。', 'Once removed it opens nothing any more.')
          }
          act={say('去掉它', 'Remove it')}
          busy={remove.busy}
          error={remove.fields.password ?? remove.error?.message}
          onSend={(password) => remove.send({ passkeyId: it.id, password })}
          onBack={back}
        />
      ) : null}
    </li>
  )
}
