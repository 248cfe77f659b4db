import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import { actorId } from '../../kernel/audit.ts'
import type { InputOf } from '../../kernel/contract.ts'
import type { Tx } from '../../kernel/sql.ts'
import { RenewCertificate } from './certificates-contract.ts'
import { keepPast, lockCertificate, renewCertificate as renew } from './certificates-store.ts'
import { keepsCertificates, laterThanBefore, ownCertificate } from './rules.ts'

/** The validity before stays on record. What could not be given to the holder for want of a valid certificate can be given from now on. */
export const renewCertificate = command(RenewCertificate, {
  load: async ({ certificateId, validUntil }: InputOf<typeof RenewCertificate>, tx: Tx) => {
    const certificate = await lockCertificate(tx, certificateId)
    return certificate && { staffId: certificate.staffId, before: certificate.validUntil, after: validUntil }
  },
  allow: [keepsCertificates],
  forbid: [ownCertificate],
  must: [laterThanBefore],
  async run({ certificateId, validUntil, number, issuer }, _, { tx, actor, now }) {
    await keepPast(tx, randomUUIDv7(), certificateId, now.toString(), actorId(actor)!)
    await renew(tx, certificateId, validUntil, number ?? null, issuer ?? null)
    return { certificateId, validUntil }
  },
})
