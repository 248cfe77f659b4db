import { useState } from 'react'
import { Field } from '../../../web/controls/field.tsx'
import { say } from '../../../web/say.ts'
import { queryClient } from '../../../web/staff/server.ts'
import { useNewPasskey } from './public/passkey-device.ts'
import { WithPassword } from './with-password.tsx'

/** A name, the password, and then the device asks. `onDone` is told the recovery codes where this was the first factor. */
export const NewPasskey = ({
  onDone,
  onBack,
}: {
  onDone: (codes: readonly string[] | null) => void
  onBack: () => void
}) => {
  const [name, setName] = useState('')
  const { make, busy, trouble } = useNewPasskey()
  const send = async (password: string) => {
    const made = await make({ password, name: name.trim() || undefined })
    if (!made) return
    onDone(made.codes)
    await queryClient.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('access.') })
  }
  return (
    <WithPassword
      words={say(
        '填好以后，照设备的提示用指纹、面容、锁屏密码或安全密钥。',
        'Then do what your device asks: finger, face, screen lock or security key.',
      )}
      act={say('设一个通行密钥', 'Make a passkey')}
      busy={busy}
      error={trouble?.fields.password ?? trouble?.says}
      onSend={(password) => void send(password)}
      onBack={onBack}
    >
      <Field label={say('名字（可以不填）', 'Name (optional)')} error={trouble?.fields.name}>
        {(it) => (
          <input
            {...it}
            maxLength={40}
            placeholder={say('办公室的电脑', 'Computer at the office')}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
    </WithPassword>
  )
}
