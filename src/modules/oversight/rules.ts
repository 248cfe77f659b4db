import { forPosts } from '../../kernel/rule.ts'

/*
 * Three administrators kept apart (agency/2.3: powers stay sensible and monitored): one runs the system, one guards the
 * ways in, one reads the trail. None of them sees a client's matter, and no two of the posts go together.
 */

export const guardsTheWaysIn = forPosts({
  code: 'not-the-security-administrator',
  article: 'agency/2.3',
  says: {
    zh: '登录、设备与授权由安全管理员查看和处理。',
    en: 'Sign-ins, devices and grants are for the security administrator.',
  },
  posts: ['security-administrator'],
})

export const readsTheTrail = forPosts({
  code: 'not-the-audit-administrator',
  article: 'agency/2.3',
  says: {
    zh: '痕迹由审计管理员翻阅；审计管理员只看，不办任何事。',
    en: 'The trail is read by the audit administrator, who reads only and changes nothing.',
  },
  posts: ['audit-administrator'],
})

export const runsTheSystem = forPosts({
  code: 'not-the-system-administrator',
  article: 'agency/2.3',
  says: {
    zh: '系统的运行状态由系统管理员查看。',
    en: 'The state of the system is for the system administrator.',
  },
  posts: ['system-administrator'],
})
