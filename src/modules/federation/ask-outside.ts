import { Failed } from './failures.ts'

const seconds = 8
const mostBytes = 512 * 1024

const bounded = async (answer: Response): Promise<Uint8Array<ArrayBuffer>> => {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of answer.body ?? []) {
    size += part.length
    if (size > mostBytes) throw new Failed('untrusted')
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

/** Speaks to a provider: in bounded time, of bounded size, and going nowhere else than where it was sent. */
export const outside = async (url: string, options: RequestInit = {}): Promise<Response> => {
  const timeout = AbortSignal.timeout(seconds * 1000)
  const signal = options.signal ? AbortSignal.any([options.signal, timeout]) : timeout
  try {
    const answer = await fetch(url, { ...options, redirect: 'manual', signal })
    const body = await bounded(answer)
    const { status, headers } = answer
    return new Response(status === 204 || status === 304 ? null : body, { status, headers })
  } catch (error) {
    throw error instanceof Failed ? error : new Failed('provider-down', error)
  }
}

/** Asks for JSON. A provider that answers with something else, or with its own fault, is down for us. */
export const askOutside = async (
  url: URL | string,
  { body, headers }: { body?: unknown; headers?: Record<string, string> } = {},
): Promise<{ status: number; answer: Record<string, unknown> }> => {
  const sent = await outside(String(url), {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json; charset=utf-8' }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  if (sent.status >= 500) throw new Failed('provider-down')
  try {
    const answer: unknown = await sent.json()
    if (typeof answer === 'object' && answer !== null) return { status: sent.status, answer: answer as never }
  } catch {}
  throw new Failed('provider-down')
}

/** A text of the answer, or nothing. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.slice(0, 500) : typeof value === 'number' ? String(value) : ''
