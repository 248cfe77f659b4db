import { holds, isStaff } from '../../kernel/actor.ts'
import { forPosts, rule } from '../../kernel/rule.ts'

/** Who may prepare what, of one regulation. */
export type Prepared = {
  readonly headsAdministration: boolean
  readonly headsOwner: boolean
  readonly headsConsulting: boolean
  /** A department owns the regulation: it drafted it. */
  readonly owned: boolean
  readonly regulation: string
  readonly drafterId: string | null
}

/** An enactment as the rules see it. */
export type Case = Prepared & {
  readonly state: 'draft' | 'posted' | 'enacted' | 'withdrawn'
  readonly from: string
  readonly postedUntil: string | null
  readonly discussed: boolean
  readonly concernsStaff: boolean
  readonly openPoints: number
  readonly openBlanks: number
}

export const leadership = forPosts({
  code: 'not-leadership',
  article: 'daily/5.2',
  says: {
    zh: '制度由公司领导、行政部门或归口部门的主管起草。',
    en: 'Regulations are drafted by the leadership, the head of administration or the head of the department that owns them.',
  },
  posts: ['general-manager', 'deputy-general-manager'],
})

export const headOfAdministration = rule<Prepared>({
  code: 'not-head-of-administration',
  article: 'daily/5.2',
  says: { zh: '行政部门的主管可以起草制度。', en: 'The head of administration may draft regulations.' },
  to: { named: { zh: '行政部门的主管', en: 'the head of administration' } },
  holds: ({ headsAdministration }) => headsAdministration,
})

/** agency/1.4: the owning department proposes amendments; dept/18: the flows of consulting are its head's. */
export const headOfOwner = rule<Prepared>({
  code: 'not-head-of-owner',
  article: 'agency/1.4',
  says: { zh: '修订由归口部门的主管提出。', en: 'Amendments are proposed by the head of the owning department.' },
  to: {
    named: {
      zh: '归口部门的主管；咨询部制度为咨询类部门的主管',
      en: 'the head of the owning department; for the consulting regulation, heads of consulting departments',
    },
  },
  holds: ({ headsOwner, headsConsulting, regulation }) => headsOwner || (regulation === 'dept' && headsConsulting),
})

export const itsDrafter = rule<Prepared>({
  code: 'not-its-drafter',
  article: 'daily/5.2',
  says: { zh: '起草的人可以改自己的草案。', en: 'Whoever drafted it may change the draft.' },
  to: { named: { zh: '起草的人', en: 'its drafter' } },
  holds: ({ drafterId }, actor) => isStaff(actor, drafterId),
})

/** agency/1.4, where that side is followed: the department that drafted it alone proposes; others suggest. */
export const onlySuggests = rule<Prepared>({
  code: 'only-its-owner-proposes',
  article: 'agency/1.4',
  says: {
    zh: '这部制度由归口部门起草，修订也只由它提出；别的部门可以提建议。',
    en: 'The department that drafted this regulation alone proposes its amendments; others may make suggestions.',
  },
  holds: ({ owned, headsOwner }, actor, inForce) =>
    inForce.side('rule-makers') === 'drafter' && owned && !headsOwner && !holds(actor, 'general-manager'),
})

export const preparers = [leadership, headOfAdministration, headOfOwner]

/** daily/5.2: only the general manager puts a regulation into force. */
export const generalManager = forPosts({
  code: 'not-general-manager',
  article: 'daily/5.2',
  says: { zh: '只有总经理能使制度生效。', en: 'Only the general manager puts a regulation into force.' },
  posts: ['general-manager'],
})

const stateSays = {
  draft: { zh: '草案还没有公示。', en: 'The draft is not posted.' },
  posted: { zh: '草案正在公示，要改请先退回起草。', en: 'The draft is posted; return it before it is changed.' },
  enacted: {
    zh: '这一版已经盖印施行，不能再动；要改，请另起一次修订。',
    en: 'This version is in force and stays as it is; draft an amendment to change it.',
  },
  withdrawn: { zh: '草案已经撤回。', en: 'The draft was withdrawn.' },
}

export const isDraft = rule<Case>({
  code: 'not-a-draft',
  article: 'daily/5.2',
  says: stateSays.posted,
  because: ({ state }) => stateSays[state],
  holds: ({ state }) => state === 'draft',
})

export const isPosted = rule<Case>({
  code: 'not-posted',
  article: 'daily/5.2',
  says: stateSays.draft,
  because: ({ state }) => stateSays[state],
  holds: ({ state }) => state === 'posted',
})

export const isOpen = rule<Case>({
  code: 'not-open',
  article: 'daily/5.2',
  says: stateSays.enacted,
  because: ({ state }) => stateSays[state],
  holds: ({ state }) => state === 'draft' || state === 'posted',
})

export const isInForce = rule<Pick<Case, 'state'>>({
  code: 'not-enacted',
  article: 'daily/5.2',
  says: { zh: '还没有施行，不用签认。', en: 'It is not in force yet; there is nothing to acknowledge.' },
  holds: ({ state }) => state === 'enacted',
})

export const isBound = rule<Pick<Case, 'state'> & { readonly binds: boolean }>({
  code: 'not-bound',
  article: 'daily/5.4',
  says: { zh: '这一版不适用于您，不用签认。', en: 'It does not bind you; there is nothing to acknowledge.' },
  holds: ({ binds }) => binds,
})

type Readers = Prepared & Pick<Case, 'state'> & { readonly items: readonly { readonly remindedToday: boolean }[] }

export const somebodyIsLeft = rule<Readers>({
  code: 'nobody-left',
  article: 'daily/5.4',
  says: { zh: '该签认的都签认了，不用提醒。', en: 'Everybody has acknowledged it; nobody is left to remind.' },
  holds: ({ items }) => items.length > 0,
})

export const notRemindedToday = rule<Readers>({
  code: 'reminded-today',
  article: 'daily/5.4',
  says: { zh: '今天已经提醒过了，明天再提醒。', en: 'They were reminded today already; remind them again tomorrow.' },
  holds: ({ items }) => items.some((it) => !it.remindedToday),
})

export const allChosen = rule<Case>({
  code: 'points-open',
  article: 'daily/5.2',
  says: { zh: '还有说法不一的地方没有选定。', en: 'There are points on which nothing is chosen yet.' },
  because: ({ openPoints }) => ({
    zh: `与已施行的制度还有 ${openPoints} 处说法不一没有选定。`,
    en: `${openPoints} points on which the regulations differ are not chosen yet.`,
  }),
  holds: ({ openPoints }) => openPoints === 0,
})

export const allFilled = rule<Case>({
  code: 'blanks-open',
  article: 'daily/5.2',
  says: { zh: '还有空没有填。', en: 'There are blanks to fill.' },
  because: ({ openBlanks }) => ({
    zh: `还有 ${openBlanks} 个空没有填。`,
    en: `${openBlanks} blanks are not filled yet.`,
  }),
  holds: ({ openBlanks }) => openBlanks === 0,
})

/** Labour Contract Law art. 4: discussed with staff representatives or all staff. */
export const discussed = rule<Case>({
  code: 'not-discussed',
  article: 'daily/5.2',
  says: {
    zh: '涉及工时、休假、报酬或纪律，须先与职工代表商议并记录在案（《劳动合同法》第四条）。',
    en: 'It touches hours, leave, pay or discipline: it has to be discussed with staff representatives first, on record (Labour Contract Law art. 4).',
  },
  holds: ({ concernsStaff: it, discussed: done }) => !it || done,
})

/** Labour Contract Law art. 4: published, or made known to the staff. */
export const postedLongEnough = rule<Case>({
  code: 'not-posted-long-enough',
  article: 'daily/5.2',
  says: {
    zh: '涉及职工切身利益，须先公示（《劳动合同法》第四条）。',
    en: 'It touches the staff’s own interests and has to be posted first (Labour Contract Law art. 4).',
  },
  because: ({ postedUntil }) =>
    postedUntil
      ? {
          zh: `公示到 ${postedUntil}，期满才能施行。`,
          en: `Posted until ${postedUntil}; it can be put into force after that day.`,
        }
      : {
          zh: '涉及职工切身利益，须先公示（《劳动合同法》第四条）。',
          en: 'It touches the staff’s own interests and has to be posted first (Labour Contract Law art. 4).',
        },
  holds: ({ concernsStaff: it, postedUntil }, _actor, inForce) =>
    !it || (postedUntil !== null && postedUntil < inForce.day),
})

export const notInThePast = rule<Case>({
  code: 'in-the-past',
  article: 'daily/5.2',
  says: {
    zh: '只能从今天或以后的一天起施行：过去的事按当时的规定判断。',
    en: 'It takes effect today or later: what is past is judged by what held on its own day.',
  },
  holds: ({ from }, _actor, inForce) => from >= inForce.day,
})
