import { useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { Button } from '../../../web/controls/button.tsx'
import { Banner } from '../../../web/controls/notes.tsx'
import { Seal } from '../../../web/controls/seal.tsx'
import { formatDay } from '../../../web/dates.ts'
import { say } from '../../../web/say.ts'
import { useAct } from '../../../web/staff/server.ts'
import { EndSecondFactor, type ListDevices, RenewRecoveryCodes } from '../own-contract.ts'
import { NewPasskey } from './new-passkey.tsx'
import { PasskeyRow } from './passkey-row.tsx'
import { noPasskeyHere } from './public/passkey-device.ts'
import { RecoveryCodes } from './public/recovery-codes.tsx'
import { WithPassword } from './with-password.tsx'

type Factor = OutputOf<typeof ListDevices>['factor']

const stateSays = ({ on, by, codesLeft }: Factor) => {
  if (on) return say(`恢复码还剩 ${codesLeft} 个`, `${codesLeft} recovery codes left`)
  return by
    ? say(`您的岗位涉密，请在 ${formatDay(by)} 之前设好。`, `Your post is confidential: before ${formatDay(by)}.`)
    : say(
        '用这台设备的指纹、面容，或手机上的验证器，两分钟就能设好。',
        'Two minutes: this device’s finger or face, or the authenticator on your phone.',
      )
}

const State = ({ factor }: { factor: Factor }) => (
  <div className="dv-state">
    {factor.on ? (
      <Seal glyph="验" fill="jade" size={34} label={say('开着', 'on')} />
    ) : (
      <Seal glyph="验" fill="outline" size={34} label={say('没有开', 'off')} />
    )}
    <div>
      <p className="dv-name">{factor.on ? say('开着', 'On') : say('还没有开', 'Off')}</p>
      <p className={factor.on && factor.codesLeft < 3 ? 'dv-note dv-out--bad' : 'dv-note'}>{stateSays(factor)}</p>
    </div>
  </div>
)

/** The authenticator that shows codes, where there is one. `last`: nothing is left without it. */
const AuthenticatorRow = ({ since, last, demanded }: { since: string; last: boolean; demanded: boolean }) => {
  const [open, setOpen] = useState(false)
  const end = useAct(EndSecondFactor, { quiet: true })
  return (
    <li className={open ? 'dv-row dv-row--open' : 'dv-row'}>
      <span className="dv-glyph" aria-hidden="true">
        {say('码', 'Co')}
      </span>
      <div className="dv-words">
        <p className="dv-name">{say('验证器', 'Authenticator')}</p>
        <p className="dv-note">
          <span>{say('手机上的六位数', 'Six digits on the phone')}</span>
          <span>{say(`${formatDay(since)} 起`, `Since ${formatDay(since)}`)}</span>
        </p>
      </div>
      {open ? (
        <WithPassword
          danger
          words={
            last
              ? demanded
                ? say(
                    '这是最后一道，您的岗位涉密：停用以后要马上重新设好，才能接着办事。换手机时才需要这样做。',
                    'This is your last one and your post is confidential: once removed, set it up anew before you go on. Do this only to change your phone.',
                  )
                : say(
                    '这是最后一道：停用以后，有密码就能进来，恢复码也作废。',
                    'This is your last one: after it the password alone is enough, and recovery codes are void.',
                  )
              : say('停用以后，登录用通行密钥。', 'After it you sign in with a passkey.')
          }
          act={say('停用验证器', 'Remove the authenticator')}
          busy={end.busy}
          error={end.fields.password ?? end.error?.message}
          onSend={(password) => end.send({ password })}
          onBack={() => setOpen(false)}
        />
      ) : (
        <Button kind="quiet" onPress={() => setOpen(true)}>
          {say('换手机，或停用', 'Change phone, or remove')}
        </Button>
      )}
    </li>
  )
}

export const FactorPart = ({ factor }: { factor: Factor }) => {
  const [asking, setAsking] = useState<'renew' | 'add'>()
  const [codes, setCodes] = useState<readonly string[]>()
  const renew = useAct(RenewRecoveryCodes, {
    quiet: true,
    onDone: (it) => {
      setCodes(it.codes)
      setAsking(undefined)
    },
  })
  const { on, since, passkeys, demanded } = factor
  const lack = noPasskeyHere()
  const back = () => setAsking(undefined)
  const setUpCode = (
    <Button kind={on || !lack ? 'plain' : 'primary'} href="/second-factor?next=/app/me/devices">
      {on ? say('再设一个验证器', 'Add an authenticator') : say('设验证器', 'Set up an authenticator')}
    </Button>
  )
  return (
    <div className="sheet dv-sheet dv-factor">
      <State factor={factor} />
      {codes ? (
        <>
          <Banner tone="done">
            {say('恢复码只显示这一次，请收好；更早的都作废了。', 'Shown this once: keep them. Earlier codes are void.')}
          </Banner>
          <RecoveryCodes codes={codes} />
        </>
      ) : null}
      {on ? (
        <ul className="dv-list">
          {passkeys.map((it) => (
            <PasskeyRow key={it.id} it={it} last={since === null && passkeys.length === 1} demanded={demanded} />
          ))}
          {since ? <AuthenticatorRow since={since} last={passkeys.length === 0} demanded={demanded} /> : null}
        </ul>
      ) : null}
      {asking === 'renew' ? (
        <WithPassword
          words={say('换一组新的，原来的十个都作废。', 'A new set; the ten you have are void.')}
          act={say('换一组恢复码', 'New recovery codes')}
          busy={renew.busy}
          error={renew.fields.password ?? renew.error?.message}
          onSend={(password) => renew.send({ password })}
          onBack={back}
        />
      ) : null}
      {asking === 'add' ? (
        <NewPasskey
          onBack={back}
          onDone={(told) => {
            if (told) setCodes(told)
            back()
          }}
        />
      ) : null}
      {asking ? null : (
        <div className="dv-acts">
          {lack ? null : (
            <Button kind={on ? 'plain' : 'primary'} onPress={() => setAsking('add')}>
              {on ? say('再设一个通行密钥', 'Add a passkey') : say('设通行密钥', 'Set up a passkey')}
            </Button>
          )}
          {since ? null : setUpCode}
          {on ? (
            <Button kind="quiet" onPress={() => setAsking('renew')}>
              {say('换一组恢复码', 'New recovery codes')}
            </Button>
          ) : null}
        </div>
      )}
      {lack ? <p className="dv-note">{lack}</p> : null}
    </div>
  )
}
