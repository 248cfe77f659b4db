import { forPosts } from '../../kernel/rule.ts'

/** Who decides by which doors people come in: the company, and whoever keeps its systems. */
export const keepsWaysIn = forPosts({
  code: 'not-the-keeper-of-ways',
  article: 'dept/9',
  says: {
    zh: '登录方式由总经理、机构管理员或系统管理员维护。',
    en: 'Ways to sign in are kept by the general manager, the administrator or the system administrator.',
  },
  posts: ['general-manager', 'administrator', 'system-administrator'],
})
