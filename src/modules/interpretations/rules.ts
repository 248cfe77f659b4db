import { type Actor, holds } from '../../kernel/actor.ts'
import type { InForce } from '../../kernel/in-force.ts'
import { type Rule, rule } from '../../kernel/rule.ts'
import type { ArticleId } from '../../regulations/all.ts'
import type { Says } from '../../regulations/regulation.ts'

/** Who could answer for a regulation: the reader, and whether there is anybody at all. */
export type Standing = {
  readonly regulation: string
  readonly headsAdministration: boolean
  readonly headsOwner: boolean
  readonly headsConsulting: boolean
  readonly administrationHeld: boolean
  readonly ownerHeld: boolean
  readonly consultingHeld: boolean
}

export type Role = 'general-manager' | 'administration' | 'owner' | 'consulting'

/**
 * Whose answer is official, by the side chosen on who makes the rules: unit/13 the administration department, agency/1.4
 * the department that drafted it, dept/18 the head for the flows. Where that one has no head today, or nothing of the kind
 * is chosen, nothing holds until the general manager puts it into force (daily/5.2).
 */
export const officialRole = (it: Standing, inForce: InForce): Role => {
  const side = inForce.side('rule-makers')
  if (side === 'administration' && it.administrationHeld) return 'administration'
  if (side === 'drafter' && it.ownerHeld) return 'owner'
  if (side === 'head' && it.regulation === 'dept' && it.consultingHeld) return 'consulting'
  return 'general-manager'
}

const plays: Record<Role, (it: Standing, actor: Actor) => boolean> = {
  'general-manager': (_, actor) => holds(actor, 'general-manager'),
  administration: (it) => it.headsAdministration,
  owner: (it) => it.headsOwner,
  consulting: (it) => it.regulation === 'dept' && it.headsConsulting,
}

/** Roles that may answer today: the official one; where that is the general manager, departments may write what he seals. */
export const answering = (it: Standing, inForce: InForce): Role[] => {
  const official = officialRole(it, inForce)
  return official === 'general-manager' ? ['general-manager', 'administration', 'owner', 'consulting'] : [official]
}

export const isOfficial = (it: Standing, actor: Actor, inForce: InForce) => plays[officialRole(it, inForce)](it, actor)

export const roleSays: Record<Role, Says> = {
  'general-manager': { zh: '总经理', en: 'the general manager' },
  administration: { zh: '行政部门的主管', en: 'the head of administration' },
  owner: { zh: '归口部门的主管', en: 'the head of the department that owns the regulation' },
  consulting: { zh: '咨询类部门的主管', en: 'the head of consulting' },
}

const articles: Record<Role, ArticleId> = {
  'general-manager': 'daily/5.2',
  administration: 'unit/13',
  owner: 'agency/1.4',
  consulting: 'dept/18',
}

const because = (it: Standing, inForce: InForce): Says => {
  const role = officialRole(it, inForce)
  return {
    zh: `这部制度的解释由${roleSays[role].zh}作出。`,
    en: `Interpretations of this regulation are given by ${roleSays[role].en}.`,
  }
}

const roles: readonly Role[] = ['general-manager', 'administration', 'owner', 'consulting']

const ruleOf = (role: Role, may: (it: Standing, inForce: InForce) => readonly Role[]): Rule<Standing> =>
  rule<Standing>({
    code: 'not-entitled-to-interpret',
    article: articles[role],
    says: { zh: `解释由${roleSays[role].zh}作出。`, en: `Interpretations are given by ${roleSays[role].en}.` },
    because,
    to: role === 'general-manager' ? { posts: ['general-manager'] } : { named: roleSays[role] },
    holds: (it, actor, inForce) => may(it, inForce).includes(role) && plays[role](it, actor),
  })

/** Who may write an answer, official at once or for the general manager to seal. */
export const answerers = roles.map((role) => ruleOf(role, answering))

/** Whose word is official. */
export const officials = roles.map((role) => ruleOf(role, (it, inForce) => [officialRole(it, inForce)]))

export const mayAnswer = (it: Standing, actor: Actor, inForce: InForce) =>
  answerers.some((one) => one.holds(it, actor, inForce))

export const isUnanswered = rule<Standing & { readonly state: string }>({
  code: 'answered',
  article: 'daily/5.2',
  says: { zh: '刚刚已经有人答复了。', en: 'Somebody has just answered it.' },
  holds: ({ state }) => state === 'open',
})

export type Written = Standing & { readonly state: string; readonly outdated: boolean }

/** Something is to be confirmed: it waits for the seal, or its article was reworded. */
export const isToConfirm = rule<Written>({
  code: 'nothing-to-confirm',
  article: 'daily/5.2',
  says: {
    zh: '这条解释现在就有效，不用再认可。',
    en: 'This interpretation holds as it is; there is nothing to confirm.',
  },
  because: ({ state }) =>
    state === 'official'
      ? {
          zh: '这条解释现在就有效，不用再认可。',
          en: 'This interpretation holds as it is; there is nothing to confirm.',
        }
      : { zh: '这条解释已经撤回或被替代。', en: 'This interpretation was withdrawn or replaced.' },
  holds: ({ state, outdated }) => state === 'proposed' || (state === 'official' && outdated),
})

export const isLive = rule<Written>({
  code: 'ended',
  article: 'daily/5.2',
  says: { zh: '这条解释已经撤回或被替代。', en: 'This interpretation was withdrawn or replaced already.' },
  holds: ({ state }) => state === 'proposed' || state === 'official',
})
