import { safePath } from '../../../../web/public/router.ts'

const next = (otherwise: string) => safePath(new URLSearchParams(location.search).get('next')) ?? otherwise

/** Where the reader was going: a full load, since the staff's pages are another document. */
export const goOn = () => location.assign(next('/app'))

/** Signed in: on, or first to the second factor where a confidential post still lacks it. */
export const signedIn = (factorBy: string | null, otherwise = '/app') =>
  location.assign(factorBy ? `/second-factor?next=${encodeURIComponent(next(otherwise))}` : next(otherwise))
