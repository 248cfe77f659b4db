import { useState } from 'react'
import type { InputOf, OutputOf } from '../../../../kernel/contract.ts'
import { ask, pressKey, Refused } from '../../../../web/api.ts'
import { say } from '../../../../web/say.ts'
import { AddPasskey, type AnswerPasskey, type AskPasskey, BeginPasskey } from '../../passkey-contract.ts'
import { passkeySite } from '../../passkey-site.ts'

// Few people need it, and then only once they press.
const library = () => import('@simplewebauthn/browser')

/** Why no passkey can be made or used on this page, in one sentence; undefined where one can. */
export const noPasskeyHere = (): string | undefined => {
  const here = passkeySite(location.origin)
  if ('lacks' in here) {
    return {
      https: say('通行密钥要在 https 的网址上才能用，这里不是。', 'Passkeys need an https address, and this is none.'),
      domain: say(
        '通行密钥要用域名打开才能用，这里是 IP 地址。',
        'Passkeys need a domain name, and this address is a bare IP.',
      ),
      localhost: say(
        `通行密钥要用域名打开才能用：在本机请改用 localhost:${location.port}。`,
        `Passkeys need a domain name: on this machine open localhost:${location.port} instead.`,
      ),
    }[here.lacks]
  }
  return 'PublicKeyCredential' in window
    ? undefined
    : say('这个浏览器不支持通行密钥，请换一个新一些的。', 'This browser knows no passkeys; a newer one does.')
}

/** What went wrong at the device, as its user would say it. The browser tells a cancel and a timeout alike. */
const deviceSays = (cause: unknown): string => {
  const { name, code } = cause as { name?: string; code?: string }
  if (code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED' || name === 'InvalidStateError') {
    return say('这台设备上已经有您的通行密钥了。', 'This device holds a passkey of yours already.')
  }
  if (name === 'NotAllowedError' || name === 'AbortError') {
    return say('没有完成，可以再按一次。', 'It was not finished; you may press again.')
  }
  return say('这台设备没有办成，请换一种办法。', 'This device could not do it; please use another way.')
}

export type Trouble = { says: string; code: string; fields: Readonly<Record<string, string>> }

const troubleOf = (cause: unknown): Trouble =>
  cause instanceof Refused
    ? { says: cause.says, code: cause.code, fields: cause.fields ?? {} }
    : { says: deviceSays(cause), code: 'device', fields: {} }

const useTrouble = () => {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const attempt = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    if (busy) return undefined
    setBusy(true)
    setTrouble(undefined)
    try {
      return await work()
    } catch (cause) {
      setTrouble(troubleOf(cause))
      return undefined
    } finally {
      setBusy(false)
    }
  }
  return { busy, trouble, attempt }
}

/** Makes a passkey on this device and adds it: two questions to the server, one to the device between them. */
export const useNewPasskey = () => {
  const { busy, trouble, attempt } = useTrouble()
  const make = (given: { name?: string | undefined; password?: string | undefined }) =>
    attempt(async () => {
      const { name, password } = given
      const options = await ask(BeginPasskey, password ? { password } : {}, { key: pressKey() })
      const { startRegistration } = await library()
      const response = (await startRegistration({ optionsJSON: options as never })) as unknown as InputOf<
        typeof AddPasskey
      >['response']
      return ask(AddPasskey, name ? { name, response } : { response }, { key: pressKey() })
    })
  return { make, busy, trouble }
}

type Asked = NonNullable<OutputOf<typeof AskPasskey>['passkey']>

/** What the device signs with a passkey that it holds. */
export const useSigning = () => {
  const { busy, trouble, attempt } = useTrouble()
  const signs = (asked: Asked) =>
    attempt(async () => {
      const { startAuthentication } = await library()
      const response = await startAuthentication({ optionsJSON: asked as never })
      return response as unknown as InputOf<typeof AnswerPasskey>['response']
    })
  return { signs, busy, trouble }
}
