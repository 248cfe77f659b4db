import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { SignOut } from '../../modules/access/contract.ts'
import { ask, pressKey } from '../api.ts'
import { language, say, setLanguage } from '../say.ts'
import { anyDraft, forgetDrafts } from './drafts.ts'
import { queryClient } from './server.ts'
import { setTheme, type Theme, theme } from './theme.ts'

const Choice = ({ says, children }: { says: string; children: ReactNode }) => (
  <fieldset className="rail-choice">
    <legend>{says}</legend>
    <div>{children}</div>
  </fieldset>
)

/** Language, theme and the way out: at the foot of the rail, on the page `我的` on phones. */
export const MyMenu = () => {
  const [shade, setShade] = useState<Theme>(theme)
  const [leaving, setLeaving] = useState(false)
  const shades: [Theme, string][] = [
    ['auto', say('自动', 'Auto')],
    ['light', say('浅', 'Light')],
    ['dark', say('深', 'Dark')],
  ]

  const leave = async () => {
    const unsent = say(
      '有写了还没交的内容，退出后就没有了。仍要退出吗？',
      'Something you wrote is not sent and will be gone. Sign out all the same?',
    )
    if (anyDraft() && !window.confirm(unsent)) return
    setLeaving(true)
    // Signing out twice is signing out: whatever the server says, this window forgets.
    await ask(SignOut, {}, { key: pressKey() }).catch(() => undefined)
    forgetDrafts()
    queryClient.clear()
    location.assign('/')
  }

  return (
    <div className="rail-menu">
      <nav className="rail-menu-links" aria-label={say('我的', 'Mine')}>
        <Link to="/app/me">{say('我的资料', 'My record')}</Link>
        <Link to="/app/me/devices">{say('登录与设备', 'Sign-in and devices')}</Link>
        <Link to="/app/me/tokens">{say('接口令牌', 'Tokens')}</Link>
      </nav>
      <Choice says={say('语言', 'Language')}>
        <button type="button" lang="zh-CN" aria-pressed={language() === 'zh'} onClick={() => setLanguage('zh')}>
          中文
        </button>
        <button type="button" lang="en" aria-pressed={language() === 'en'} onClick={() => setLanguage('en')}>
          English
        </button>
      </Choice>
      <Choice says={say('明暗', 'Theme')}>
        {shades.map(([it, name]) => (
          <button
            key={it}
            type="button"
            aria-pressed={shade === it}
            onClick={() => {
              setTheme(it)
              setShade(it)
            }}
          >
            {name}
          </button>
        ))}
      </Choice>
      <button type="button" className="rail-out" disabled={leaving} onClick={() => void leave()}>
        {leaving ? say('正在退出…', 'Signing out…') : say('退出登录', 'Sign out')}
      </button>
    </div>
  )
}
