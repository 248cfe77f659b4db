import { useRouter } from '@tanstack/react-router'
import { createContext, type ReactNode, use, useCallback, useMemo, useRef, useState } from 'react'
import { say } from '../say.ts'
import './toast.css'

type Toast = { id: number; says: string; href?: string | undefined }

const Toasts = createContext<(says: string, href?: string) => void>(() => {})

/** Tells in passing; what matters stays on the page or in the list of notices as well. */
export const useToast = () => use(Toasts)

export const ToastProvider = ({ children }: { children: ReactNode }) => {
  const [shown, setShown] = useState<Toast[]>([])
  const count = useRef(0)
  const router = useRouter()
  const drop = useCallback((id: number) => setShown((now) => now.filter((it) => it.id !== id)), [])
  const tell = useCallback(
    (says: string, href?: string) => {
      const id = ++count.current
      setShown((now) => [...now.slice(-2), { id, says, href }])
      setTimeout(() => drop(id), href ? 9000 : 4500)
    },
    [drop],
  )
  return (
    <Toasts value={useMemo(() => tell, [tell])}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {shown.map(({ id, says, href }) => (
          <div className="toast" key={id}>
            {href ? (
              <button
                type="button"
                className="toast-open"
                onClick={() => {
                  drop(id)
                  router.history.push(href)
                }}
              >
                {says}
              </button>
            ) : (
              <span>{says}</span>
            )}
            <button type="button" className="toast-close" aria-label={say('收起', 'Dismiss')} onClick={() => drop(id)}>
              ×
            </button>
          </div>
        ))}
      </div>
    </Toasts>
  )
}
