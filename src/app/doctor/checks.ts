import type { Complaint, Patient } from './complaint.ts'
import { ofTheHouse } from './house.ts'
import { ofTheMachine } from './machine.ts'

/** Everything that is wrong, gravest first; nothing is changed. */
export const examine = async (patient: Patient): Promise<Complaint[]> => {
  const found: Complaint[] = []
  for (const check of [...ofTheMachine, ...ofTheHouse]) found.push(...(await check(patient)))
  return found.toSorted((a, b) => Number(a.grade === 'mend') - Number(b.grade === 'mend'))
}
