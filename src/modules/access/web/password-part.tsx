import { type FormEvent, useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { formatDay } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { useAct, useAsk } from '../../../web/staff/server.ts'
import { ListLinks } from '../../federation/contract.ts'
import { ChangePassword } from '../own-contract.ts'
import { goodPassword, PasswordField } from './public/password-field.tsx'

export const PasswordPart = ({ setAt }: { setAt: string }) => {
  const [open, setOpen] = useState(false)
  const [old, setOld] = useState('')
  const [password, setPassword] = useState('')
  const [lacking, setLacking] = useState<{ old?: string; password?: string }>({})
  const [kept, setKept] = useState<readonly string[]>([])
  const links = (useAsk(ListLinks, {}).data?.items ?? []).flatMap(({ provider, linked }) =>
    linked ? [{ id: linked.id, says: `${provider.name} ${linked.shown}` }] : [],
  )
  const change = useAct(ChangePassword, {
    quiet: true,
    refresh: ['access.', 'federation.'],
    onDone: () => {
      setOpen(false)
      setOld('')
      setPassword('')
      setKept([])
    },
  })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const it: typeof lacking = {}
    if (!old) it.old = say('请填现在的密码。', 'Please give your present password.')
    if (!goodPassword(password))
      it.password = say('密码还没有满足下面的要求。', 'The password does not meet the points below yet.')
    setLacking(it)
    if (!it.old && !it.password) change.send({ old, password, keepLinks: [...kept] })
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
          {change.done.unlinked.length > 0
            ? say(
                `${change.done.unlinked.length} 个连着的账号已解除。`,
                ` ${change.done.unlinked.length} linked ${change.done.unlinked.length === 1 ? 'account was' : 'accounts were'} unlinked.`,
              )
            : null}
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
          {links.length > 0 ? (
            <fieldset className="dv-links">
              <legend>
                {say(
                  '连着的账号会一并解除。勾上确实是您自己的，就留着：',
                  'Linked accounts are unlinked. Tick those that are really yours to keep them:',
                )}
              </legend>
              {links.map((it) => (
                <label key={it.id} className="dv-keep">
                  <input
                    type="checkbox"
                    checked={kept.includes(it.id)}
                    onChange={() =>
                      setKept(kept.includes(it.id) ? kept.filter((one) => one !== it.id) : [...kept, it.id])
                    }
                  />
                  {it.says}
                </label>
              ))}
            </fieldset>
          ) : null}
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
