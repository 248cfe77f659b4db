import { Button } from '../../../web/controls/button.tsx'
import { Banner, Empty } from '../../../web/controls/notes.tsx'
import { PersonSeal } from '../../../web/controls/person-seal.tsx'
import { Waiting } from '../../../web/controls/waiting.tsx'
import { ago } from '../../../web/dates.ts'
import { both, say } from '../../../web/say.ts'
import { PageFailed } from '../../../web/staff/page-states.tsx'
import { useAct, useAsk } from '../../../web/staff/server.ts'
import { ListTokens, RevokeToken } from '../token-contract.ts'
import { lastDay } from './words.ts'

/** Everybody's tokens that still open a door. */
export const TokensInUse = () => {
  const list = useAsk(ListTokens, {})
  const revoke = useAct(RevokeToken)
  if (list.error && !list.data) return <PageFailed error={list.error} again={() => void list.refetch()} />
  if (!list.data) return <Waiting lines={4} />
  const { items } = list.data
  if (items.length === 0) {
    return (
      <Empty glyph="静" title={say('没有在用的令牌', 'No token is in use')}>
        {say('谁给自己的程序签发了令牌，会列在这里。', 'Whoever issues one for a program of their own appears here.')}
      </Empty>
    )
  }
  return (
    <>
      {revoke.error ? <Banner tone="refused">{revoke.error.message}</Banner> : null}
      <ul className="sheet">
        {items.map((it) => (
          <li key={it.id} className="guard-row">
            <PersonSeal name={it.person} size={28} />
            <span>
              <b>{it.name}</b>{' '}
              <small style={{ display: 'inline' }}>
                {say(`${it.person} ${it.number}`, `${it.person} ${it.number}`)}
              </small>
              <small>
                {it.acts
                  ? say(
                      `只准：${it.acts.map((one) => one.says.zh).join('、')}`,
                      `only: ${it.acts.map((one) => both(one.says)).join(', ')}`,
                    )
                  : say('只读', 'reads only')}
                {' · '}
                {it.usedAt ? say(`${ago(it.usedAt)}用过`, `used ${ago(it.usedAt)}`) : say('没有用过', 'never used')}
                {' · '}
                {say(`到${lastDay(it.until)}止`, `until ${lastDay(it.until)}`)}
              </small>
            </span>
            <span>
              <Button busy={revoke.busy} onPress={() => revoke.send({ id: it.id })}>
                {say('撤销', 'Revoke')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
