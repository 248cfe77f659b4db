import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '../../../web/controls/button.tsx'
import { say } from '../../../web/say.ts'
import { PasswordField } from './public/password-field.tsx'

type Props = {
  readonly words: string
  readonly act: string
  readonly danger?: boolean
  readonly busy: boolean
  readonly error: string | undefined
  readonly children?: ReactNode
  readonly onSend: (password: string) => void
  readonly onBack: () => void
}

/** The password once more, for what an open screen alone must not do. */
export const WithPassword = ({ words, act, danger, busy, error, children, onSend, onBack }: Props) => {
  const [password, setPassword] = useState('')
  const [lacking, setLacking] = useState<string>()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setLacking(password ? undefined : say('请填密码。', 'Please give your password.'))
    if (password) onSend(password)
  }
  return (
    <form className="dv-form" onSubmit={submit} noValidate>
      <p className="dv-note">{words}</p>
      {children}
      <PasswordField
        label={say('您的密码', 'Your password')}
        value={password}
        onChange={setPassword}
        error={lacking ?? error}
      />
      <div className="dv-acts">
        <Button kind={danger ? 'danger' : 'primary'} type="submit" busy={busy}>
          {act}
        </Button>
        <Button onPress={onBack}>{say('先不了', 'Not now')}</Button>
      </div>
    </form>
  )
}
