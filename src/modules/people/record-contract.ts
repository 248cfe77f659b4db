import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Day, Id, Instant, text } from '../../kernel/shapes.ts'

/** A post held, now or before: both days are days on which it was held; `to` is null while no end is set. */
const HeldFor = z.object({
  unit: z.string(),
  post: z.string(),
  code: z.string(),
  head: z.boolean(),
  from: Day,
  to: Day.nullable(),
})

/** A certificate as the reader may see it: the number is for its holder and for whoever keeps personnel. */
const CertificateShown = z.object({
  id: Id,
  kind: z.string(),
  number: z.string().nullable(),
  issuer: z.string(),
  /** Null: it never expires. */
  validUntil: Day.nullable(),
  /** What it said before each renewal, newest first. */
  earlier: z.array(
    z.object({ number: z.string().nullable(), issuer: z.string(), validUntil: Day.nullable(), renewedAt: Instant }),
  ),
})

export const ShowMyRecord = contract({
  name: 'people.my-record',
  summary: { zh: '我的人事资料，全部', en: 'My personnel record, all of it' },
  cites: ['daily/4', 'unit/2'],
  subject: 'id',
  confidential: true,
  input: z.strictObject({}),
  output: z.object({
    id: Id,
    number: z.string(),
    name: z.string(),
    sex: z.string().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    emergencyName: z.string().nullable(),
    emergencyPhone: z.string().nullable(),
    idNumber: z.string().nullable(),
    /** Monthly, in fen. */
    wageFen: z.number().nullable(),
    employment: z.string(),
    hiredOn: Day.nullable(),
    serviceFrom: Day.nullable(),
    superior: z.string().nullable(),
    undertakingAt: Instant.nullable(),
    holdings: z.array(HeldFor),
    specialities: z.array(z.string()),
    certificates: z.array(CertificateShown),
    acknowledged: z.array(z.object({ post: z.string(), at: Instant })),
    /** Whom to ask for what the person may not change alone. */
    keepers: z.array(z.object({ name: z.string(), post: z.string() })),
  }),
})

export const AmendMyContact = contract({
  name: 'people.amend-my-contact',
  summary: { zh: '改我的联系方式与紧急联系人', en: 'Correct my contact details' },
  cites: ['daily/4'],
  input: z.strictObject({
    phone: text(40, 0),
    email: text(254, 0),
    emergencyName: text(50, 0),
    emergencyPhone: text(40, 0),
  }),
  output: z.object({ phone: z.string().nullable(), email: z.string().nullable() }),
})

export const ShowPerson = contract({
  name: 'people.person',
  summary: { zh: '一位同事：岗位、部门与联系方式', en: 'A colleague: posts, unit and how to reach them' },
  cites: ['daily/4', 'dept/11', 'frame/3.1'],
  input: z.strictObject({ id: Id }),
  output: z.object({
    id: Id,
    number: z.string(),
    name: z.string(),
    /** The day on which they left; what remains then is the name and the posts they held. */
    leftOn: Day.nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    superior: z.object({ id: Id, name: z.string() }).nullable(),
    holdings: z.array(HeldFor),
    /** Units in which they act for the head, with both days. */
    deputyships: z.array(z.object({ unit: z.string(), from: Day, to: Day.nullable() })),
    specialities: z.array(z.string()),
    /** Null for whoever may not see them: the person, the head of the unit and the keepers of personnel may. */
    certificates: z.array(CertificateShown).nullable(),
    self: z.boolean(),
    /** Whether the reader may change posts, record the leaving, and keep certificates. */
    may: z.object({ change: z.boolean(), leave: z.boolean(), certify: z.boolean() }),
    day: Day,
  }),
})
