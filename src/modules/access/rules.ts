import { forPosts } from '../../kernel/rule.ts'

/** Who hands out codes: whoever keeps the people (people/rules.ts). */
export const issuesCodes = forPosts({
  code: 'not-the-company',
  article: 'dept/9',
  says: {
    zh: '机构设置与人员由公司决定：请总经理、副总经理或机构管理员来做。',
    en: 'Structure and staff are decided by the company: ask the general manager, the deputy or the administrator.',
  },
  posts: ['general-manager', 'deputy-general-manager', 'administrator'],
})

export const resetters = [
  'general-manager',
  'deputy-general-manager',
  'administrator',
  'system-administrator',
  'security-administrator',
] as const

/** Two of these reset the sign-in of a confidential post. */
export const resets = forPosts({
  code: 'not-a-resetter',
  article: 'dept/9',
  says: {
    zh: '重设登录由公司领导或管理员来做。',
    en: 'Sign-ins are reset by the leadership or an administrator.',
  },
  posts: resetters,
})
