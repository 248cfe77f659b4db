import { query } from '../../kernel/act.ts'
import { expiringDays, ListCertificates } from './certificates-contract.ts'
import { certificateList } from './certificates-store.ts'
import { keepsCertificates } from './rules.ts'

/** Everybody their own, a head those of the own people without their numbers, the keepers of personnel all. */
export const listCertificates = query(ListCertificates, {
  load: async () => ({}),
  async run({ soon }, _, { tx, actor, inForce, now }) {
    const { day } = inForce
    const keeps = keepsCertificates.holds({}, actor, inForce)
    const until = Temporal.PlainDate.from(day).add({ days: expiringDays }).toString()
    const rows = await certificateList(tx, keeps, day, now.toString(), soon, until)
    const stateOf = (end: string | null): 'expired' | 'expiring' | 'valid' =>
      end !== null && end < day ? 'expired' : end !== null && end <= until ? 'expiring' : 'valid'
    const heads = actor.kind === 'staff' && actor.heads.length > 0
    return {
      day,
      of: keeps ? ('all' as const) : heads ? ('unit' as const) : ('own' as const),
      keeps,
      items: rows.map(({ total: _t, expiring: _e, expired: _x, ...it }) => ({
        ...it,
        number: keeps || it.mine ? it.number : null,
        state: stateOf(it.validUntil),
      })),
      total: rows[0]?.total ?? 0,
      expiring: rows[0]?.expiring ?? 0,
      expired: rows[0]?.expired ?? 0,
    }
  },
})
