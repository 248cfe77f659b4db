import { say } from '../../../web/say.ts'

/** Kinds of unit in the order in which an office thinks of them; the kind decides what its people may be given. */
export const unitKinds = () =>
  [
    ['consulting', say('咨询（接待客户）', 'Consulting (receives clients)')],
    ['marketing', say('市场', 'Marketing')],
    ['materials', say('材料', 'Materials')],
    ['engineering', say('工程', 'Engineering')],
    ['counselling', say('心理辅导', 'Counselling')],
    ['finance', say('财务', 'Finance')],
    ['administration', say('行政', 'Administration')],
    ['leadership', say('公司领导', 'Leadership')],
    ['board', say('董事会', 'Board')],
    ['other', say('其他', 'Other')],
  ] as const

export type UnitKindKey = ReturnType<typeof unitKinds>[number][0]
