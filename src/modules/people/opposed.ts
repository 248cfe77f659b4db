import type { Says } from '../../regulations/regulation.ts'

/**
 * Posts that are meant to check each other (agency/2.3). `exceptable: false` where law or the separation of the three
 * administrators leaves no room for a permission: the cashier may not keep accounts (Accounting Law of China, article 37).
 */
type Opposed = { readonly posts: readonly [string, string]; readonly says: Says; readonly exceptable: boolean }

const administrators: Says = {
  zh: '系统、安全、审计三员各管一段，互相监督，一个人不能兼两样。',
  en: 'The three administrators watch each other: nobody holds two of these posts.',
}

export const opposed: readonly Opposed[] = [
  {
    posts: ['accountant', 'cashier'],
    says: {
      zh: '管账的不管钱，管钱的不管账：出纳不得兼管账目（会计法第三十七条）。',
      en: 'Who keeps the accounts does not hold the money: a cashier may not keep accounts (Accounting Law, art. 37).',
    },
    exceptable: false,
  },
  {
    posts: ['cashier', 'seal-keeper'],
    says: { zh: '一手付款，一手盖章。', en: 'One hand would both pay and seal.' },
    exceptable: true,
  },
  {
    posts: ['accountant', 'seal-keeper'],
    says: { zh: '一手记账，一手盖章。', en: 'One hand would both keep the accounts and seal.' },
    exceptable: true,
  },
  { posts: ['system-administrator', 'security-administrator'], says: administrators, exceptable: false },
  { posts: ['system-administrator', 'audit-administrator'], says: administrators, exceptable: false },
  { posts: ['security-administrator', 'audit-administrator'], says: administrators, exceptable: false },
  {
    posts: ['administrator', 'audit-administrator'],
    says: { zh: '查痕迹的人不能同时是被查的人。', en: 'Who reads the trails is not whom they are about.' },
    exceptable: false,
  },
  {
    posts: ['administrator', 'security-administrator'],
    says: { zh: '开户的人同时看管登录，无人监督。', en: 'Who opens accounts would also watch over signing in.' },
    exceptable: true,
  },
]

/** The pairs that somebody holds against each other with these posts. */
export const opposedAmong = (posts: Iterable<string>): Opposed[] => {
  const held = new Set(posts)
  return opposed.filter(({ posts: [a, b] }) => held.has(a) && held.has(b))
}

export const samePair = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join()
