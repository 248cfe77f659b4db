import { command } from '../../kernel/act.ts'
import type { InputOf } from '../../kernel/contract.ts'
import type { Tx } from '../../kernel/sql.ts'
import { RenewCertificate } from './certificates-contract.ts'
import { lockCertificate, renewCertificate as renew } from './certificates-store.ts'
import { keepsCertificates, laterThanBefore } from './rules.ts'

/** What could not be given to the holder for want of a valid certificate can be given from now on. */
export const renewCertificate = command(RenewCertificate, {
  load: async ({ certificateId, validUntil }: InputOf<typeof RenewCertificate>, tx: Tx) => {
    const certificate = await lockCertificate(tx, certificateId)
    return certificate && { before: certificate.validUntil, after: validUntil }
  },
  allow: [keepsCertificates],
  must: [laterThanBefore],
  async run({ certificateId, validUntil, number, issuer }, _, { tx }) {
    await renew(tx, certificateId, validUntil, number ?? null, issuer ?? null)
    return { certificateId, validUntil }
  },
})
