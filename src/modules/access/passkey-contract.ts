import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Id, text } from '../../kernel/shapes.ts'
import { SignedIn } from './contract.ts'

/** Passkeys (WebAuthn, Level 3): binary values travel as base64url, in the JSON forms of the standard. */

const own = { cites: [], early: true } as const
const Base64 = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[\w-]+$/)
const Given = z.string().min(1).max(200)
const Name = text(40)

const answered = { id: Base64(1400), rawId: Base64(1400), type: z.literal('public-key') } as const

/** What a device answers when a passkey was made on it. */
export const Attestation = z.object({
  ...answered,
  response: z.object({
    clientDataJSON: Base64(6000),
    attestationObject: Base64(40_000),
    transports: z.array(z.string().max(20)).max(10).default([]),
  }),
})

/** What a device answers when a passkey on it is used. */
export const Assertion = z.object({
  ...answered,
  response: z.object({
    clientDataJSON: Base64(6000),
    authenticatorData: Base64(6000),
    signature: Base64(6000),
  }),
})

const Credential = z.object({ id: z.string(), type: z.literal('public-key'), transports: z.array(z.string()) })

export const BeginPasskey = contract({
  ...own,
  name: 'access.begin-passkey',
  summary: { zh: '开始添一个通行密钥', en: 'Begin to add a passkey' },
  /** The password may be left out by who gave it in this sign-in within ten minutes and has no second factor yet. */
  input: z.strictObject({ password: Given.optional() }),
  /** For `navigator.credentials.create`. */
  output: z.object({
    rp: z.object({ id: z.string(), name: z.string() }),
    user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
    challenge: z.string(),
    pubKeyCredParams: z.array(z.object({ alg: z.number(), type: z.literal('public-key') })),
    timeout: z.number(),
    excludeCredentials: z.array(Credential),
    authenticatorSelection: z.object({
      residentKey: z.literal('preferred'),
      requireResidentKey: z.literal(false),
      userVerification: z.literal('preferred'),
    }),
    attestation: z.literal('none'),
  }),
})

export const AddPasskey = contract({
  ...own,
  name: 'access.add-passkey',
  summary: { zh: '添上设备刚做好的通行密钥', en: 'Add the passkey that the device has just made' },
  subject: 'id',
  /** `name`: what its owner calls it; by default what kind of device it is, and empty where that cannot be told. */
  input: z.strictObject({ name: Name.optional(), response: Attestation }),
  /** `codes`: recovery codes, told once, when this is the person's first second factor; else those there are stay. */
  output: z.object({ id: Id, name: z.string(), codes: z.array(z.string()).nullable() }),
})

export const RenamePasskey = contract({
  ...own,
  name: 'access.rename-passkey',
  summary: { zh: '给通行密钥改名', en: 'Rename a passkey' },
  subject: 'passkeyId',
  input: z.strictObject({ passkeyId: Id, name: Name }),
  output: z.object({}),
})

export const RemovePasskey = contract({
  ...own,
  name: 'access.remove-passkey',
  summary: { zh: '去掉一个通行密钥', en: 'Remove a passkey' },
  subject: 'passkeyId',
  input: z.strictObject({ passkeyId: Id, password: Given }),
  output: z.object({}),
})

const ticket = z.string().min(8).max(200)

/** By which ways the second step can be gone, and what a passkey has to sign where there is one. */
export const AskPasskey = contract({
  name: 'access.ask-passkey',
  summary: {
    zh: '登录的第二步：有哪些办法，要签的题',
    en: 'The second step of signing in: its ways, and what to sign',
  },
  cites: [],
  open: 'anyone',
  input: z.strictObject({ ticket }),
  output: z.object({
    /** Whether the person has an authenticator that shows codes. */
    code: z.boolean(),
    /** For `navigator.credentials.get`; null when no passkey of theirs works on this site. */
    passkey: z
      .object({
        rpId: z.string(),
        challenge: z.string(),
        timeout: z.number(),
        allowCredentials: z.array(Credential),
        userVerification: z.literal('preferred'),
      })
      .nullable(),
    /** The domain on which they do have one. */
    elsewhere: z.string().nullable(),
  }),
})

export const AnswerPasskey = contract({
  name: 'access.answer-passkey',
  summary: { zh: '登录的第二步：通行密钥', en: 'The second step of signing in: a passkey' },
  cites: [],
  open: 'anyone',
  input: z.strictObject({ ticket, response: Assertion }),
  output: SignedIn,
})
