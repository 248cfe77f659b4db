import { rule } from '../../kernel/rule.ts'
import type { ConflictFound, Plan } from './plan.ts'

export type Planned = {
  readonly plan: Plan
  readonly vacancies: readonly { unitId: string; reason: string }[]
  readonly movers: readonly string[]
}

/** agency/2.3: nobody settles their own posts. The general manager, with nobody above, may. */
export const ownPosts = rule<Pick<Planned, 'movers'>>({
  code: 'own-posts',
  article: 'agency/2.3',
  says: {
    zh: '自己的岗位不能由自己定，请公司领导或另一位管理员来办。',
    en: 'Nobody settles their own posts: ask the leadership or another administrator.',
  },
  holds: ({ movers }, actor) =>
    actor.kind === 'staff' && movers.includes(actor.id) && !actor.posts.includes('general-manager'),
})

const nothingLater = rule<Planned>({
  code: 'later-change',
  article: 'dept/9',
  says: {
    zh: '之后已经排定了另一次变动，请先撤回它。',
    en: 'Another change is planned after that day; withdraw it first.',
  },
  holds: ({ plan }) => !plan.later,
  because: ({ plan: { later } }) => ({
    zh: `${later?.name}在 ${later?.on} 已经排定了另一次变动，请先撤回它，再排这一次。`,
    en: `Another change is planned for ${later?.name} on ${later?.on}; withdraw it first.`,
  }),
})

const somethingChanges = rule<Planned>({
  code: 'nothing-changes',
  article: 'daily/4',
  says: { zh: '这样排与原来一样，没有变动。', en: 'This is as it was: nothing changes.' },
  holds: ({ plan }) => plan.ends.length + plan.begins.length > 0,
})

const oneHead = rule<Planned>({
  code: 'two-heads',
  article: 'dept/6',
  says: { zh: '一个部门只能有一位主管。', en: 'A department has one head.' },
  holds: ({ plan }) => !plan.rival,
  because: ({ plan: { rival } }) => ({
    zh: `${rival?.unit}那时已有主管${rival?.name}；请同时写明${rival?.name}从那天起的去处。`,
    en: `${rival?.name} heads ${rival?.unit} then; say in the same change where they go from that day.`,
  }),
})

const vacancyExplained = rule<Planned>({
  code: 'no-head',
  article: 'dept/6',
  says: { zh: '部门不能没有主管。', en: 'A department is not left without a head.' },
  holds: ({ plan, vacancies }) =>
    plan.heads.every((it) => !it.vacant || vacancies.some((one) => one.unitId === it.unitId)),
  because: ({ plan, vacancies }) => {
    const unit = plan.heads.find((it) => it.vacant && !vacancies.some((one) => one.unitId === it.unitId))?.unit
    return {
      zh: `这样一来${unit}就没有主管了。请定下接任的人；一时没有人选的，写明空缺的原因。`,
      en: `${unit} would be left without a head. Name who follows; if nobody can be named yet, say why it is vacant.`,
    }
  },
})

export const unpermitted = ({ plan }: Planned): ConflictFound | undefined =>
  plan.people.flatMap((it) => it.conflicts).find((it) => !it.permittedBefore)

const noConflict = rule<Planned>({
  code: 'conflicting-posts',
  article: 'agency/2.3',
  says: {
    zh: '这两个岗位互相牵制，不能由一个人兼任。',
    en: 'These two posts check each other; one person may not hold both.',
  },
  holds: (it) => !unpermitted(it),
  because: (it) => {
    const found = unpermitted(it)
    const way = found?.exceptable
      ? {
          zh: '确需兼任的，请公司领导先写下准许和到期的日子。',
          en: ' Where it cannot be avoided, the leadership permits it first, with a last day.',
        }
      : { zh: '这一对不能破例。', en: ' No permission is possible for this pair.' }
    return { zh: `${found?.name}：${found?.says.zh}${way.zh}`, en: `${found?.name}: ${found?.says.en}${way.en}` }
  },
})

/** In the order in which a person mends them. */
export const changeRules = [somethingChanges, nothingLater, oneHead, vacancyExplained, noConflict]
