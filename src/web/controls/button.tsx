import './button.css'
import type { MouseEvent, ReactNode, Ref } from 'react'
import { say } from '../say.ts'
import { Seal } from './seal.tsx'

type ButtonProps = {
  readonly children: ReactNode
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly type?: 'button' | 'submit'
  readonly onPress?: (event: MouseEvent) => void
  /** With an address it is a link that looks like a button. */
  readonly href?: string
  readonly busy?: boolean
  /** Why it cannot be pressed yet; it stays focusable, so that everyone can learn why (`aria-describedby`). */
  readonly muted?: boolean
  /** Keeps its place with the 拒 seal; `onPress` opens the reason. */
  readonly refused?: boolean
  readonly wide?: boolean
  readonly large?: boolean
  readonly describedBy?: string
  readonly label?: string
  readonly ref?: Ref<HTMLButtonElement>
}

export const Button = ({
  children,
  kind = 'plain',
  type = 'button',
  onPress,
  href,
  busy,
  muted,
  refused,
  wide,
  large,
  describedBy,
  label,
  ref,
}: ButtonProps) => {
  const className = `zd-button zd-button--${refused ? 'refused' : kind}${wide ? ' zd-button--wide' : ''}${large ? ' zd-button--large' : ''}`
  if (href !== undefined) {
    return (
      <a className={className} href={href} onClick={onPress} aria-label={label}>
        {children}
      </a>
    )
  }
  const held = busy || muted
  return (
    <button
      ref={ref}
      className={className}
      type={type}
      aria-disabled={held || undefined}
      aria-busy={busy || undefined}
      aria-describedby={describedBy}
      aria-label={label}
      // Disabled only in meaning: the focus stays, and a second click while busy does nothing.
      onClick={(event) => {
        if (busy || (muted && type === 'button')) {
          event.preventDefault()
          return
        }
        onPress?.(event)
      }}
    >
      {refused && <Seal glyph="拒" fill="cinnabar" size={18} label={say('现在不能办', 'refused for now')} />}
      {busy && <span className="zd-button__busy" aria-hidden="true" />}
      {children}
    </button>
  )
}
