import { type FormEvent, useState } from 'react'
import type { Refused } from '../../../../web/api.ts'
import { Button } from '../../../../web/controls/button.tsx'
import { Banner } from '../../../../web/controls/notes.tsx'
import { say } from '../../../../web/say.ts'
import { PasswordField } from './password-field.tsx'

/** Before a second factor is added: the password once more, so that an open screen alone is not enough. */
export const PasswordAgain = ({
  busy,
  refused,
  onGive,
}: {
  busy: boolean
  refused: Refused | undefined
  onGive: (password: string) => void
}) => {
  const [password, setPassword] = useState('')
  const [lacking, setLacking] = useState<string>()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setLacking(password ? undefined : say('请填密码。', 'Please give your password.'))
    if (password) onGive(password)
  }
  const wrong = refused?.code === 'password-wanted' ? undefined : refused?.fields?.password
  const told = refused && !refused.fields?.password ? refused.says : undefined
  return (
    <form className="wi__sheet zd-framed sf-again" onSubmit={submit} noValidate>
      {told ? <Banner tone="refused">{told}</Banner> : null}
      <p>{say('先填一次您的密码，确认是本人在设。', 'First your password once more, to show that it is you.')}</p>
      <PasswordField
        label={say('您的密码', 'Your password')}
        value={password}
        onChange={setPassword}
        error={lacking ?? wrong}
      />
      <Button kind="primary" type="submit" large wide busy={busy}>
        {say('接着设', 'Go on')}
      </Button>
    </form>
  )
}
