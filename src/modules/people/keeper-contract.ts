import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Day, Id, text } from '../../kernel/shapes.ts'
import { employmentKinds } from './roster/posts.ts'

export const ShowRecord = contract({
  name: 'people.record',
  summary: { zh: '一位员工的人事资料', en: 'The personnel record of somebody' },
  cites: ['daily/4', 'unit/2'],
  subject: 'staffId',
  confidential: true,
  input: z.strictObject({ staffId: Id }),
  output: z.object({
    staffId: Id,
    name: z.string(),
    sex: z.string().nullable(),
    idNumber: z.string().nullable(),
    /** Monthly, in fen. */
    wageFen: z.number().nullable(),
    employment: z.string(),
    hiredOn: Day.nullable(),
    serviceFrom: Day.nullable(),
    emergencyName: z.string().nullable(),
    emergencyPhone: z.string().nullable(),
  }),
})

export const AmendRecord = contract({
  name: 'people.amend-record',
  summary: { zh: '更正一位员工的人事资料', en: 'Correct the personnel record of somebody' },
  cites: ['daily/4', 'unit/2'],
  subject: 'staffId',
  input: z.strictObject({
    staffId: Id,
    name: text(60),
    sex: z.enum(['male', 'female']).nullable(),
    /** Empty: not recorded. */
    idNumber: text(40, 0),
    /** In yuan, as it is typed: `16800`, `1.68万`. Empty: not recorded. */
    wage: text(30, 0),
    employment: z.enum(employmentKinds),
    hiredOn: Day.nullable(),
    serviceFrom: Day.nullable(),
  }),
  output: z.object({ staffId: Id }),
})
