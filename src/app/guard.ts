import type { FastifyReply, FastifyRequest } from 'fastify'

const policy = [
  `default-src 'self'`,
  `script-src 'self'`,
  // antd writes its rules into the page at run time.
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data: blob:`,
  `font-src 'self' data:`,
  `connect-src 'self'`,
  `object-src 'none'`,
  `base-uri 'none'`,
  `form-action 'self'`,
  `frame-ancestors 'none'`,
].join('; ')

/** Headers of every answer. What the API says is never kept by a cache; a private link never leaves as a referrer. */
export const guard = (request: FastifyRequest, reply: FastifyReply, secure: boolean) => {
  reply.header('content-security-policy', policy)
  reply.header('x-content-type-options', 'nosniff')
  reply.header('referrer-policy', 'no-referrer')
  reply.header('cross-origin-opener-policy', 'same-origin')
  reply.header('cross-origin-resource-policy', 'same-origin')
  reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(self)')
  if (secure) reply.header('strict-transport-security', 'max-age=31536000')
  if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
}
