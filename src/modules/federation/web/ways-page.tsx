import { useState } from 'react'
import type { OutputOf } from '../../../kernel/contract.ts'
import { Button } from '../../../web/controls/button.tsx'
import { Citation } from '../../../web/controls/citation.tsx'
import { Empty } from '../../../web/controls/notes.tsx'
import { say } from '../../../web/say.ts'
import { PageFailed, PageWaiting } from '../../../web/staff/page-states.tsx'
import { useAsk } from '../../../web/staff/server.ts'
import { PeopleTabs } from '../../people/web/people-tabs.tsx'
import { type Kind, ListProviders } from '../contract.ts'
import { glyphOf, kindName } from './kinds.ts'
import { WayForm } from './way-form.tsx'
import './ways.css'

export type Way = OutputOf<typeof ListProviders>['items'][number]

const kinds: readonly Kind[] = ['wecom', 'dingtalk', 'feishu', 'oidc']

const stateOf = (it: Way) =>
  it.open
    ? it.linked > 0
      ? say(`${it.linked} 人连着`, `${it.linked} linked`)
      : say('还没有人连上', 'nobody linked yet')
    : say('已停用', 'closed')

/** By which doors people may come in besides the password. */
export const WaysPage = () => {
  const ways = useAsk(ListProviders, {})
  const [open, setOpen] = useState<{ kind: Kind; way: Way | null } | null>(null)
  if (!ways.data)
    return ways.error ? <PageFailed error={ways.error} again={() => void ways.refetch()} /> : <PageWaiting />
  const { items } = ways.data
  const adding = kinds.map((kind) => (
    <Button key={kind} onPress={() => setOpen({ kind, way: null })}>
      <span className="ws-glyph" aria-hidden="true">
        {glyphOf[kind]}
      </span>
      {say(`添${kindName(kind)}`, `Add ${kindName(kind)}`)}
    </Button>
  ))

  return (
    <div className="page ws">
      <PeopleTabs />
      <header className="page-head">
        <div className="page-head-words">
          <h1 className="page-title">{say('登录方式', 'Ways to sign in')}</h1>
          <p className="page-lead">
            {say(
              '密码之外，员工还可以从这里列的门进来；账号由本人连上。',
              'Besides the password, staff may come in by the doors listed here; each person links their own account. ',
            )}
            <Citation id="dept/9" />
          </p>
        </div>
      </header>
      {items.length === 0 ? (
        <Empty glyph="门" title={say('现在只有密码这一扇门', 'The password is the only door now')} way={adding}>
          {say(
            '公司在用企业微信、钉钉或飞书的，添上以后员工扫一扫就能进来。有自己统一身份系统的，用 OIDC 接上。',
            'If the company uses WeCom, DingTalk or Feishu, staff can scan to come in. An identity system of your own is joined by OpenID Connect.',
          )}
        </Empty>
      ) : (
        <>
          <ul className="sheet ws-list">
            {items.map((it) => (
              <li key={it.id} className={it.open ? 'ws-row' : 'ws-row ws-row--closed'}>
                <span className="ws-glyph" aria-hidden="true">
                  {glyphOf[it.kind]}
                </span>
                <div>
                  <p className="ws-name">
                    {it.name}
                    {kindName(it.kind) === it.name ? null : <span>{kindName(it.kind)}</span>}
                  </p>
                  <p className="ws-note">
                    <span>{it.clientId}</span>
                    <span>{stateOf(it)}</span>
                  </p>
                </div>
                <Button
                  kind="quiet"
                  onPress={() => setOpen({ kind: it.kind, way: it })}
                  label={say(`设置${it.name}`, `Set up ${it.name}`)}
                >
                  {say('设置', 'Set up')}
                </Button>
              </li>
            ))}
          </ul>
          <div className="ws-adding">{adding}</div>
        </>
      )}
      {open ? (
        <WayForm key={open.way?.id ?? open.kind} kind={open.kind} way={open.way} onClose={() => setOpen(null)} />
      ) : null}
    </div>
  )
}
