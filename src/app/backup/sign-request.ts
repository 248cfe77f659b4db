import { createHmac, hash } from 'node:crypto'

/** Who signs requests to a storage that speaks S3. */
export type Signer = {
  readonly keyId: string
  readonly secret: string
  readonly region: string
  readonly token?: string
}

export type Unsigned = {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  /** SHA-256 of the body, in hex. */
  readonly bodyHash: string
  readonly at: Date
}

/** As RFC 3986 has it: what encodeURIComponent leaves alone is encoded too. */
export const encoded = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (it) => `%${it.charCodeAt(0).toString(16).toUpperCase()}`)

const hmac = (key: Buffer | string, text: string) => createHmac('sha256', key).update(text).digest()

/** The headers of a request signed by AWS Signature Version 4, by hand: some forty lines against a library of some hundred files. */
export const signed = ({ method, url, headers, bodyHash, at }: Unsigned, signer: Signer): Record<string, string> => {
  const moment = at.toISOString().replace(/[-:]|\.\d{3}/g, '')
  const day = moment.slice(0, 8)
  const all: Record<string, string> = {
    ...headers,
    host: url.host,
    'x-amz-content-sha256': bodyHash,
    'x-amz-date': moment,
    ...(signer.token && { 'x-amz-security-token': signer.token }),
  }
  const names = Object.keys(all).sort()
  const query = [...url.searchParams]
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&')
  const request = [
    method,
    url.pathname,
    query,
    ...names.map((name) => `${name}:${all[name]!.trim()}`),
    '',
    names.join(';'),
    bodyHash,
  ].join('\n')
  const scope = `${day}/${signer.region}/s3/aws4_request`
  const text = ['AWS4-HMAC-SHA256', moment, scope, hash('sha256', request)].join('\n')
  const key = [day, signer.region, 's3', 'aws4_request'].reduce<Buffer | string>(hmac, `AWS4${signer.secret}`)
  const signature = hmac(key, text).toString('hex')
  return {
    ...all,
    authorization: `AWS4-HMAC-SHA256 Credential=${signer.keyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
  }
}
