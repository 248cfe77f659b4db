/** Why no passkey can be made or used where the reader stands. */
export type PasskeyLack = 'https' | 'domain' | 'localhost'

const isAddress = (host: string) => /^[\d.]+$/.test(host) || host.startsWith('[')
const isLoopback = (host: string) => /^127\./.test(host) || host === '[::1]'
const isLocal = (host: string) => host === 'localhost' || host.endsWith('.localhost')

/**
 * The domain that passkeys of a site belong to (its RP ID), from its origin such as `https://zhidu.example`. Browsers
 * make none on plain http but for localhost, and none for a bare address of numbers.
 */
export const passkeySite = (site: string): { rpId: string } | { lacks: PasskeyLack } => {
  if (!URL.canParse(site)) return { lacks: 'https' }
  const { protocol, hostname } = new URL(site)
  if (isLoopback(hostname)) return { lacks: 'localhost' }
  if (protocol !== 'https:' && !isLocal(hostname)) return { lacks: 'https' }
  return isAddress(hostname) ? { lacks: 'domain' } : { rpId: hostname }
}
