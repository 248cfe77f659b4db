import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

/**
 * A storage that speaks enough of S3 to be trusted with a backup: it reckons each signature from what arrived on the wire, checks
 * the hash of the body, and shows a file only when its upload is completed. Written from the protocol, not from our client.
 */
export const openStorage = async (secret = 'a secret of the storage') => {
  const files = new Map<string, Buffer>()
  const uploads = new Map<string, { key: string; parts: Map<number, Buffer> }>()
  const heard: string[] = []
  const failing = { parts: 0 }

  const genuine = (request: IncomingMessage, body: Buffer): boolean => {
    const match =
      /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/
    const [, , day = '', region = '', names = '', signature] = match.exec(request.headers.authorization ?? '') ?? []
    const bodyHash = createHash('sha256').update(body).digest('hex')
    if (!signature || request.headers['x-amz-content-sha256'] !== bodyHash || !names.split(';').includes('host'))
      return false
    const [path, query = ''] = request.url!.split('?')
    const canonical = [
      request.method,
      path,
      query
        .split('&')
        .filter(Boolean)
        .map((it) => (it.includes('=') ? it : `${it}=`))
        .sort()
        .join('&'),
      ...names.split(';').map((it) => `${it}:${request.headers[it]}`),
      '',
      names,
      bodyHash,
    ].join('\n')
    const sign = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest()
    const key = sign(sign(sign(sign(`AWS4${secret}`, day), region), 's3'), 'aws4_request')
    const text = `AWS4-HMAC-SHA256\n${request.headers['x-amz-date']}\n${day}/${region}/s3/aws4_request\n${createHash('sha256').update(canonical).digest('hex')}`
    return sign(key, text).toString('hex') === signature
  }

  const answer = (request: IncomingMessage, body: Buffer): [number, string | Buffer, Record<string, string>?] => {
    const url = new URL(request.url!, 'http://storage')
    const host = request.headers.host!
    const bucket = /^([a-z]+)\.storage\./.exec(host)?.[1]
    const key = decodeURIComponent(bucket ? `/${bucket}${url.pathname}` : url.pathname)
    const query = url.searchParams
    heard.push(`${request.method} ${host.replace(/:\d+$/, '')} ${key}`)
    if (!genuine(request, body)) return [403, '<Error><Code>SignatureDoesNotMatch</Code></Error>']
    const upload = uploads.get(query.get('uploadId') ?? '')
    if (request.method === 'POST' && query.has('uploads')) {
      const id = `up/${uploads.size} +&`
      uploads.set(id, { key, parts: new Map() })
      return [200, `<R><UploadId>${id.replace('&', '&amp;')}</UploadId></R>`]
    }
    if (request.method === 'PUT' && upload) {
      if (failing.parts > 0) {
        failing.parts -= 1
        return [503, '<Error><Code>SlowDown</Code></Error>']
      }
      upload.parts.set(Number(query.get('partNumber')), body)
      return [200, '', { etag: `"${upload.parts.size}"` }]
    }
    if (request.method === 'POST' && upload) {
      files.set(upload.key, Buffer.concat([...upload.parts].sort(([a], [b]) => a - b).map(([, it]) => it)))
      uploads.delete(query.get('uploadId')!)
      return [200, '<R/>']
    }
    if (request.method === 'DELETE') {
      if (query.has('uploadId')) uploads.delete(query.get('uploadId')!)
      else files.delete(key)
      return [204, '']
    }
    if (query.get('list-type') === '2') {
      const all = [...files].filter(([it]) => it.startsWith(`${key.replace(/\/$/, '')}/${query.get('prefix')}`))
      const from = Number(query.get('continuation-token') ?? 0)
      const page = all.slice(from, from + 2)
      const more = from + 2 < all.length ? `<NextContinuationToken>${from + 2}</NextContinuationToken>` : ''
      const one = ([it, content]: [string, Buffer]) =>
        `<Contents><Key>${it.split('/').slice(2).join('/')}</Key><LastModified>2026-11-23T00:00:00.000Z</LastModified><Size>${content.length}</Size></Contents>`
      return [200, `<R>${page.map(one).join('')}${more}</R>`]
    }
    const file = files.get(key)
    return file ? [200, file] : [404, '<Error><Code>NoSuchKey</Code></Error>']
  }

  const server = createServer(async (request, response) => {
    const [status, content, headers] = answer(request, await buffer(request))
    response.writeHead(status, headers).end(content)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { port: (server.address() as { port: number }).port, files, uploads, heard, failing, secret }
}
