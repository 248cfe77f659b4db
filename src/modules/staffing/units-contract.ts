import { z } from 'zod'
import { contract } from '../../kernel/contract.ts'
import { Day, Id, text } from '../../kernel/shapes.ts'

/** Kinds carry permissions (agency/2.1): only a consulting unit is given clients. */
export const UnitKind = z.enum([
  'leadership',
  'board',
  'marketing',
  'consulting',
  'materials',
  'engineering',
  'counselling',
  'finance',
  'administration',
  'other',
])

export const FoundUnit = contract({
  name: 'staffing.found-unit',
  summary: { zh: '设立一个部门', en: 'Found a unit' },
  cites: ['dept/9', 'agency/2.1'],
  subject: 'unitId',
  input: z.strictObject({
    name: text(60, 2),
    kind: UnitKind,
    from: Day,
    parentId: Id.optional(),
    /** It has no head yet: why, and until when one is expected. */
    vacantBecause: text(200, 2),
  }),
  output: z.object({ unitId: Id }),
})

export const RenameUnit = contract({
  name: 'staffing.rename-unit',
  summary: { zh: '给部门改名', en: 'Rename a unit' },
  cites: ['dept/9', 'daily/4'],
  subject: 'unitId',
  input: z.strictObject({ unitId: Id, name: text(60, 2) }),
  output: z.object({ unitId: Id }),
})

export const CloseUnit = contract({
  name: 'staffing.close-unit',
  summary: { zh: '撤销一个部门', en: 'Close a unit' },
  cites: ['dept/9'],
  subject: 'unitId',
  /** The first day on which it is no more. */
  input: z.strictObject({ unitId: Id, on: Day }),
  output: z.object({ unitId: Id }),
})
