import { X509Certificate } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { createSecureContext, type SecureContextOptions } from 'node:tls'
import type { Says } from '../regulations/regulation.ts'
import { CannotStart } from './postgres/cannot-start.ts'

type Server = { setSecureContext(options: SecureContextOptions): void }

/** A certificate by files, and what to do when they change. */
export type Certificate = {
  readonly options: SecureContextOptions
  /** Something that is no reason to stop, but that somebody should hear of. */
  readonly warning: Says | undefined
  /** Gives the server the new certificate when the files hold one; answers what became of it. */
  renew(server: Server): 'same' | 'renewed' | 'unusable'
  /** Looks every `seconds`; answers how to stop looking. */
  follow(server: Server, tell: (says: Says) => void, seconds?: number): () => void
}

const read = (cert: string, key: string): SecureContextOptions => {
  const options = { cert: readFileSync(cert), key: readFileSync(key), minVersion: 'TLSv1.2' as const }
  // Throws when one of them is no PEM, or the key is another certificate's.
  createSecureContext(options)
  return options
}

const lastDay = ({ cert }: SecureContextOptions) => new X509Certificate(cert as Buffer).validToDate

const warningOf = (options: SecureContextOptions): Says | undefined => {
  const until = lastDay(options)
  if (until.getTime() > Date.now()) return undefined
  const day = until.toISOString().slice(0, 10)
  return {
    zh: `证书已在 ${day} 过期，浏览器会拦住来人。请换一张。`,
    en: `The certificate expired on ${day}; browsers will turn people away. Please renew it.`,
  }
}

/** A renewal writes two files, and between the two writes they do not fit: what could not be used is looked at again. */
const stampOf = (files: readonly string[]) =>
  files
    .map((it) => {
      const { mtimeMs, ino, size } = statSync(it)
      return `${mtimeMs} ${ino} ${size}`
    })
    .join('|')

/** Reads both files, or says in one sentence why it cannot. TLS 1.2 and newer. */
export const openCertificate = (cert: string, key: string): Certificate => {
  let options: SecureContextOptions
  try {
    options = read(cert, key)
  } catch (error) {
    const why = (error as Error).message
    throw new CannotStart(
      `证书或私钥不能用（ZHIDU_TLS_CERT、ZHIDU_TLS_KEY）：${why}`,
      `The certificate or its key cannot be used (ZHIDU_TLS_CERT, ZHIDU_TLS_KEY): ${why}`,
    )
  }
  let seen = stampOf([cert, key])
  const renew = (server: Server) => {
    try {
      const now = stampOf([cert, key])
      if (now === seen) return 'same'
      server.setSecureContext(read(cert, key))
      seen = now
      return 'renewed'
    } catch {
      return 'unusable'
    }
  }
  return {
    options,
    warning: warningOf(options),
    renew,
    follow: (server, tell, seconds = 10) => {
      let told = false
      const look = setInterval(() => {
        const became = renew(server)
        if (became === 'unusable' && !told) {
          tell({
            zh: '换上的证书或私钥不能用，仍用原来的那一张。',
            en: 'The new certificate or key cannot be used; the old one stays.',
          })
        }
        told = became === 'unusable'
      }, seconds * 1000)
      look.unref()
      return () => clearInterval(look)
    },
  }
}

/** The certificate that the environment names, or none. One file without the other is a mistake. */
export const certificateOfEnvironment = (env: NodeJS.ProcessEnv = process.env): Certificate | undefined => {
  const { ZHIDU_TLS_CERT: cert, ZHIDU_TLS_KEY: key } = env
  if (!cert && !key) return undefined
  if (!cert || !key) {
    throw new CannotStart(
      'ZHIDU_TLS_CERT（证书链）与 ZHIDU_TLS_KEY（私钥）要一起给。',
      'ZHIDU_TLS_CERT (the chain) and ZHIDU_TLS_KEY (the key) go together.',
    )
  }
  return openCertificate(cert, key)
}
