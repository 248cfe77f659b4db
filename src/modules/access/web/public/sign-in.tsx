import { useState } from 'react'
import { Frame, useOrganisation } from '../../../../web/public/frame.tsx'
import { useTitle } from '../../../../web/public/title.ts'
import { say } from '../../../../web/say.ts'
import { useAct } from '../../../../web/use-ask.ts'
import { LinkingNote, suggestedLogin, WaysIn } from '../../../federation/web/public/ways-in.tsx'
import { SignIn } from '../../contract.ts'
import { signedIn } from './go-on.ts'
import { PasswordField } from './password-field.tsx'
import { SecondStep } from './second-step.tsx'
import { TypedField, WayIn } from './way-in.tsx'

export const SignInPage = () => {
  useTitle(say('登录', 'Sign in'))
  const organisation = useOrganisation()
  const [login, setLogin] = useState(suggestedLogin)
  const [password, setPassword] = useState('')
  const [missing, setMissing] = useState<{ login?: string; password?: string }>({})
  const [ticket, setTicket] = useState<string>()
  const { press, busy, refused } = useAct(SignIn)

  const submit = async () => {
    const lacking = {
      login: login.trim() ? undefined : say('请填工号、姓名或电话。', 'Please give your staff number, name or phone.'),
      password: password ? undefined : say('请填密码。', 'Please give your password.'),
    }
    setMissing(lacking)
    if (lacking.login || lacking.password) return
    const answer = await press({ login, password })
    if (answer?.step === 'in') signedIn(answer.factorBy)
    if (answer?.step === 'code') setTicket(answer.ticket)
  }

  if (ticket) {
    const over = () => {
      setTicket(undefined)
      setPassword('')
    }
    return (
      <Frame middle>
        <SecondStep ticket={ticket} onOver={over} />
      </Frame>
    )
  }

  return (
    <WayIn
      title={say('登录', 'Sign in')}
      lead={say('用工号登录；姓名或电话也可以。', 'With your staff number; your name or phone will do too.')}
      refused={refused}
      busy={busy}
      press={say('登录', 'Sign in')}
      onPress={() => void submit()}
      before={<LinkingNote />}
      after={<WaysIn />}
      more={
        <>
          <p>
            {say('手里有邀请码或重设码？', 'Have an invitation or reset code? ')}
            <a href="/invite">{say('设置密码', 'Set a password')}</a>
          </p>
          <p>{say('忘了密码，请管理员发一个重设码。', 'Forgot it? Ask an administrator for a reset code.')}</p>
          {organisation && !organisation.setUp && !organisation.demo && (
            <p>
              {say('机构还没有设立。', 'The organisation is not set up yet. ')}
              <a href="/setup">{say('现在设立', 'Set it up')}</a>
            </p>
          )}
        </>
      }
    >
      <TypedField
        label={say('工号、姓名或电话', 'Staff number, name or phone')}
        value={login}
        onChange={setLogin}
        error={missing.login ?? refused?.fields?.login}
        most={60}
        complete="username"
      />
      <PasswordField
        label={say('密码', 'Password')}
        value={password}
        onChange={setPassword}
        error={missing.password ?? refused?.fields?.password}
      />
    </WayIn>
  )
}
