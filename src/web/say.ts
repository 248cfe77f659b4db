import { useSyncExternalStore } from 'react'
import type { Language } from '../regulations/all.ts'
import type { Says } from '../regulations/regulation.ts'

const KEY = 'zhidu.language'
const listeners = new Set<() => void>()

/** In-app browsers may forbid storage: then the choice holds for this page only. */
const remembered = (): Language | null => {
  try {
    const it = localStorage.getItem(KEY)
    return it === 'zh' || it === 'en' ? it : null
  } catch {
    return null
  }
}

const preferred = (): Language => {
  const first = navigator.languages.find((it) => /^(zh|en)\b/i.test(it))
  return first && /^en/i.test(first) ? 'en' : 'zh'
}

let now: Language = remembered() ?? preferred()

const announce = () => {
  if (typeof document !== 'undefined') document.documentElement.lang = now === 'zh' ? 'zh-CN' : 'en'
}
announce()

export const language = (): Language => now

export const setLanguage = (it: Language) => {
  now = it
  try {
    localStorage.setItem(KEY, it)
  } catch {
    // Nothing to do: see remembered().
  }
  announce()
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Renders again when the reader changes the language. `say` itself may be called anywhere. */
export const useLanguage = (): Language => useSyncExternalStore(subscribe, language)

/** Both languages beside their use: neither can be missing. */
export const say = (zh: string, en: string): string => (now === 'zh' ? zh : en)

/** The reader's side of a pair that came from the server or from the regulations. */
export const both = (it: Says): string => it[now]
