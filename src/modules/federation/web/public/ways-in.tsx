import './ways-in.css'
import { useEffect, useState } from 'react'
import { Refused } from '../../../../web/api.ts'
import { Button } from '../../../../web/controls/button.tsx'
import { Banner } from '../../../../web/controls/notes.tsx'
import { say } from '../../../../web/say.ts'
import { useAsk } from '../../../../web/use-ask.ts'
import { ListWays } from '../../contract.ts'
import { glyphOf } from '../kinds.ts'
import { firstTry, goThrough, inAppOf, pending, setPending } from './going-through.ts'

/** Below the form of the sign-in page: the other ways in. In a provider's own app its way is gone by itself, once. */
export const WaysIn = () => {
  const [linking] = useState(pending)
  const { data } = useAsk(ListWays, linking ? null : {})
  const [going, setGoing] = useState<string>()
  const [error, setError] = useState<string>()
  const ways = data?.items ?? []

  const go = async (way: (typeof ways)[number]) => {
    setGoing(way.id)
    setError(undefined)
    try {
      await goThrough(way)
    } catch (cause) {
      setGoing(undefined)
      setError(
        cause instanceof Refused ? cause.says : say('没有走通，请再试一次。', 'That did not work; please try again.'),
      )
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the list has come.
  useEffect(() => {
    const here = ways.find((it) => inAppOf(it.kind))
    if (here && firstTry()) void go(here)
  }, [data])

  if (linking || ways.length === 0) return null
  return (
    <div className="wy">
      <p className="wy__or">{say('或者', 'or')}</p>
      {error && <Banner tone="refused">{error}</Banner>}
      {ways.map((it) => (
        <Button key={it.id} wide large busy={going === it.id} onPress={() => void go(it)}>
          <span className="wy__glyph" aria-hidden="true">
            {glyphOf[it.kind]}
          </span>
          {it.kind === 'oidc' || inAppOf(it.kind)
            ? say(`用${it.name}登录`, `Sign in with ${it.name}`)
            : say(`用${it.name}扫码登录`, `Scan with ${it.name}`)}
        </Button>
      ))}
    </div>
  )
}

/** Above the form, when signing in once links an account that a provider has just proved. */
export const LinkingNote = () => {
  const [linking, setLinking] = useState(pending)
  if (!linking) return null
  const { provider, shown } = linking
  return (
    <Banner>
      <div className="wy__link">
        <span>
          {say(
            `登录后请您确认一次，再把${provider}账号“${shown}”连到您名下。`,
            `Once you are in, you confirm, and the ${provider} account “${shown}” is linked to you.`,
          )}
        </span>
        <button
          type="button"
          className="wi__link"
          onClick={() => {
            setPending(undefined)
            setLinking(undefined)
            location.replace('/sign-in')
          }}
        >
          {say('不连了', 'Do not link it')}
        </button>
      </div>
    </Banner>
  )
}

/** What the provider vouched for, to begin with in the field of the form. */
export const suggestedLogin = () => pending()?.suggested ?? ''
