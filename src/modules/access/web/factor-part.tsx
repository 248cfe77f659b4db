import { type FormEvent, useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { Button } from '../../../web/controls/button.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { Seal } from '../../../web/controls/seal.tsx'
import { formatDay } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { useAct } from '../../../web/staff/server.ts'
import { EndSecondFactor, type ListDevices, RenewRecoveryCodes } from '../own-contract.ts'
import { PasswordField } from './public/password-field.tsx'
import { RecoveryCodes } from './public/recovery-codes.tsx'

type Factor = OutputOf<typeof ListDevices>['factor']

/** The password once more, for what an open screen alone must not do. */
const WithPassword = ({
  words,
  act,
  danger,
  busy,
  error,
  onSend,
  onBack,
}: {
  words: string
  act: string
  danger?: boolean
  busy: boolean
  error: string | undefined
  onSend: (password: string) => void
  onBack: () => void
}) => {
  const [password, setPassword] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (password) onSend(password)
  }
  return (
    <form className="dv-form" onSubmit={submit} noValidate>
      <p className="dv-note">{words}</p>
      <PasswordField label={say('您的密码', 'Your password')} value={password} onChange={setPassword} error={error} />
      <div className="dv-acts">
        <Button kind={danger ? 'danger' : 'primary'} type="submit" busy={busy}>
          {act}
        </Button>
        <Button onPress={onBack}>{say('先不了', 'Not now')}</Button>
      </div>
    </form>
  )
}

export const FactorPart = ({ factor }: { factor: Factor }) => {
  const [asking, setAsking] = useState<'end' | 'renew' | null>(null)
  const [codes, setCodes] = useState<readonly string[]>()
  const end = useAct(EndSecondFactor, { quiet: true, onDone: () => setAsking(null) })
  const renew = useAct(RenewRecoveryCodes, {
    quiet: true,
    onDone: (it) => {
      setCodes(it.codes)
      setAsking(null)
    },
  })
  const wrong = (it: typeof end | typeof renew) => it.fields.password ?? (it.error ? it.error.message : undefined)

  if (!factor.on) {
    return (
      <div className="sheet dv-sheet dv-factor">
        <div className="dv-state">
          <Seal glyph="验" fill="outline" size={34} label={say('没有开', 'off')} />
          <div>
            <p className="dv-name">{say('还没有开', 'Off')}</p>
            <p className="dv-note">
              {factor.by
                ? say(
                    `您的岗位涉密，请在 ${formatDay(factor.by)} 之前设好。`,
                    `Your post is confidential: before ${formatDay(factor.by)}.`,
                  )
                : say('用手机上的验证器，两分钟就能设好。', 'Two minutes with the authenticator on your phone.')}
            </p>
          </div>
        </div>
        <div className="dv-acts">
          <Button kind="primary" href="/second-factor?next=/app/me/devices">
            {say('现在设置', 'Set it up')}
          </Button>
        </div>
      </div>
    )
  }
  return (
    <div className="sheet dv-sheet dv-factor">
      <div className="dv-state">
        <Seal glyph="验" fill="jade" size={34} label={say('开着', 'on')} />
        <div>
          <p className="dv-name">{say('开着', 'On')}</p>
          <p className="dv-note">
            {factor.since ? (
              <span>{say(`${formatDay(factor.since)} 起`, `Since ${formatDay(factor.since)}`)}</span>
            ) : null}
            <span className={factor.codesLeft < 3 ? 'dv-out--bad' : undefined}>
              {say(`恢复码还剩 ${factor.codesLeft} 个`, `${factor.codesLeft} recovery codes left`)}
            </span>
          </p>
        </div>
      </div>
      {codes ? (
        <>
          <Banner tone="done">
            {say('新的恢复码，只显示这一次；旧的都作废了。', 'New codes, shown this once; the old ones are void.')}
          </Banner>
          <RecoveryCodes codes={codes} />
        </>
      ) : null}
      {asking === 'renew' ? (
        <WithPassword
          words={say('换一组新的，原来的十个都作废。', 'A new set; the ten you have are void.')}
          act={say('换一组恢复码', 'New recovery codes')}
          busy={renew.busy}
          error={wrong(renew)}
          onSend={(password) => renew.send({ password })}
          onBack={() => setAsking(null)}
        />
      ) : null}
      {asking === 'end' ? (
        <WithPassword
          danger
          words={
            factor.demanded
              ? say(
                  '您的岗位涉密：关掉以后要马上重新设好，才能接着办事。换手机时才需要这样做。',
                  'Your post is confidential: once off, set it up anew before you go on. Do this only to change your phone.',
                )
              : say('关掉以后，有密码就能进来。', 'Once it is off, the password alone is enough.')
          }
          act={say('关闭第二重验证', 'Turn it off')}
          busy={end.busy}
          error={wrong(end)}
          onSend={(password) => end.send({ password })}
          onBack={() => setAsking(null)}
        />
      ) : null}
      {asking === null ? (
        <div className="dv-acts">
          <Button onPress={() => setAsking('renew')}>{say('换一组恢复码', 'New recovery codes')}</Button>
          <Button kind="quiet" onPress={() => setAsking('end')}>
            {say('换手机，或关闭', 'Change phone, or turn off')}
          </Button>
        </div>
      ) : null}
    </div>
  )
}
