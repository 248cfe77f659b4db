import { createServer, type IncomingMessage } from 'node:http'
import { afterAll } from 'vitest'

export type Asked = {
  method: string
  path: string
  query: URLSearchParams
  body: string
  headers: IncomingMessage['headers']
}
export type Answered = { status?: number; json?: unknown; text?: string; headers?: Record<string, string> }

/** A server of a provider's own on this machine, for the length of the file's tests. */
export const serve = async (answer: (asked: Asked) => Answered | Promise<Answered>) => {
  const heard: Asked[] = []
  const server = createServer(async (request, reply) => {
    let body = ''
    for await (const part of request) body += part
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://here')
    const asked = { method: request.method ?? '', path: pathname, query: searchParams, body, headers: request.headers }
    heard.push(asked)
    const { status = 200, json, text, headers = {} } = await answer(asked)
    reply.writeHead(status, { 'content-type': text === undefined ? 'application/json' : 'text/html', ...headers })
    reply.end(text ?? JSON.stringify(json ?? {}))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const stop = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  afterAll(stop)
  return { url: `http://127.0.0.1:${(server.address() as { port: number }).port}`, heard, stop }
}

/** Codes that open once. */
export const onceOnly = <T>() => {
  const kept = new Map<string, T>()
  let n = 0
  return {
    give: (of: T) => {
      n += 1
      const code = `code-${n}-${Math.random().toString(36).slice(2)}`
      kept.set(code, of)
      return code
    },
    take: (code: string): T | undefined => {
      const it = kept.get(code)
      kept.delete(code)
      return it
    },
  }
}
