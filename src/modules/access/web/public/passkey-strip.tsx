import { Button } from '../../../../web/controls/button.tsx'
import { say } from '../../../../web/say.ts'
import { noPasskeyHere, useNewPasskey } from './passkey-device.ts'
import { PasskeyTrouble } from './passkey-trouble.tsx'

/** Beside the authenticator, the other way: this very device, by finger, face, PIN or security key. */
export const PasskeyStrip = ({
  password,
  onDone,
}: {
  password: string | undefined
  onDone: (codes: readonly string[] | null) => void
}) => {
  const { make, busy, trouble } = useNewPasskey()
  const lack = noPasskeyHere()
  const press = async () => {
    const made = await make({ password })
    if (made) onDone(made.codes)
  }
  if (lack) return <p className="sf-lack">{lack}</p>
  return (
    <section className="sf-strip zd-framed" aria-labelledby="sf-strip">
      <div className="sf-strip__words">
        <h2 id="sf-strip">{say('用这台设备：通行密钥', 'This device: a passkey')}</h2>
        <p>
          {say(
            '用指纹、面容、锁屏密码或安全密钥，不用抄数字，也骗不走。',
            'By finger, face, screen lock or security key: no digits to copy, and nothing to be tricked out of.',
          )}
        </p>
      </div>
      <Button kind="primary" large busy={busy} onPress={() => void press()}>
        {say('设一个通行密钥', 'Make a passkey')}
      </Button>
      <PasskeyTrouble trouble={trouble} />
    </section>
  )
}
