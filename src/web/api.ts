import type { z } from 'zod'
import type { Contract, OutputOf } from '../kernel/contract.ts'
import type { RefusalKind } from '../kernel/refusal.ts'
import { language, say } from './say.ts'

/** What a caller writes: fields with a default may be left out. */
export type Asked<C extends Contract> = z.input<C['input']>

export type AskOptions = {
  /** One per press (`pressKey()`): a retry or a double click then has one effect. Writes pass it. */
  readonly key?: string
  readonly signal?: AbortSignal
}

export type RefusedKind = RefusalKind | 'unreachable' | 'failed'

/** A no that the reader can read: what is wrong and what to do, in their language. */
export class Refused extends Error {
  readonly status: number
  readonly kind: RefusedKind
  readonly says: string
  readonly code: string
  readonly article: string | undefined
  readonly fields: Readonly<Record<string, string>> | undefined
  readonly offer: unknown
  /** Keys of the blanks whose values the rule looked at. */
  readonly used: readonly string[] | undefined
  readonly requestId: string | undefined

  constructor(
    spec: Pick<Refused, 'status' | 'kind' | 'says' | 'code'> &
      Partial<Pick<Refused, 'article' | 'fields' | 'offer' | 'used' | 'requestId'>>,
  ) {
    super(spec.says)
    this.status = spec.status
    this.kind = spec.kind
    this.says = spec.says
    this.code = spec.code
    this.article = spec.article
    this.fields = spec.fields
    this.offer = spec.offer
    this.used = spec.used
    this.requestId = spec.requestId
  }
}

const kindOf: Record<number, RefusedKind> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'missing',
  409: 'conflict',
  413: 'invalid',
  422: 'invalid',
  429: 'throttled',
}

const unreachable = () =>
  new Refused({
    status: 0,
    kind: 'unreachable',
    code: 'unreachable',
    says: say(
      '连不上服务器。您填的都还在，请检查网络后再试一次。',
      'The server cannot be reached. What you typed is kept; check the network and try again.',
    ),
  })

const failed = (status: number, requestId?: string) =>
  new Refused({
    status,
    kind: 'failed',
    code: 'failed',
    requestId,
    says: say(
      `这一步没有办成，问题在我们这边。您填的都还在，请稍后再试${requestId ? `；找人帮忙时请报 ${requestId.slice(0, 8)}` : ''}。`,
      `This did not work, and the fault is ours. What you typed is kept; try again in a while${requestId ? `, or quote ${requestId.slice(0, 8)} when asking for help` : ''}.`,
    ),
  })

const headers = (more: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(more).filter((it): it is [string, string] => it[1] !== undefined))

/** `/sign-in`, and back to where the reader was. */
export const signInHref = () => `/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`

/** To set up the second factor, and back. */
export const secondFactorHref = () => `/second-factor?next=${encodeURIComponent(location.pathname + location.search)}`

const read = async (answer: Response): Promise<unknown> => {
  try {
    return await answer.json()
  } catch {
    return null
  }
}

const settle = async (request: Promise<Response>): Promise<unknown> => {
  let answer: Response
  try {
    answer = await request
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw unreachable()
  }
  const body = await read(answer)
  if (answer.ok && body !== null) return body
  const kind = kindOf[answer.status]
  const said = (body ?? {}) as Partial<Refused>
  if (!kind || typeof said.says !== 'string') throw failed(answer.status, said.requestId)
  if (/^\/app(\/|$)/.test(location.pathname)) {
    if (kind === 'unauthenticated') location.assign(signInHref())
    if (said.code === 'second-factor-due') location.assign(secondFactorHref())
  }
  throw new Refused({
    ...said,
    article: said.article ?? undefined,
    status: answer.status,
    kind,
    says: said.says,
    code: said.code ?? kind,
  })
}

/** On the client's page everything is asked as the holder of its link: that also says whose house it is. */
const linkOfPage = () => /^\/c\/([\w-]+)/.exec(location.pathname)?.[1]

const accept = () => (language() === 'zh' ? 'zh-CN' : 'en')

/** Asks the server for one act. The contract is the whole of the client: its name is the address, its types are ours. */
export const ask = <C extends Contract>(
  contract: C,
  input: Asked<C>,
  options: AskOptions = {},
): Promise<OutputOf<C>> => {
  const link = linkOfPage()
  return settle(
    fetch(`/api/${contract.name}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: headers({
        'Content-Type': 'application/json',
        'Accept-Language': accept(),
        'Idempotency-Key': options.key,
        Authorization: link && `Link ${link}`,
      }),
      body: JSON.stringify(input),
      signal: options.signal,
    }),
  ) as Promise<OutputOf<C>>
}

/** The few plain routes that are not acts of a module (the doors). */
export const askPlain = <T>(path: string, body?: unknown): Promise<T> =>
  settle(
    fetch(path, {
      method: body === undefined ? 'GET' : 'POST',
      credentials: 'same-origin',
      headers: headers({
        'Accept-Language': accept(),
        'Content-Type': body === undefined ? undefined : 'application/json',
      }),
      body: body === undefined ? undefined : JSON.stringify(body),
    }),
  ) as Promise<T>

/** A key for one press of a button. `randomUUID` needs https, and an office server may speak plain http. */
export const pressKey = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (it) => it.toString(16).padStart(2, '0')).join('')
}
