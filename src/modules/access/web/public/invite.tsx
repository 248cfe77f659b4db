import { useState } from 'react'
import { Frame } from '../../../../web/public/frame.tsx'
import { useTitle } from '../../../../web/public/title.ts'
import { say } from '../../../../web/say.ts'
import { useAct } from '../../../../web/use-ask.ts'
import { AcceptInvitation } from '../../contract.ts'
import { signedIn } from './go-on.ts'
import { goodPassword, PasswordField } from './password-field.tsx'
import { SecondStep } from './second-step.tsx'
import { TypedField, WayIn } from './way-in.tsx'

type Lacking = { number?: string; code?: string; password?: string }

export const InvitePage = () => {
  useTitle(say('设置密码', 'Set a password'))
  // Number and code may come behind a #, which browsers never send: `/invite#number=A012&code=…`.
  const [given] = useState(() => new URLSearchParams(location.hash.slice(1)))
  const [number, setNumber] = useState(given.get('number') ?? '')
  const [code, setCode] = useState(given.get('code') ?? '')
  const [password, setPassword] = useState('')
  const [lacking, setLacking] = useState<Lacking>({})
  const [ticket, setTicket] = useState<string>()
  const { press, busy, refused } = useAct(AcceptInvitation)

  const submit = async () => {
    const it: Lacking = {
      number: number.trim() ? undefined : say('请填工号。', 'Please give your staff number.'),
      code: code.trim() ? undefined : say('请填管理员给您的码。', 'Please give the code.'),
      password: goodPassword(password)
        ? undefined
        : say('密码还没有满足下面的要求。', 'The password does not meet the points below yet.'),
    }
    setLacking(it)
    if (it.number || it.code || it.password) return
    const answer = await press({ number, code, password })
    if (answer?.step === 'in') signedIn(answer.factorBy, '/app/welcome')
    if (answer?.step === 'code') setTicket(answer.ticket)
  }

  // A reset of somebody with a second factor: the password is new, the code is still asked.
  if (ticket) {
    return (
      <Frame middle>
        <SecondStep ticket={ticket} onOver={() => location.assign('/sign-in')} />
      </Frame>
    )
  }

  return (
    <WayIn
      title={say('欢迎，先设一个密码', 'Welcome; set a password first')}
      lead={say(
        '工号和码由管理员给您，码只能用一次。',
        'Your number and code come from the administrator; the code works once.',
      )}
      refused={refused}
      busy={busy}
      press={say('设好，进去', 'Set it and go in')}
      onPress={() => void submit()}
      more={
        <p>
          {say('已经设过密码？', 'Already have one? ')}
          <a href="/sign-in">{say('登录', 'Sign in')}</a>
        </p>
      }
    >
      <TypedField
        label={say('工号', 'Staff number')}
        value={number}
        onChange={setNumber}
        error={lacking.number ?? refused?.fields?.number}
        most={30}
        complete="username"
      />
      <TypedField
        label={say('邀请码或重设码', 'Invitation or reset code')}
        value={code}
        onChange={setCode}
        error={lacking.code ?? refused?.fields?.code}
        most={40}
        complete="one-time-code"
      />
      <PasswordField
        fresh
        label={say('新密码', 'New password')}
        value={password}
        onChange={setPassword}
        error={lacking.password ?? refused?.fields?.password}
      />
    </WayIn>
  )
}
