import { randomUUIDv7 } from 'node:crypto'
import { command } from '../../kernel/act.ts'
import { invalidField } from '../../kernel/refusal.ts'
import { brokenConstraint } from '../../kernel/sql.ts'
import { AmendMyContact } from './record-contract.ts'
import { amendContact, amendEmergency } from './record-store.ts'
import { normaliseEmail, normaliseName, normalisePhone } from './roster/normalise.ts'
import type { Normalised } from './roster/roster.ts'

/** Empty stays empty; anything else is kept in the one form of the staff list. */
const read = (field: string, typed: string, by: (it: string) => Normalised<string>): string | null => {
  if (typed === '') return null
  const it = by(typed)
  if (it.problem) throw invalidField(field, it.problem.code, it.problem.says)
  return it.value
}

/** What is the person's own to correct. Name, identity number and pay are changed by personnel, on request. */
export const amendMyContact = command(AmendMyContact, {
  load: async () => ({}),
  async run(typed, _, { tx }) {
    const phone = read('phone', typed.phone, normalisePhone)
    const email = read('email', typed.email, normaliseEmail)
    const name = read('emergencyName', typed.emergencyName, normaliseName)
    const emergency = read('emergencyPhone', typed.emergencyPhone, normalisePhone)
    if (name && !emergency) {
      throw invalidField('emergencyPhone', 'no-phone', {
        zh: '请写上这位联系人的手机号。',
        en: 'Please give the number of this person.',
      })
    }
    try {
      await amendContact(tx, phone, email)
    } catch (error) {
      if (brokenConstraint(error) !== 'staff_phone_key') throw error
      throw invalidField('phone', 'phone-taken', {
        zh: '这个手机号登记在别人名下。请核对；没错的话，请找人事。',
        en: 'This number is recorded for somebody else. Please check it; if it is right, ask personnel.',
      })
    }
    await amendEmergency(tx, randomUUIDv7(), name, emergency)
    return { phone, email }
  },
})
