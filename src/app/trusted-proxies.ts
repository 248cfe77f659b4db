import { isIP } from 'node:net'
import { CannotStart } from './postgres/cannot-start.ts'

const isRange = (text: string) => {
  const [address = '', bits, more] = text.split('/')
  const family = isIP(address)
  if (family === 0 || more !== undefined) return false
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= (family === 4 ? 32 : 128))
  )
}

/**
 * The reverse proxies whose word about where a request comes from is believed: addresses or ranges, comma-separated.
 * Nobody is believed who is not named; a range of everything is refused, since then anybody could forge an address.
 */
export const trustedProxies = (env: NodeJS.ProcessEnv = process.env): string[] => {
  const named = (env.ZHIDU_TRUSTED_PROXIES ?? '')
    .split(',')
    .map((it) => it.trim())
    .filter(Boolean)
  const wrong = named.find((it) => !isRange(it))
  if (wrong !== undefined) {
    throw new CannotStart(
      `ZHIDU_TRUSTED_PROXIES 里的“${wrong}”不是地址。请写反向代理的 IP 或网段，如 10.0.0.5,10.1.0.0/16。`,
      `“${wrong}” in ZHIDU_TRUSTED_PROXIES is no address. Give the proxies’ IP addresses or ranges, such as 10.0.0.5,10.1.0.0/16.`,
    )
  }
  return named
}
