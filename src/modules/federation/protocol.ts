import type { ProviderRow } from './store.ts'

/** A provider with its secret opened: only in memory, and never in an answer. */
export type Provider = Omit<ProviderRow, 'secret'> & { readonly secret: string }

/** What only this attempt knows. `nonce` and `verifier` go where the protocol has a place for them. */
export type Attempt = {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
  readonly inApp: boolean
}

/** Whom the provider vouches for. */
export type Proof = {
  /** Stable and unique at this provider. */
  readonly subject: string
  /** How they call themselves there: shown to the person alone. */
  readonly shown: string
  /** A phone or number that the provider has verified, in case they sign in with it here too. */
  readonly suggested: string
  /** Whether the signed answer says that a second factor was used. */
  readonly factor: boolean
}

export type Protocol = {
  /** Where the browser is sent. */
  address(provider: Provider, attempt: Attempt): Promise<URL>
  /** Asks the provider who came back with these parameters. Throws `Failed`. */
  identify(provider: Provider, attempt: Attempt, back: URLSearchParams): Promise<Proof>
}

export const backPath = '/sign-in/back'
export const backAddress = ({ address }: Pick<Provider, 'address'>) => `${address}${backPath}`
