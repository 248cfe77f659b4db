import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import { invalidField } from '../../kernel/refusal.ts'
import { brokenConstraint } from '../../kernel/sql.ts'
import { tell } from '../notices/public.ts'
import { initialsOf } from './initials.ts'
import { AmendRecord } from './keeper-contract.ts'
import { amendPrivate, amendStaff, recordOf } from './keeper-store.ts'
import { normaliseMoney, normaliseName } from './roster/normalise.ts'
import { normaliseIdentity } from './roster/normalise-identity.ts'
import type { Normalised } from './roster/roster.ts'
import { keepsRecords, ownRecord } from './rules.ts'

const read = <T>(field: string, typed: string, by: (it: string) => Normalised<T>): T | null => {
  if (typed === '') return null
  const it = by(typed)
  if (it.problem) throw invalidField(field, it.problem.code, it.problem.says)
  return it.value
}

/** What the person may not change alone, changed by personnel at their request; they are told that it was. */
export const amendRecord = command(AmendRecord, {
  load: ({ staffId }, tx) => recordOf(tx, staffId),
  allow: [keepsRecords],
  forbid: [ownRecord],
  async run({ staffId, sex, employment, hiredOn, serviceFrom, ...typed }, _, ctx) {
    const { tx, actor } = ctx
    const name = read('name', typed.name, normaliseName)!
    const identity = read('idNumber', typed.idNumber, (it) => normaliseIdentity(it))
    const wageFen = read('wage', typed.wage, normaliseMoney)
    await amendStaff(tx, staffId, name, initialsOf(name), sex, employment, hiredOn, serviceFrom)
    try {
      await amendPrivate(tx, randomUUIDv7(), staffId, identity?.number ?? null, wageFen)
    } catch (error) {
      if (brokenConstraint(error) !== 'staff_private_id_number_key') throw error
      throw invalidField('idNumber', 'identity-taken', {
        zh: '这个证件号已经登记在别人名下。',
        en: 'Somebody else already has this identity number.',
      })
    }
    await tell(staffId, 'people.record-amended', staffId, { by: actor.kind === 'staff' ? actor.name : '' }, ctx)
    return { staffId }
  },
})
