import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { say } from '../../../web/say.ts'
import '../../../web/controls/field.css'
import './oversight.css'
import { Grants } from './security-grants.tsx'
import { Sessions } from './security-sessions.tsx'
import { SignIns } from './security-sign-ins.tsx'
import { TokensInUse } from './security-tokens.tsx'

const route = getRouteApi('/app/security')

/** The ways in: who tried, who is in, who was given what, and which programs hold a key. No business record. */
export const SecurityPage = () => {
  const search = route.useSearch()
  const navigate = useNavigate()
  const part = search.part ?? 'sign-ins'
  const [typed, setTyped] = useState(search.who ?? '')
  const go = (next: Partial<typeof search>) =>
    void navigate({ to: '/app/security', search: { ...search, ...next }, replace: true, resetScroll: false })
  useEffect(() => {
    if (typed.trim() === (search.who ?? '')) return
    const later = setTimeout(() => go({ who: typed.trim() || undefined }), 400)
    return () => clearTimeout(later)
  })
  const parts = {
    'sign-ins': say('登录', 'Sign-ins'),
    sessions: say('设备', 'Devices'),
    grants: say('授权', 'Grants'),
    tokens: say('令牌', 'Tokens'),
  } as const
  return (
    <div className="page guard">
      <header className="page-head">
        <div className="page-head-words">
          <h1 className="page-title">{say('安全', 'Security')}</h1>
          <p className="page-lead">
            {say(
              '谁来过、谁在里面、谁被授予了什么。这里看不到任何业务记录。',
              'Who tried, who is in, and who was given what. No business record is shown here.',
            )}
          </p>
        </div>
      </header>
      <fieldset className="segments" aria-label={say('看什么', 'What to see')}>
        {(Object.keys(parts) as (keyof typeof parts)[]).map((it) => (
          <button key={it} type="button" aria-pressed={part === it} onClick={() => go({ part: it })}>
            {parts[it]}
          </button>
        ))}
      </fieldset>
      {part === 'tokens' ? (
        <TokensInUse />
      ) : (
        <>
          <div className="trail-filters">
            <input
              type="search"
              className="zd-input"
              aria-label={say('谁', 'Who')}
              placeholder={say('谁：姓名、首字母或工号', 'Who: name, initials, number')}
              value={typed}
              maxLength={40}
              onChange={(event) => setTyped(event.target.value)}
            />
            {part === 'sign-ins' ? (
              <select
                className="zd-input"
                aria-label={say('结果', 'Outcome')}
                value={search.outcome ?? ''}
                onChange={(event) => go({ outcome: (event.target.value || undefined) as typeof search.outcome })}
              >
                <option value="">{say('不论结果', 'Any outcome')}</option>
                <option value="in">{say('进来了', 'came in')}</option>
                <option value="half">{say('等验证码', 'half way')}</option>
                <option value="wrong">{say('不对', 'wrong')}</option>
                <option value="throttled">{say('被挡住', 'held back')}</option>
              </select>
            ) : null}
          </div>
          {part === 'sign-ins' ? (
            <SignIns who={search.who} outcome={search.outcome} />
          ) : part === 'sessions' ? (
            <Sessions who={search.who} />
          ) : (
            <Grants who={search.who} />
          )}
        </>
      )}
    </div>
  )
}
