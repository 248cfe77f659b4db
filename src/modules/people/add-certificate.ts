import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import type { InputOf } from '../../kernel/contract.ts'
import { invalidField } from '../../kernel/refusal.ts'
import type { Tx } from '../../kernel/sql.ts'
import { AddCertificate } from './certificates-contract.ts'
import { addCertificate as add, certificateOfKind, lockStaffHere } from './certificates-store.ts'
import { keepsCertificates, ownCertificate } from './rules.ts'

/** One certificate of a kind for each person: the next document of that kind renews it. */
export const addCertificate = command(AddCertificate, {
  load: async ({ staffId }: InputOf<typeof AddCertificate>, tx: Tx, now: Temporal.Instant) =>
    (await lockStaffHere(tx, staffId, now.toString())) && { staffId },
  allow: [keepsCertificates],
  forbid: [ownCertificate],
  async run({ staffId, kind, number, issuer, validUntil }, _, { tx, inForce }) {
    if (await certificateOfKind(tx, staffId, kind)) {
      throw invalidField('kind', 'certificate-exists', {
        zh: '这种证书已经登记过，请在那一张上续期。',
        en: 'A certificate of this kind is recorded already: please renew that one.',
      })
    }
    if (validUntil !== null && validUntil < inForce.day) {
      throw invalidField('validUntil', 'expired', {
        zh: '这张证书已经过期，不能再登记。',
        en: 'This certificate has expired and cannot be recorded.',
      })
    }
    const certificateId = randomUUIDv7()
    await add(tx, certificateId, staffId, kind, number, issuer, validUntil)
    return { certificateId }
  },
})
