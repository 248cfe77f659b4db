import { query } from '../../kernel/act.ts'
import { dayOf } from '../../kernel/clock.ts'
import { ShowPerson } from './record-contract.ts'
import { type CertificateRow, personById } from './record-store.ts'
import { companyDecides, keepsCertificates } from './rules.ts'

/** Numbers are for the person and the keepers. */
const shown = (it: CertificateRow, whole: boolean) =>
  whole ? it : { ...it, number: null, earlier: it.earlier.map((one) => ({ ...one, number: null })) }

/** What colleagues may know of each other. Whoever left keeps name and posts; how to reach them is told no more. */
export const showPerson = query(ShowPerson, {
  load: ({ id }, tx, now) => personById(tx, id, dayOf(now)),
  run(_, { leftAt, ofMyUnit, certificates, ...person }, { actor, inForce, now }) {
    const left = leftAt !== null && Temporal.Instant.compare(Temporal.Instant.from(leftAt), now) <= 0
    const company = companyDecides.holds({}, actor, inForce)
    const keeps = keepsCertificates.holds({}, actor, inForce)
    const whole = person.self || keeps
    // What is planned is for those who decide it and for whom it concerns, until its day.
    const told = company || person.self
    const holdings = told
      ? person.holdings
      : person.holdings
          .filter((it) => it.from <= inForce.day)
          .map((it) => ({ ...it, to: it.to !== null && it.to < inForce.day ? it.to : null }))
    return {
      ...person,
      holdings,
      leftOn: left ? dayOf(Temporal.Instant.from(leftAt)) : null,
      phone: left ? null : person.phone,
      email: left ? null : person.email,
      certificates: whole || ofMyUnit ? certificates.map((it) => shown(it, whole)) : null,
      may: {
        change: company && !left,
        leave: company && !left && !person.self,
        certify: keeps && !left && !person.self,
      },
      day: inForce.day,
    }
  },
})
