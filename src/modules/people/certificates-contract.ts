import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Day, Id, text } from '../../kernel/shapes.ts'

/** Days before its end from which a certificate stands out, so that it can be renewed in time. */
export const expiringDays = 60

export const ListCertificates = contract({
  name: 'people.certificates',
  summary: { zh: '个人证书与有效期', en: 'Certificates of persons and their validity' },
  cites: ['service/4'],
  input: z.strictObject({
    /** Only those that have expired or will within `expiringDays`. */
    soon: z.boolean().default(false),
  }),
  output: z.object({
    day: Day,
    /** Whose are listed: everybody’s, those of the reader’s own units, or the reader’s own. */
    of: z.enum(['all', 'unit', 'own']),
    /** Whether the reader may add and renew. */
    keeps: z.boolean(),
    items: z.array(
      z.object({
        id: Id,
        staffId: Id,
        name: z.string(),
        staffNumber: z.string(),
        units: z.string(),
        kind: z.string(),
        /** For the holder and whoever keeps personnel; null for a head. */
        number: z.string().nullable(),
        issuer: z.string(),
        validUntil: Day.nullable(),
        state: z.enum(['valid', 'expiring', 'expired']),
        /** The reader’s own: another keeper renews it. */
        mine: z.boolean(),
      }),
    ),
    total: z.number(),
    /** Of all that the reader sees. */
    expiring: z.number(),
    expired: z.number(),
  }),
})

export const AddCertificate = contract({
  name: 'people.add-certificate',
  summary: { zh: '登记一张证书', en: 'Record a certificate' },
  cites: ['service/4', 'agency/2.3'],
  subject: 'certificateId',
  input: z.strictObject({
    staffId: Id,
    kind: text(60, 2),
    number: text(60, 0).default(''),
    issuer: text(100, 0).default(''),
    validUntil: Day.nullable(),
  }),
  output: z.object({ certificateId: Id }),
})

export const RenewCertificate = contract({
  name: 'people.renew-certificate',
  summary: { zh: '证书续期', en: 'Renew a certificate' },
  cites: ['service/4', 'agency/2.3'],
  subject: 'certificateId',
  input: z.strictObject({
    certificateId: Id,
    validUntil: Day.nullable(),
    /** As it stands on the new document; unchanged when left out. */
    number: text(60, 0).optional(),
    issuer: text(100, 0).optional(),
  }),
  output: z.object({ certificateId: Id, validUntil: Day.nullable() }),
})
