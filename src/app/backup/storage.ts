import { hash } from 'node:crypto'
import { request as plain } from 'node:http'
import { request as secure } from 'node:https'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Kept, Place } from './place.ts'
import { BackupProblem } from './problem.ts'
import { encoded, type Signer, signed } from './sign-request.ts'

/** A storage that speaks S3: `endpoint` without bucket; `host` style puts the bucket before the host's name, as some demand. */
export type Storage = Signer & {
  readonly endpoint: URL
  readonly bucket: string
  readonly prefix: string
  readonly style: 'path' | 'host'
}

// The least that every such storage takes for all parts but the last is 5 MB; 10,000 parts of 16 MB are 160 GB.
const partSize = 16 * 1024 * 1024

const within = (xml: string, tag: string) =>
  (new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

type Asked = { method: string; key?: string; query?: Record<string, string>; body?: Buffer }

const urlOf = ({ endpoint, bucket, style }: Storage, key: string, query: Record<string, string>) => {
  const url = new URL(endpoint.href)
  if (style === 'host') url.host = `${bucket}.${url.host}`
  const path = [...(style === 'path' ? [bucket] : []), ...key.split('/')].map(encoded)
  url.pathname = `/${path.join('/')}`
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  // What is sent is what is signed: a space in a query travels as %20, never as a plus.
  url.search = url.search.replaceAll('+', '%20')
  return url
}

const refused = (storage: Storage, status: number, text: string) =>
  new BackupProblem(`storage-${status}`, {
    zh: `存储（${storage.endpoint.host}/${storage.bucket}）没有接受请求：${status} ${within(text, 'Code')} ${within(text, 'Message')}`.trim(),
    en: `The storage (${storage.endpoint.host}/${storage.bucket}) refused: ${status} ${within(text, 'Code')} ${within(text, 'Message')}`.trim(),
  })

const send = async (storage: Storage, { method, key = '', query = {}, body }: Asked) => {
  const url = urlOf(storage, key, query)
  const headers = signed({ method, url, headers: {}, bodyHash: hash('sha256', body ?? ''), at: new Date() }, storage)
  const { promise, resolve, reject } = Promise.withResolvers<{
    status: number
    headers: NodeJS.Dict<string | string[]>
    body: Readable
  }>()
  const request = (url.protocol === 'https:' ? secure : plain)(
    url,
    { method, headers: { ...headers, 'content-length': body?.length ?? 0 }, timeout: 60_000 },
    (answer) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: answer }),
  )
  request.on('timeout', () => request.destroy(new Error(`${url.host} did not answer for a minute`)))
  request.on('error', reject)
  request.end(body)
  return promise
}

/** A request whose answer is short: its text, and its ETag where it has one. */
const ask = async (storage: Storage, asked: Asked, tries = 3): Promise<{ text: string; tag: string }> => {
  try {
    const { status, headers, body } = await send(storage, asked)
    const text = (await buffer(body)).toString()
    // A completed upload may fail after 200 has been said.
    if (status < 200 || status > 299 || /<Error>/.test(text)) throw refused(storage, status, text)
    return { text, tag: String(headers.etag ?? '') }
  } catch (error) {
    const passing = !(error instanceof BackupProblem) || /^storage-5/.test(error.code)
    if (!passing || tries <= 1) throw error
    return ask(storage, asked, tries - 1)
  }
}

/** A place in a storage that speaks S3. A file is there when its upload is completed, and not before. */
export const storagePlace = (storage: Storage): Place => {
  const keyOf = (name: string) => `${storage.prefix}${name}`

  const upload = async (key: string, id: string, content: AsyncIterable<Buffer>) => {
    const tags: string[] = []
    let waiting: Buffer[] = []
    let size = 0
    let bytes = 0
    const sendPart = async () => {
      const query = { partNumber: String(tags.length + 1), uploadId: id }
      tags.push((await ask(storage, { method: 'PUT', key, query, body: Buffer.concat(waiting) })).tag)
      bytes += size
      waiting = []
      size = 0
    }
    for await (const piece of content) {
      waiting.push(piece)
      size += piece.length
      if (size >= partSize) await sendPart()
    }
    if (size > 0 || tags.length === 0) await sendPart()
    const parts = tags.map((tag, at) => `<Part><PartNumber>${at + 1}</PartNumber><ETag>${tag}</ETag></Part>`)
    const body = Buffer.from(`<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`)
    await ask(storage, { method: 'POST', key, query: { uploadId: id }, body })
    return bytes
  }

  return {
    says: `${storage.endpoint.host}/${storage.bucket}/${storage.prefix}`,

    put: async (name, content) => {
      const key = keyOf(name)
      const id = within((await ask(storage, { method: 'POST', key, query: { uploads: '' } })).text, 'UploadId')
      try {
        return await upload(key, id, content)
      } catch (error) {
        await ask(storage, { method: 'DELETE', key, query: { uploadId: id } }).catch(() => {})
        throw error
      }
    },

    list: async () => {
      const found: Kept[] = []
      for (let from = ''; ; ) {
        const query = { 'list-type': '2', prefix: storage.prefix, ...(from && { 'continuation-token': from }) }
        const { text } = await ask(storage, { method: 'GET', query })
        for (const [, one = ''] of text.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
          const name = within(one, 'Key').slice(storage.prefix.length)
          if (!name.includes('/'))
            found.push({ name, bytes: Number(within(one, 'Size')), at: within(one, 'LastModified') })
        }
        from = within(text, 'NextContinuationToken')
        if (!from) return found.sort((a, b) => (a.name < b.name ? -1 : 1))
      }
    },

    get: async (name) => {
      const { status, body } = await send(storage, { method: 'GET', key: keyOf(name) })
      if (status !== 200) throw refused(storage, status, (await buffer(body)).toString())
      return body
    },

    remove: async (name) => {
      await ask(storage, { method: 'DELETE', key: keyOf(name) })
    },
  }
}
