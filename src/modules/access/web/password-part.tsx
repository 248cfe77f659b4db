import { type FormEvent, useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { formatDay } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { useAct } from '../../../web/staff/server.ts'
import { ChangePassword } from '../own-contract.ts'
import { goodPassword, PasswordField } from './public/password-field.tsx'

export const PasswordPart = ({ setAt }: { setAt: string }) => {
  const [open, setOpen] = useState(false)
  const [old, setOld] = useState('')
  const [password, setPassword] = useState('')
  const [lacking, setLacking] = useState<{ old?: string; password?: string }>({})
  const change = useAct(ChangePassword, {
    quiet: true,
    onDone: () => {
      setOpen(false)
      setOld('')
      setPassword('')
    },
  })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const it: typeof lacking = {}
    if (!old) it.old = say('请填现在的密码。', 'Please give your present password.')
    if (!goodPassword(password))
      it.password = say('密码还没有满足下面的要求。', 'The password does not meet the points below yet.')
    setLacking(it)
    if (!it.old && !it.password) change.send({ old, password })
  }
  const told = Object.keys(change.fields).length === 0 ? change.error?.message : undefined

  return (
    <div className="sheet dv-sheet">
      {change.done && !open ? (
        <Banner tone="done">
          {change.done.ended > 0
            ? say(
                `改好了，另外 ${change.done.ended} 台设备已退出。`,
                `Changed; ${change.done.ended} other devices are signed out.`,
              )
            : say('改好了。', 'Changed.')}
        </Banner>
      ) : null}
      {open ? (
        <form className="dv-form" onSubmit={submit} noValidate>
          {told ? <Banner tone="refused">{told}</Banner> : null}
          <PasswordField
            label={say('现在的密码', 'Present password')}
            value={old}
            onChange={setOld}
            error={lacking.old ?? change.fields.old}
          />
          <PasswordField
            fresh
            label={say('新密码', 'New password')}
            value={password}
            onChange={setPassword}
            error={lacking.password ?? change.fields.password}
          />
          <div className="dv-acts">
            <Button kind="primary" type="submit" busy={change.busy}>
              {say('改密码', 'Change it')}
            </Button>
            <Button onPress={() => setOpen(false)}>{say('先不改', 'Not now')}</Button>
          </div>
        </form>
      ) : (
        <div className="dv-line">
          <p className="dv-note">{say(`${formatDay(setAt)} 设的`, `Set on ${formatDay(setAt)}`)}</p>
          <Button onPress={() => setOpen(true)}>{say('改密码', 'Change password')}</Button>
        </div>
      )}
    </div>
  )
}
