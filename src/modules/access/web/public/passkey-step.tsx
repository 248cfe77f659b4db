import { useEffect, useRef } from 'react'
import type { OutputOf } from '../../../../kernel/contract.ts'
import type { Refused } from '../../../../web/api.ts'
import { Button } from '../../../../web/controls/button.tsx'
import { Banner } from '../../../../web/controls/notes.tsx'
import { say } from '../../../../web/say.ts'
import { useAct } from '../../../../web/use-ask.ts'
import { AnswerPasskey, type AskPasskey } from '../../passkey-contract.ts'
import { signedIn } from './go-on.ts'
import { useSigning } from './passkey-device.ts'
import { PasskeyTrouble } from './passkey-trouble.tsx'

type Props = {
  readonly ticket: string
  readonly asked: OutputOf<typeof AskPasskey>['passkey'] | undefined
  /** What is to be signed could not be asked for anew. */
  readonly stale: Refused | undefined
  /** Each is good for one answer: the next try asks for another. */
  readonly again: () => void
  readonly onOver: () => void
}

export const PasskeyStep = ({ ticket, asked, stale, again, onOver }: Props) => {
  const device = useSigning()
  const { press, busy, refused } = useAct(AnswerPasskey)
  const button = useRef<HTMLButtonElement>(null)
  // The page asks for this one thing.
  useEffect(() => button.current?.focus(), [])
  const over = [refused?.code, stale?.code].includes('ticket-over')

  const use = async () => {
    if (!asked) return again()
    const response = await device.signs(asked)
    const answer = response && (await press({ ticket, response }))
    if (answer) return signedIn(answer.factorBy)
    again()
  }
  const told = refused?.says ?? stale?.says
  return (
    <div className="wi__sheet zd-framed">
      {device.trouble ? (
        <PasskeyTrouble trouble={device.trouble} />
      ) : told ? (
        <Banner tone="refused">{told}</Banner>
      ) : null}
      {over ? (
        <Button kind="primary" large wide onPress={onOver}>
          {say('从密码重新来', 'Begin again with the password')}
        </Button>
      ) : (
        <Button ref={button} kind="primary" large wide busy={device.busy || busy} onPress={() => void use()}>
          {say('用通行密钥登录', 'Sign in with a passkey')}
        </Button>
      )}
    </div>
  )
}
