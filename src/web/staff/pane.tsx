import { createContext, type ReactNode, use, useEffect, useId, useRef } from 'react'
import { createPortal } from 'react-dom'
import { say } from '../say.ts'
import { Icon } from './icons.tsx'

/** The place beside the page where the third pane stands; full screen on phones. */
export const PaneSlot = createContext<HTMLElement | null>(null)

type Props = { title?: ReactNode; label?: string; onClose: () => void; children: ReactNode }

/** A pane beside the page, not a drawer over it. Takes the focus, gives it back, closes on Esc. */
export const Pane = ({ title, label, onClose, children }: Props) => {
  const slot = use(PaneSlot)
  const id = useId()
  const aside = useRef<HTMLElement>(null)
  const close = useRef(onClose)
  close.current = onClose

  useEffect(() => {
    const before = document.activeElement as HTMLElement | null
    aside.current?.focus({ preventScroll: true })
    const keys = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || aside.current?.nextElementSibling) return
      event.preventDefault()
      close.current()
    }
    document.addEventListener('keydown', keys)
    return () => {
      document.removeEventListener('keydown', keys)
      if (before?.isConnected && !before.closest('.pane')) before.focus({ preventScroll: true })
    }
  }, [])

  if (!slot) return null
  return createPortal(
    <aside className="pane" ref={aside} tabIndex={-1} aria-labelledby={label ? undefined : id} aria-label={label}>
      <div className="pane-head">
        {label ? (
          <span className="pane-title" />
        ) : (
          <h2 className="pane-title" id={id}>
            {title}
          </h2>
        )}
        <button
          type="button"
          className="pane-close"
          aria-label={say('关上这一栏', 'Close this pane')}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </div>
      {children}
    </aside>,
    slot,
  )
}
