import './pane.css'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { say } from '../say.ts'

type PaneProps = {
  readonly title: string
  readonly titleHidden?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A small pane over the page. The browser's own dialog: it keeps the focus, Esc closes it, the focus goes back. */
export const Pane = ({ title, titleHidden, onClose, children }: PaneProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const it = dialog.current
    const before = document.activeElement
    if (it && !it.open) it.showModal()
    return () => {
      it?.close()
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes it by the browser's own means; the click is on the veil.
    <dialog
      ref={dialog}
      className="zd-pane"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className={`zd-pane__head${titleHidden ? ' zd-pane__head--bare' : ''}`}>
        <h2 className={titleHidden ? 'zd-hidden' : 'zd-pane__title'} id={id}>
          {title}
        </h2>
        <button type="button" className="zd-pane__close" aria-label={say('关闭', 'Close')} onClick={onClose}>
          <svg
            width="14"
            height="14"
            viewBox="0 0 14 14"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.4"
            aria-hidden="true"
          >
            <path d="M2 2l10 10M12 2L2 12" />
          </svg>
        </button>
      </div>
      {children}
    </dialog>
  )
}
