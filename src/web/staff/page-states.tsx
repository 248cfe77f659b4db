import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Refused } from '../api.ts'
import { Citation } from '../controls/citation.tsx'
import { say } from '../say.ts'

/** While a page or its facts come: lines where the words will stand, and nothing that jumps. */
export const PageWaiting = () => (
  <div className="page" aria-busy="true">
    <span className="zd-hidden" role="status">
      {say('正在打开，请稍候。', 'Opening, one moment.')}
    </span>
    <div className="ghost ghost-title" />
    <div className="ghost ghost-lead" />
    <div className="ghost ghost-sheet" />
  </div>
)

type SayProps = { title: string; words: string; cite?: string | undefined; children: ReactNode }

const Say = ({ title, words, cite, children }: SayProps) => (
  <div className="page">
    <div className="page-say">
      <h1 className="page-title">{title}</h1>
      <p className="page-lead">
        {words} {cite ? <Citation id={cite} /> : null}
      </p>
      <p className="page-say-ways">{children}</p>
    </div>
  </div>
)

export const PageMissing = () => (
  <Say
    title={say('没有这一页', 'There is no such page')}
    words={say(
      '地址可能抄漏了，或者这件事不归您看。',
      'The address may be incomplete, or the matter is not yours to see.',
    )}
  >
    <Link to="/app">{say('回案头', 'Back to the desk')}</Link>
  </Say>
)

/** A page whose facts did not come. What may not be seen and what does not exist read the same. */
export const PageFailed = ({ error, reset, again }: { error: Error; reset?: () => void; again?: () => void }) => {
  if (error instanceof Refused && error.status === 404) return <PageMissing />
  const refused = error instanceof Refused
  const retry = again ?? reset ?? (() => location.reload())
  return (
    <Say
      title={
        refused && error.status === 403
          ? say('这一页不归您看', 'This page is not yours to see')
          : say('这一页没有打开', 'This page did not open')
      }
      cite={refused ? error.article : undefined}
      words={
        refused
          ? error.says
          : say(
              '页面出了意外。重新打开通常就好；还不行请告诉管理员。',
              'Something unexpected happened. Opening it again usually helps; if not, tell an administrator.',
            )
      }
    >
      {refused && error.status === 403 ? null : (
        <button type="button" className="text-button" onClick={refused ? retry : () => location.reload()}>
          {say('重新打开', 'Open again')}
        </button>
      )}
      <Link to="/app">{say('回案头', 'Back to the desk')}</Link>
    </Say>
  )
}
