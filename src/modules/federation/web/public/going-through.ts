import { askPlain } from '../../../../web/api.ts'
import { safePath } from '../../../../web/public/router.ts'
import type { Kind } from '../../contract.ts'

/** What this tab remembers while the browser is at the provider's, or at the sign-in form to link an account. */
const nextKey = 'zhidu-through-next'
const pendingKey = 'zhidu-through-pending'
const triedKey = 'zhidu-through-tried'

const kept = (key: string) => {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}
const keep = (key: string, value: string | null) => {
  try {
    if (value === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, value)
  } catch {}
}

/** As long as the server keeps what was proved (through.ts). */
const pendingFor = 10 * 60_000

export type Pending = {
  readonly state: string
  readonly provider: string
  readonly shown: string
  readonly suggested: string
}

export const pending = (): Pending | undefined => {
  try {
    const it = JSON.parse(kept(pendingKey) ?? 'null') as (Pending & { at: number }) | null
    return it && Date.now() - it.at < pendingFor ? it : undefined
  } catch {
    return undefined
  }
}
export const setPending = (it: Pending | undefined) =>
  keep(pendingKey, it ? JSON.stringify({ ...it, at: Date.now() }) : null)

const apps: Partial<Record<Kind, RegExp>> = { wecom: /wxwork/i, dingtalk: /DingTalk/i, feishu: /\b(Lark|Feishu)\//i }
/** The page stands in this provider's own app: nothing is scanned there. */
export const inAppOf = (kind: Kind) => apps[kind]?.test(navigator.userAgent) ?? false

/** Once in a tab: whoever signed out, or was not let in, is not sent around again. */
export const firstTry = () => {
  if (kept(triedKey)) return false
  keep(triedKey, '1')
  return true
}

/** To the provider. Rejects with the server's sentence when there is no way there. */
export const goThrough = async (
  { id, kind }: { id: string; kind: Kind },
  { link = false }: { link?: boolean } = {},
) => {
  keep(nextKey, safePath(new URLSearchParams(location.search).get('next')))
  keep(triedKey, '1')
  setPending(undefined)
  const { href } = await askPlain<{ href: string }>('/api/federation.begin', {
    providerId: id,
    link,
    inApp: inAppOf(kind),
  })
  location.assign(href)
}

/**
 * Takes what the provider gave from the address, so that it stays in no history, and puts in its place where the
 * reader was going.
 */
export const takeSearch = (): string => {
  const { search } = location
  const next = kept(nextKey)
  keep(nextKey, null)
  history.replaceState(null, '', next ? `${location.pathname}?next=${encodeURIComponent(next)}` : location.pathname)
  return search
}
