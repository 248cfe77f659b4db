import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { SecureContextOptions } from 'node:tls'
import fastifyStatic from '@fastify/static'
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Act } from '../kernel/act.ts'
import { perform } from '../kernel/action.ts'
import { missing, Refusal, statusOf } from '../kernel/refusal.ts'
import { credentialOf, idempotencyKeyOf, languageOf, originOf, refuseOtherOrigins } from './credentials.ts'
import { type Doors, doorsRoutes } from './doors.ts'
import { faultOf } from './faults.ts'
import { guard } from './guard.ts'
import { openApi } from './openapi.ts'
import { acts } from './registry.ts'
import { calendarRoute } from './routes/calendar.ts'
import { federationRoutes } from './routes/federation.ts'
import { sessionCookies } from './routes/session.ts'
import { streamRoute } from './routes/stream.ts'

const reads = new Set(['GET', 'HEAD', 'OPTIONS'])
const builtPages = join(import.meta.dirname, '../../dist/web')

/** A refusal as every client reads it: one sentence in the reader's language, the article, a stable code. */
const refuse = (request: FastifyRequest, reply: FastifyReply, it: Refusal) => {
  const lang = languageOf(request)
  const fields = it.fields && Object.fromEntries(Object.entries(it.fields).map(([path, says]) => [path, says[lang]]))
  return reply.code(statusOf[it.kind]).send({
    says: it.says[lang],
    article: it.article ?? null,
    kind: it.kind,
    code: it.code,
    ...(fields && { fields }),
    ...(it.offer !== undefined && { offer: it.offer }),
    ...(it.used && { used: it.used }),
    requestId: request.id,
  })
}

/** What of any error a caller may read; undefined for a fault of ours. */
export const asRefusal = (error: unknown): Refusal | undefined => {
  if (error instanceof Refusal) return error
  const { statusCode, code } = error as { statusCode?: number; code?: string }
  if (statusCode === 413) {
    return new Refusal('invalid', 'too-large', { zh: '内容太大了。', en: 'That is too large.' })
  }
  if (statusCode && statusCode >= 400 && statusCode < 500) {
    return new Refusal('invalid', 'unreadable', { zh: '请求的格式不对。', en: 'The request cannot be read.' })
  }
  // Text that no database can keep, numbers beyond its bounds, more than an index holds: bad input, no fault of ours.
  if (code && /^(22|54)/.test(code)) {
    return new Refusal('invalid', 'not-storable', {
      zh: '有不能保存的内容。',
      en: 'It holds something that cannot be kept.',
    })
  }
  // Waited too long, or each for the other.
  if (code === '55P03' || code === '57014' || code === '40P01') {
    return new Refusal('conflict', 'busy', {
      zh: '别人正在处理同一件事，请稍后再试。',
      en: 'Somebody is working on the same record; please try again.',
    })
  }
  return undefined
}

export const createServer = async (
  doors: Doors,
  options: {
    trustProxy?: string[]
    /** Speak TLS itself, with this certificate. */
    tls?: SecureContextOptions
    /** TLS ends here or before us: cookies are Secure, and browsers are told to stay with it. */
    secure?: boolean
    /** Where the built pages lie. */
    web?: string
    log?: { level: string; stream: { write(line: string): void } }
  } = {},
): Promise<FastifyInstance> => {
  const secure = options.secure ?? options.tls !== undefined
  const app = fastify({
    ...(options.tls && ({ https: options.tls } as object)),
    logger: { level: process.env.ZHIDU_LOG ?? 'error', redact: ['req.url', 'req.headers'], ...options.log },
    genReqId: () => randomUUID().slice(0, 13),
    trustProxy: options.trustProxy?.length ? options.trustProxy : false,
    bodyLimit: 256 * 1024,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 300 },
    // An address that cannot even be read: a person gets the page that says so, a program the refusal.
    frameworkErrors: (_error, request, reply) =>
      request.raw.url?.startsWith('/api/') || request.method !== 'GET'
        ? refuse(request, reply, missing())
        : reply.redirect('/no-such-page'),
  })
  app.setErrorHandler((error, request, reply) => {
    const refusal = asRefusal(error)
    if (refusal) return refuse(request, reply, refusal)
    const { name, code, stack } = error as Error & { code?: string }
    request.log.error({ requestId: request.id, name, code, stack }, 'unexpected error')
    const fault = faultOf(error)
    const says = fault.says[languageOf(request)]
    return reply
      .code(fault.status)
      .send({ says, article: null, kind: 'fault', code: fault.code, requestId: request.id })
  })
  app.addHook('onSend', async (request, reply) => guard(request, reply, secure))
  // Every write, of acts and plain routes alike, whatever path it takes.
  app.addHook('onRequest', async (request) => {
    if (!reads.has(request.method)) refuseOtherOrigins(request)
  })

  app.get('/healthz', async (_, reply) => {
    const sound = await doors.healthy()
    return reply.code(sound ? 200 : 503).send({ ok: sound })
  })
  app.get('/openapi.json', async () => openApi())
  for (const act of acts) actRoute(app, act, doors, secure)
  doorsRoutes(app, doors, secure)
  federationRoutes(app, doors, secure)
  streamRoute(app, doors)
  calendarRoute(app, doors)
  pages(app, options.web ?? builtPages)
  return app
}

const actRoute = (app: FastifyInstance, act: Act, doors: Doors, secure: boolean) => {
  const { name, bodyLimit } = act.contract
  const cookies = sessionCookies(name, secure)
  app.post(`/api/${name}`, bodyLimit ? { bodyLimit } : {}, async (request, reply) => {
    const organisation = doors.of(request)
    const wrong = cookies.before(request)
    if (wrong) throw wrong
    const key = idempotencyKeyOf(request)
    const origin = originOf(request, organisation.door)
    const answer = await perform(organisation.house, act, request.body, {
      credential: credentialOf(request, organisation.door),
      requestId: request.id,
      origin,
      ...key,
    })
    return cookies.after(answer, reply, organisation.door, origin)
  })
}

/** Every path that is no API is a page: the staff's under /app, everything else public. */
const pages = (app: FastifyInstance, web: string) => {
  const built = existsSync(join(web, 'index.html'))
  if (built) {
    app.register(fastifyStatic, {
      root: join(web, 'assets'),
      prefix: '/assets/',
      immutable: true,
      maxAge: '365d',
      decorateReply: false,
      preCompressed: true,
    })
    app.register(fastifyStatic, { root: web, serve: false, preCompressed: true })
  }
  app.setNotFoundHandler((request, reply) => {
    if (request.url.startsWith('/api/') || request.method !== 'GET') return refuse(request, reply, missing())
    if (request.url.startsWith('/assets/')) return reply.code(404).type('text/plain').send('')
    if (!built)
      return reply
        .code(503)
        .type('text/plain; charset=utf-8')
        .send('网页还没有构建 / The pages are not built yet: npm start')
    const staff = /^\/app(\/|\?|$)/.test(request.url)
    return reply
      .header('cache-control', 'no-cache')
      .sendFile(staff ? 'app.html' : 'index.html', { cacheControl: false })
  })
}
