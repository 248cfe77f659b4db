import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Day, Id, text } from '../../kernel/shapes.ts'
import { Password, SignedIn } from '../access/contract.ts'
import { columns } from './roster/columns.ts'

export const Organisation = z.object({
  name: z.string(),
  /** The one character on its seal. */
  glyph: z.string(),
  phone: z.string(),
  address: z.string(),
  demo: z.boolean(),
  setUp: z.boolean(),
})

export const ShowOrganisation = contract({
  name: 'people.organisation',
  summary: { zh: '这是哪家机构', en: 'Which organisation this is' },
  cites: [],
  open: 'anyone',
  input: z.strictObject({}),
  output: Organisation,
})

export const SetUpOrganisation = contract({
  name: 'people.set-up',
  summary: { zh: '设立机构与首位管理员', en: 'Set up the organisation and its first administrator' },
  cites: ['dept/9'],
  open: 'anyone',
  input: z.strictObject({
    organisation: text(60, 2),
    phone: text(40, 0).default(''),
    address: text(120, 0).default(''),
    adminName: text(60),
    adminNumber: text(30),
    password: Password,
  }),
  output: SignedIn,
})

export const ShowMe = contract({
  name: 'people.me',
  summary: { zh: '我的身份与岗位', en: 'Who I am and the posts I hold' },
  cites: [],
  input: z.strictObject({}),
  output: z.object({
    id: Id,
    number: z.string(),
    name: z.string(),
    posts: z.array(z.object({ post: z.string(), code: z.string(), unit: z.string(), unitId: Id, head: z.boolean() })),
    /** Whether the confidentiality undertaking of service/5 is signed. */
    undertakingSigned: z.boolean(),
    /** Posts whose duties, as they read today, the person has not acknowledged (daily/5.4). */
    dutiesToRead: z.array(z.object({ code: z.string(), name: z.string() })),
    unreadNotices: z.number(),
  }),
})

export const SignUndertaking = contract({
  name: 'people.sign-undertaking',
  summary: { zh: '签署保密承诺', en: 'Sign the confidentiality undertaking' },
  cites: ['service/5'],
  input: z.strictObject({}),
  output: z.object({ signedAt: z.string() }),
})

const Cells = z.partialRecord(z.enum(columns), z.string().max(2000))

/** A staff list as read (roster/roster.ts): raw text by the sheet's own row numbers. */
export const RosterTableShape = z.object({
  fileName: z.string().max(300),
  sheet: z.string().max(300),
  headingRow: z.number().int(),
  columns: z.array(z.object({ column: z.enum(columns), heading: z.string().max(2000) })).max(60),
  unread: z.array(z.string().max(2000)).max(60),
  rows: z
    .array(
      z.object({
        row: z.number().int().min(1),
        cells: Cells,
        flaws: z.partialRecord(z.enum(columns), z.enum(['precision-lost', 'formula-error', 'too-long'])).optional(),
      }),
    )
    .max(20_000),
  leftOut: z.array(z.object({ row: z.number().int(), text: z.string().max(2000) })).max(20_000),
})

export const ReadRoster = contract({
  name: 'people.read-roster',
  summary: { zh: '读取花名册，先看问题，不写入', en: 'Read a staff list and show its problems; nothing is written' },
  cites: ['dept/6', 'dept/7'],
  bodyLimit: 15_000_000,
  confidential: true,
  input: z.strictObject({
    fileName: text(300),
    base64: z.string().max(14_500_000),
    /** What headings mean that are not understood by themselves; remembered when the list is written. */
    headings: z
      .record(z.string().max(500), z.enum(columns))
      .refine((it) => Object.keys(it).length <= 60)
      .optional(),
  }),
  output: z.object({
    table: RosterTableShape,
    known: z.object({
      units: z.array(z.object({ id: Id, name: z.string(), head: z.string().optional() })),
      posts: z.array(z.object({ code: z.string(), name: z.string() })),
      staffNumbers: z.array(z.string()),
      phones: z.array(z.string()),
      present: z
        .array(
          z.object({
            id: Id,
            cells: Cells,
            holdings: z.array(z.object({ unit: z.string(), code: z.string(), post: z.string() })),
            certificates: z.array(z.string()),
          }),
        )
        .optional(),
    }),
    today: Day,
  }),
})

export const ImportRoster = contract({
  name: 'people.import-roster',
  summary: { zh: '一次写入花名册：全部进来，或一个也不进', en: 'Write the staff list in one go: all of it or none' },
  cites: ['dept/6', 'dept/7', 'dept/9'],
  bodyLimit: 15_000_000,
  input: z.strictObject({
    table: RosterTableShape,
    corrections: z.record(z.string().regex(/^\d{1,7}$/), Cells),
    skipped: z.array(z.number().int()).max(20_000),
    /** Rows of people on the staff already whose changes are to be written; without it nobody's record changes. */
    amended: z.array(z.number().int()).max(20_000).optional(),
  }),
  output: z.object({ people: z.number(), amended: z.number(), units: z.number(), skipped: z.number() }),
})

export const ExportRoster = contract({
  name: 'people.export-roster',
  summary: { zh: '导出花名册', en: 'Export the staff list' },
  cites: ['dept/9'],
  confidential: true,
  input: z.strictObject({ format: z.enum(['xlsx', 'csv']) }),
  output: z.object({ fileName: z.string(), base64: z.string(), people: z.number() }),
})

export const ShowChart = contract({
  name: 'people.chart',
  summary: { zh: '组织图', en: 'The organisation chart' },
  cites: ['daily/4', 'dept/6', 'dept/7', 'agency/2.2'],
  input: z.strictObject({ day: Day.optional() }),
  output: z.object({
    day: Day,
    units: z.array(
      z.object({
        id: Id,
        name: z.string(),
        kind: z.string(),
        parentId: Id.nullable(),
        /** Whom the head of the unit answers to; null for whoever leads the company. */
        reportsTo: z.string().nullable(),
        /** It has no head on that day; why is told to those who decide. */
        vacancy: z.object({ since: Day, until: Day.nullable(), reason: z.string() }).nullable(),
        /** Who acts for the head on that day; `until` is the last day. */
        deputy: z.object({ staffId: Id, name: z.string(), until: Day.nullable() }).nullable(),
        posts: z.array(
          z.object({
            code: z.string(),
            name: z.string(),
            head: z.boolean(),
            people: z.array(
              z.object({
                id: Id,
                name: z.string(),
                number: z.string(),
                since: Day,
                /** The last day of the holding; null while no end is known. */
                until: Day.nullable(),
                /** The day on which holding it beside another post is looked at again (agency/2.3). */
                reviewOn: Day.nullable(),
              }),
            ),
          }),
        ),
      }),
    ),
  }),
})

export const ListStaff = contract({
  name: 'people.staff',
  summary: { zh: '员工名单与开户情况', en: 'Staff and whether they have come in yet' },
  cites: ['dept/9'],
  input: z.strictObject({ q: text(40, 0).optional() }),
  output: z.object({
    items: z.array(
      z.object({
        id: Id,
        number: z.string(),
        name: z.string(),
        posts: z.string(),
        /** none: not invited yet; invited: a code is out; active: has a password. */
        account: z.enum(['none', 'invited', 'active']),
      }),
    ),
    total: z.number(),
  }),
})

export const DefineSubject = contract({
  name: 'people.define-subject',
  summary: { zh: '设定一个咨询题目', en: 'Define a subject of consulting' },
  cites: ['service/4'],
  input: z.strictObject({ name: text(40), certificate: text(60).nullable(), bookable: z.boolean() }),
  output: z.object({ id: Id }),
})

export const AmendOrganisation = contract({
  name: 'people.amend-organisation',
  summary: { zh: '改机构的名称、电话与地址', en: 'Change the name, phone and address of the organisation' },
  cites: ['dept/9'],
  input: z.strictObject({ name: text(60, 2), phone: text(40, 0), address: text(120, 0) }),
  output: z.object({ name: z.string(), phone: z.string(), address: z.string() }),
})

export const ExportChart = contract({
  name: 'people.export-chart',
  summary: { zh: '导出某一天的组织图', en: 'Export the chart of a day' },
  cites: ['daily/4'],
  input: z.strictObject({
    day: Day.optional(),
    format: z.enum(['xlsx', 'csv']),
    language: z.enum(['zh', 'en']).default('zh'),
  }),
  output: z.object({ fileName: z.string(), base64: z.string(), lines: z.number() }),
})
