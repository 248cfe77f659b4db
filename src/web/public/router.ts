import { useSyncExternalStore } from 'react'

/** Six pages without parameters but one: the browser's own history is router enough, and weighs nothing. */
const subscribe = (listener: () => void) => {
  addEventListener('popstate', listener)
  return () => removeEventListener('popstate', listener)
}

export const usePath = (): string => useSyncExternalStore(subscribe, () => location.pathname)

/** To another public page, without loading the document again. */
export const go = (href: string) => {
  history.pushState(null, '', href)
  dispatchEvent(new PopStateEvent('popstate'))
  scrollTo(0, 0)
}

/** Within this site only: a path, never `//elsewhere`. */
export const safePath = (it: string | null): string | null => {
  if (!it?.startsWith('/')) return null
  const url = new URL(it, location.origin)
  // `/.//elsewhere` becomes `//elsewhere` on the way.
  if (url.origin !== location.origin || url.pathname.startsWith('//')) return null
  return url.pathname + url.search + url.hash
}
