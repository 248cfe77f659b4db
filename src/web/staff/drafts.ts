import { useCallback, useEffect, useSyncExternalStore } from 'react'

/**
 * What is being typed, kept in memory for each record: leaving a page and coming back finds it again, closing the
 * window asks first. Never in the browser's storage, because it is about clients.
 */
const kept = new Map<string, unknown>()
const listeners = new Set<() => void>()
const changed = () => {
  for (const tell of listeners) tell()
}
const listen = (tell: () => void) => {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

export const forgetDrafts = () => {
  kept.clear()
  changed()
}

export const anyDraft = () => kept.size > 0

export type Draft<T> = {
  value: T
  /** Whether something was typed that the server does not have. */
  touched: boolean
  set(next: T | ((now: T) => T)): void
  /** The server has it now. */
  settle(): void
}

/** `initial` must be stable while nothing is typed: what the server holds, or the empty form. */
export const useDraft = <T>(key: string, initial: T): Draft<T> => {
  const stored = useSyncExternalStore(listen, () => kept.get(key) as T | undefined)
  const value = stored ?? initial
  const set = useCallback(
    (next: T | ((now: T) => T)) => {
      const now = (kept.get(key) as T | undefined) ?? initial
      kept.set(key, typeof next === 'function' ? (next as (now: T) => T)(now) : next)
      changed()
    },
    [key, initial],
  )
  const settle = useCallback(() => {
    if (kept.delete(key)) changed()
  }, [key])
  return { value, touched: stored !== undefined, set, settle }
}

/** The browser's own question before a window with unsent text closes. */
export const useWarnBeforeClosing = () => {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (anyDraft()) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [])
}
