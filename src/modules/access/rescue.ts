import type { House } from '../../kernel/action.ts'
import { appendAudit } from '../../kernel/audit.ts'
import { tokenHash, transact } from '../../kernel/transaction.ts'
import { tell } from '../notices/public.ts'
import { newCode, normaliseCode } from './invitation-code.ts'
import { personByNumber, saveInvitation } from './store.ts'

/**
 * A reset code from the host's own command line, for an office whose only administrator cannot come in: whoever holds
 * the machine holds the data anyway. It stands in the trail, and the person is told. Undefined when nobody has the number.
 */
export const rescue = (house: House, number: string): Promise<{ name: string; code: string } | undefined> => {
  const now = house.now()
  const code = newCode()
  return transact(house.pool, undefined, now, async ({ tx, entered }) => {
    await entered
    const person = await personByNumber(tx, number.trim(), now.toString())
    if (!person) return { result: undefined }
    await saveInvitation(
      tx,
      person.id,
      tokenHash(normaliseCode(code)),
      now.add({ hours: 24 }).toString(),
      person.id,
      true,
      true,
      null,
    )
    await tell(person.id, 'access.rescued', person.id, {}, { tx, now })
    return {
      result: { name: person.name, code },
      closing: (at) =>
        appendAudit(
          at,
          'access.rescue',
          'done',
          'visitor',
          null,
          person.id,
          [],
          null,
          null,
          'command line',
          now.toString(),
          null,
        ),
    }
  })
}
