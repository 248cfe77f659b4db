import { linkOptions } from '@tanstack/react-router'
import { ShowDesk } from '../../modules/engagements/contract.ts'
import { ShowMe } from '../../modules/people/contract.ts'
import { say } from '../say.ts'
import type { IconName } from './icons.tsx'
import { useAsk } from './server.ts'

/** The parts of the office. Called while rendering, because the words follow the language. */
export const places = () =>
  [
    {
      key: 'desk',
      icon: 'desk',
      name: say('案头', 'Desk'),
      link: linkOptions({ to: '/app', activeOptions: { exact: true } }),
      under: [],
    },
    {
      key: 'engagements',
      icon: 'folder',
      name: say('预约与委托', 'Engagements'),
      short: say('委托', 'Matters'),
      link: linkOptions({ to: '/app/engagements' }),
      under: [],
    },
    {
      key: 'people',
      icon: 'chart',
      name: say('组织', 'Organisation'),
      short: say('组织', 'People'),
      link: linkOptions({ to: '/app/chart' }),
      under: [
        { name: say('组织图', 'Chart'), link: linkOptions({ to: '/app/chart' }), to: 'everybody' },
        {
          name: say('谁可以，凭什么', 'Who may, and why'),
          link: linkOptions({ to: '/app/permissions' }),
          to: 'everybody',
        },
        { name: say('岗位目录', 'Posts'), link: linkOptions({ to: '/app/posts' }), to: 'everybody' },
        { name: say('团队与项目组', 'Teams and projects'), link: linkOptions({ to: '/app/groups' }), to: 'everybody' },
        { name: say('证书', 'Certificates'), link: linkOptions({ to: '/app/certificates' }), to: 'everybody' },
        { name: say('员工与邀请码', 'Staff and invitations'), link: linkOptions({ to: '/app/staff' }), to: 'company' },
        { name: say('导入花名册', 'Import a staff list'), link: linkOptions({ to: '/app/roster' }), to: 'company' },
        { name: say('设置', 'Settings'), link: linkOptions({ to: '/app/settings' }), to: 'company' },
        { name: say('登录方式', 'Ways to sign in'), link: linkOptions({ to: '/app/sign-in-ways' }), to: 'keepers' },
      ],
    },
    {
      key: 'calendar',
      icon: 'calendar',
      name: say('日历', 'Calendar'),
      link: linkOptions({ to: '/app/calendar' }),
      under: [],
    },
    {
      key: 'rulebook',
      icon: 'rules',
      name: say('制度', 'Rulebook'),
      link: linkOptions({ to: '/app/rulebook/$', params: { _splat: '' } }),
      under: [],
    },
    {
      key: 'security',
      icon: 'guard',
      name: say('安全', 'Security'),
      link: linkOptions({ to: '/app/security' }),
      under: [],
      post: 'security-administrator',
    },
    {
      key: 'audit',
      icon: 'trail',
      name: say('痕迹', 'The trail'),
      short: say('痕迹', 'Trail'),
      link: linkOptions({ to: '/app/audit' }),
      under: [],
      post: 'audit-administrator',
    },
    {
      key: 'system',
      icon: 'system',
      name: say('系统', 'System'),
      link: linkOptions({ to: '/app/system' }),
      under: [],
      post: 'system-administrator',
    },
  ] as const satisfies readonly {
    key: string
    icon: IconName
    name: string
    short?: string
    link: unknown
    under: readonly unknown[]
    /** Offered to whoever holds this post. */
    post?: string
  }[]

const keptApart = ['system-administrator', 'security-administrator', 'audit-administrator']

/** Whoever holds one of the three posts and none beside it, to whom no client's matter is ever shown (agency/2.3). */
export const useKeptApart = () => {
  const posts = useAsk(ShowMe, {}).data?.posts ?? []
  return posts.length > 0 && posts.every((it) => keptApart.includes(it.code))
}

/** The parts that this reader has something to do in; the server alone decides. */
export const usePlaces = () => {
  const posts = useAsk(ShowMe, {}).data?.posts ?? []
  const apart = useKeptApart()
  return places().filter((it) =>
    'post' in it ? posts.some(({ code }) => code === it.post) : !(apart && it.key === 'engagements'),
  )
}

export const isUnder = (key: string, path: string) =>
  key === 'people'
    ? /^\/app\/(chart|permissions|posts|certificates|people|groups|staff|roster|settings|sign-in-ways)/.test(path)
    : key === 'desk'
      ? path === '/app' || path === '/app/'
      : path.startsWith(`/app/${key}`)

/** What waits for the reader: not what waits for a client. */
export const useWaitingCount = () => useAsk(ShowDesk, {}).data?.items.filter((it) => it.why !== 'waiting').length ?? 0
